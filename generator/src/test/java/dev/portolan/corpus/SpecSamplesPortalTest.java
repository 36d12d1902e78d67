package dev.portolan.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import dev.portolan.Corpora;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every OpenAPI file of {@code corpora/samples/openapi}, a version each: whole descriptions,
 * fragments that other files refer to, and files broken on purpose. None of them stops the build.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecSamplesPortalTest {
  @TempDir static Path folder;

  private final List<Sample> samples = new ArrayList<>();
  private BuildResult result;

  /** A specification and the product and version it is built as. */
  private record Sample(String product, String version, Path spec) {}

  @BeforeAll
  void buildOnce() throws IOException {
    Path source = Corpora.required().resolve("samples/openapi");
    Path catalog = folder.resolve("catalog");
    write(catalog.resolve("portolan.yaml"), "title: Samples\nportals: {public: {}}\n");
    try (Stream<Path> collections = Files.list(source)) {
      for (Path collection : collections.sorted().toList()) {
        collection(collection, catalog.resolve("products"));
      }
    }
    result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(folder.resolve("out")),
                List.of(),
                Set.of(SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.empty()),
            Progress.SILENT);
  }

  private void collection(Path collection, Path products) throws IOException {
    String product = collection.getFileName().toString().replace('.', '-').toLowerCase(Locale.ROOT);
    Path folderOfProduct = products.resolve(product);
    write(
        folderOfProduct.resolve("product.yaml"),
        "name: " + product + "\npublish_status: published\n");
    CatalogSource.copy(collection, folderOfProduct.resolve("specs"));
    try (Stream<Path> files = Files.walk(collection)) {
      int number = 0;
      for (Path file : files.sorted().toList()) {
        if (isOpenApi(file)) {
          String version = "v%03d".formatted(++number);
          write(
              folderOfProduct.resolve("versions").resolve(version).resolve("version.yaml"),
              "publish_status: published\nspec: ../../specs/%s\n"
                  .formatted(collection.relativize(file)));
          samples.add(new Sample(product, version, file));
        }
      }
    }
  }

  private static boolean isOpenApi(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)
        || !(name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"))) {
      return false;
    }
    return Files.readString(file)
        .lines()
        .anyMatch(
            line -> line.matches("\\s*[{]?\\s*\"?(openapi|swagger)\"?\\s*:\\s*[\"']?[23]\\..*"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void everyOperationOfEverySpecificationHasAPage() throws IOException {
    Path portal = folder.resolve("out/portals/public");
    JsonNode catalog = new ObjectMapper().readTree(portal.resolve("catalog.json").toFile());
    int operations = 0;
    int unreadable = 0;
    for (Sample sample : samples) {
      Optional<Set<String>> expected = expected(sample);
      if (expected.isEmpty()) {
        unreadable++;
        assertTrue(
            result.diagnostics().stream().anyMatch(d -> concerns(d, sample)),
            () -> "nothing said about " + sample);
        continue;
      }
      Set<String> found = new TreeSet<>();
      for (JsonNode operation : version(catalog, sample).path("operations")) {
        found.add(operation.get("method").asText() + " " + operation.get("path").asText());
        assertTrue(Files.isRegularFile(portal.resolve(operation.get("url").asText())));
      }
      Set<String> wanted = new TreeSet<>();
      expected.get().forEach(operation -> wanted.add(operation.replace("webhook:", "")));
      assertEquals(wanted, found, sample::toString);
      operations += wanted.size();
    }
    System.out.printf(
        Locale.ROOT,
        "samples/openapi: %d files, %d operations, each with its page; %d files are no YAML or of no OpenAPI there is%n",
        samples.size(),
        operations,
        unreadable);
    assertTrue(samples.size() > 300, () -> samples.size() + " samples");
  }

  @Test
  void everyParameterStatusPropertyAndValueIsOnItsPage() throws IOException {
    Path portal = folder.resolve("out/portals/public");
    JsonNode catalog = new ObjectMapper().readTree(portal.resolve("catalog.json").toFile());
    FactCount count = new FactCount();
    for (Sample sample : samples) {
      if (expected(sample).isPresent()) {
        count.version(sample.spec(), portal, version(catalog, sample));
      }
    }
    System.out.println("samples/openapi: " + count);
    assertEquals(List.of(), count.missing());
  }

  /** The operations of a file that is YAML and of a version of OpenAPI that exists. */
  private static Optional<Set<String>> expected(Sample sample) throws IOException {
    boolean known =
        Files.readString(sample.spec())
            .lines()
            .anyMatch(
                line ->
                    line.matches("\\s*[{]?\\s*\"?openapi\"?\\s*:\\s*[\"']?3\\.[0-2].*")
                        || line.matches("\\s*[{]?\\s*\"?swagger\"?\\s*:\\s*[\"']?2\\.0.*"));
    if (!known) {
      return Optional.empty();
    }
    try {
      return Optional.of(OperationCount.operations(sample.spec()));
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      return Optional.empty();
    }
  }

  private static boolean concerns(Diagnostic diagnostic, Sample sample) {
    String file = diagnostic.location().file();
    return file.startsWith("products/" + sample.product() + "/")
        && file.endsWith("/" + sample.spec().getFileName());
  }

  private static JsonNode version(JsonNode catalog, Sample sample) {
    for (JsonNode product : catalog.get("products")) {
      for (JsonNode version : product.get("versions")) {
        if (product.get("slug").asText().equals(sample.product())
            && version.get("slug").asText().equals(sample.version())) {
          return version;
        }
      }
    }
    throw new AssertionError(sample + " is not in catalog.json");
  }

  @Test
  void noLinkIsDead() {
    List<Diagnostic> dead =
        result.diagnostics().stream().filter(d -> d.code().equals("page-link-dead")).toList();
    assertEquals(List.of(), dead);
  }

  @Test
  void pagesAreValidHtml() throws IOException {
    HtmlValidator validator = new HtmlValidator();
    List<String> errors = new ArrayList<>();
    int number = 0;
    int checked = 0;
    try (Stream<Path> files = Files.walk(folder.resolve("out/portals"))) {
      for (Path page : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        if (number++ % 8 == 0) {
          checked++;
          validator.errors(page).forEach(e -> errors.add(folder.relativize(page) + ":" + e));
        }
      }
    }
    System.out.println("samples/openapi: " + checked + " pages checked by Nu");
    assertEquals(List.of(), errors.stream().limit(20).toList());
  }
}
