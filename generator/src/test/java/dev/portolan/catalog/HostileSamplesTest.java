package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break readers; {@code CASES.tsv} beside them says what a sound program does. */
class HostileSamplesTest {
  private static final String HOSTILE = "samples/hostile/generated";

  /** The samples that are to be refused, with the code of the reason. */
  private static final List<String> REFUSED =
      List.of(
          "encoding/utf-16.yaml file-not-utf8",
          "encoding/utf-16-le.yaml file-not-utf8",
          "encoding/utf-16-be.yaml file-not-utf8",
          "encoding/utf-32.yaml file-not-utf8",
          "encoding/latin1.md file-not-utf8",
          "encoding/gb18030.md file-not-utf8",
          "encoding/invalid-lone_continuation.yaml file-not-utf8",
          "encoding/invalid-overlong_nul.md file-not-utf8",
          "encoding/invalid-surrogate.yaml file-not-utf8",
          "encoding/invalid-above_10ffff.md file-not-utf8",
          "encoding/invalid-fe_ff.yaml file-not-utf8",
          "encoding/nul.json file-not-utf8",
          "yaml-json/billion-laughs.yaml yaml-too-many-values",
          "yaml-json/merge-bomb.yaml yaml-too-many-values",
          "yaml-json/tabs.yaml yaml-syntax",
          "yaml-json/deep-json-500.json yaml-too-deep",
          "yaml-json/deep-dash-500.yaml yaml-too-deep",
          "yaml-json/deep-flow-1000.yaml yaml-too-deep",
          "yaml-json/deep-obj-10000.json yaml-too-deep",
          "yaml-json/json-trailing-comma.json json-syntax",
          "yaml-json/json-nan.json json-syntax",
          "yaml-json/json-bom-inside.json json-syntax",
          "yaml-json/json-unterminated.json json-syntax");

  @TempDir Path folder;

  private final Path samples = Corpora.required().resolve(HOSTILE);

  private Optional<JsonNode> read(String file, Diagnostics problems) throws IOException {
    CatalogFolder hostile = CatalogFolder.open(samples);
    Optional<Source> source = hostile.text(file, Limits.CATALOG.bytes(), problems);
    return source.flatMap(s -> YamlReader.read(s, Limits.CATALOG, problems));
  }

  @Test
  void refusesWhatCannotBeReadSoundlyAndNamesTheFile() throws IOException {
    for (String refused : REFUSED) {
      String file = refused.substring(0, refused.indexOf(' '));
      Diagnostics problems = new Diagnostics();
      assertEquals(Optional.empty(), read(file, problems), file);
      assertEquals(
          List.of(refused),
          problems.sorted().stream().map(p -> p.location().file() + " " + p.code()).toList());
    }
  }

  @Test
  void finishesOnEverySampleInTime() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(samples)) {
      files =
          all.filter(path -> path.toString().matches(".*\\.(ya?ml|json|md|graphql|proto)"))
              .sorted()
              .toList();
    }
    assertTrue(files.size() > 100, "the samples are gone");
    for (Path path : files) {
      String file = samples.relativize(path).toString();
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> read(file, new Diagnostics()), () -> file);
    }
  }

  @Test
  void readsAByteOrderMarkAndAllLineEndsAlike() throws IOException {
    Diagnostics problems = new Diagnostics();
    assertTrue(read("encoding/utf8_bom.yaml", problems).orElseThrow().has("openapi"));
    assertTrue(read("encoding/eol-crlf.yaml", problems).orElseThrow().has("openapi"));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void showsVersionsAsWrittenAndTellsBothPlacesOfADuplicateKey() throws IOException {
    Diagnostics problems = new Diagnostics();
    JsonNode typing = read("yaml-json/typing.yaml", problems).orElseThrow();
    assertEquals("1.10", typing.at("/info/version").asText());
    assertTrue(typing.at("/paths/~1a/get/responses").has("200"));
    assertEquals("no", typing.get("x-no").asText());
    assertEquals(List.of(), problems.sorted());

    read("yaml-json/dup-keys.yaml", problems);
    assertEquals(
        List.of("2:18 2:8", "3:1 2:1"),
        problems.sorted().stream()
            .map(p -> place(p.location().toString()) + " " + place(related(p)))
            .toList());
  }

  private static String related(Diagnostic problem) {
    return problem.related().get(0).location().toString();
  }

  private static String place(String location) {
    return location.substring(location.indexOf(':') + 1);
  }

  @Test
  void readsEveryMarkdownSampleAsADocument() throws IOException {
    MiniCatalog.write(
        folder, MiniCatalog.SITE, "== products/a/product.yaml\nname: A\n== pages/a.md\n");
    int count = 0;
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path path : all.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        String name = samples.relativize(path).toString().replace('/', '-');
        Files.copy(path, folder.resolve("pages").resolve(name));
        count++;
      }
    }
    assertTrue(count > 50, "the samples are gone");
    Diagnostics problems = new Diagnostics();
    CatalogFolder catalog = CatalogFolder.open(folder);
    Catalog read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> CatalogReader.read(catalog, problems).orElseThrow());
    assertEquals(count + 1, read.pages().size());
    for (Document page : read.pages()) {
      assertEquals(PublishStatus.UNPUBLISHED, page.status(), page.file());
      assertFalse(page.title().isBlank(), page.file());
      assertTrue(page.title().length() <= 500, page.file());
    }
  }
}
