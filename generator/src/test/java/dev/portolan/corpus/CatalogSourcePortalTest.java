package dev.portolan.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Corpora;
import dev.portolan.Portolan;
import dev.portolan.browser.Chromium;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The thirteen products of {@code corpora/catalog-source}, as one portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogSourcePortalTest {
  @TempDir static Path folder;

  private Path source;
  private BuildResult result;

  @BeforeAll
  void buildOnce() throws IOException {
    source = Corpora.required().resolve("catalog-source");
    CatalogSource.convert(source, folder.resolve("catalog"));
    result = build("out", 2);
  }

  private static BuildResult build(String out, int threads) throws IOException {
    return Portolan.build(
        new BuildRequest(
            folder.resolve("catalog"),
            Optional.of(folder.resolve(out)),
            List.of(),
            Set.of(BuildRequest.SiteKind.PORTALS),
            Optional.empty(),
            threads,
            Optional.empty()),
        Progress.SILENT);
  }

  private static Path portal(String out) {
    return folder.resolve(out).resolve("portals/public");
  }

  @Test
  void everyOperationOfEveryVisibleVersionHasAPage() throws IOException {
    JsonNode catalog = new ObjectMapper().readTree(portal("out").resolve("catalog.json").toFile());
    JsonNode products =
        new ObjectMapper().readTree(source.resolve("products.json").toFile()).get("products");
    int operations = 0;
    for (JsonNode product : products) {
      for (JsonNode version : product.get("versions")) {
        if (version.get("publish_status").asText().equals("unpublished")) {
          continue;
        }
        JsonNode published =
            version(catalog, product.get("title").asText(), version.get("version").asText());
        if (!published.path("spec").path("kind").asText().equals("openapi")) {
          continue;
        }
        Path spec =
            source
                .resolve(product.get("id").asText())
                .resolve("versions")
                .resolve(version.get("version").asText())
                .resolve(version.get("spec").asText());
        TreeSet<String> found = new TreeSet<>();
        for (JsonNode operation : published.get("operations")) {
          found.add(operation.get("method").asText() + " " + operation.get("path").asText());
          assertTrue(
              Files.isRegularFile(portal("out").resolve(operation.get("url").asText())),
              () -> "no page " + operation.get("url"));
        }
        TreeSet<String> expected = new TreeSet<>();
        for (String operation : OperationCount.operations(spec)) {
          expected.add(operation.replace("webhook:", ""));
        }
        assertEquals(expected, found, () -> spec.toString());
        operations += expected.size();
      }
    }
    System.out.println("catalog-source: " + operations + " operations, each with its page");
    assertTrue(operations > 1_000);
  }

  @Test
  void everyParameterStatusPropertyAndValueIsOnItsPage() throws IOException {
    JsonNode catalog = new ObjectMapper().readTree(portal("out").resolve("catalog.json").toFile());
    JsonNode products =
        new ObjectMapper().readTree(source.resolve("products.json").toFile()).get("products");
    FactCount count = new FactCount();
    for (JsonNode product : products) {
      for (JsonNode version : product.get("versions")) {
        if (version.get("publish_status").asText().equals("unpublished")) {
          continue;
        }
        JsonNode published =
            version(catalog, product.get("title").asText(), version.get("version").asText());
        if (published.path("spec").path("kind").asText().equals("openapi")) {
          Path spec = source.resolve(product.get("id").asText()).resolve("versions");
          count.version(
              spec.resolve(version.get("version").asText()).resolve(version.get("spec").asText()),
              portal("out"),
              published);
        }
      }
    }
    System.out.println("catalog-source: " + count);
    assertEquals(List.of(), count.missing());
  }

  private static JsonNode version(JsonNode catalog, String product, String version) {
    for (JsonNode p : catalog.get("products")) {
      for (JsonNode v : p.get("versions")) {
        if (p.get("name").asText().equals(product) && v.get("name").asText().equals(version)) {
          return v;
        }
      }
    }
    throw new AssertionError(product + " " + version + " is not in catalog.json");
  }

  /**
   * The gateway of the corpus was made from the specifications by a program that knows five methods
   * and does not follow references of path items. What it left out is found, and nothing else.
   */
  @Test
  void findsTheOperationsThatTheGatewayHasNoRouteFor() {
    Map<String, Integer> missed = new TreeMap<>();
    for (Diagnostic problem : result.diagnostics()) {
      assertFalse(problem.code().startsWith("gateway-"), problem::toString);
      if (problem.code().equals("operation-unreachable")) {
        String method = problem.message().replaceFirst(".*takes \"([A-Z]+) .*", "$1");
        String[] file = problem.location().file().split("/");
        missed.merge(file[1] + " " + file[3] + " " + method, 1, Integer::sum);
      }
    }
    Map<String, Integer> expected = new TreeMap<>();
    for (String version : List.of("3.6", "3.7", "3.8", "3.9")) {
      expected.put("gateway-admin " + version + " HEAD", 1);
      expected.put("gateway-admin " + version + " OPTIONS", 1);
    }
    expected.put("print-mail 1.10.0 DELETE", 11);
    expected.put("print-mail 1.10.0 PATCH", 3);
    expected.put("print-mail 1.22.1 DELETE", 16);
    expected.put("print-mail 1.22.1 PATCH", 7);
    assertEquals(expected, missed);
  }

  @Test
  void noLinkOfThePortalIsDead() {
    assertFalse(
        result.diagnostics().stream().anyMatch(d -> d.code().equals("page-link-dead")),
        () ->
            result.diagnostics().stream()
                .filter(d -> d.code().equals("page-link-dead"))
                .toList()
                .toString());
  }

  @Test
  void pagesAreValidHtml() throws IOException {
    HtmlValidator validator = new HtmlValidator();
    List<String> errors = new ArrayList<>();
    int checked = 0;
    for (Path page : sample(portal("out"))) {
      for (String error : validator.errors(page)) {
        errors.add(folder.relativize(page) + ":" + error);
      }
      checked++;
    }
    System.out.println("catalog-source: " + checked + " pages checked by Nu");
    assertEquals(List.of(), errors.stream().limit(20).toList());
  }

  /** Every page outside the reference, and every twelfth of each version. */
  private static List<Path> sample(Path portal) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(portal)) {
      List<Path> html = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      for (int i = 0; i < html.size(); i++) {
        int depth = portal.relativize(html.get(i)).getNameCount();
        boolean reference = depth >= 3 && !html.get(i).toString().contains("/docs/");
        if (!reference || i % 12 == 0 || html.get(i).endsWith("index.html")) {
          pages.add(html.get(i));
        }
      }
    }
    return pages;
  }

  @Test
  void theSameCatalogGivesTheSameBytesOnOneThread() throws IOException {
    build("again", 1);
    assertEquals(contents(portal("out")), contents(portal("again")));
  }

  private static SortedMap<String, Integer> contents(Path site) throws IOException {
    SortedMap<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        contents.put(
            site.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  /** Fifty queries and what a reader would hope to find among the first three. */
  @Test
  void findsWhatReadersAskFor() throws IOException {
    List<String> missed = new ArrayList<>();
    int all = 0;
    try (Chromium chromium = Chromium.start();
        InputStream in = Chromium.class.getResourceAsStream("/dev/portolan/search/queries.tsv")) {
      Page page = chromium.browser().newPage();
      page.navigate(portal("out").toRealPath().resolve("index.html").toUri().toString());
      page.keyboard().press("/");
      page.waitForFunction("window.portolanSearch");
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] query = line.split("\t");
        Object paths =
            page.evaluate(
                "text => portolanSearch.find(text).then(found =>"
                    + " found.entries.slice(0, 3).map(entry => entry.path))",
                query[0]);
        all++;
        if (((List<?>) paths).stream().noneMatch(path -> path.toString().matches(query[1]))) {
          missed.add(query[0] + " finds " + paths);
        }
      }
    }
    System.out.println("search: " + (all - missed.size()) + " of " + all + " queries answered");
    assertEquals(50, all);
    assertTrue(missed.size() <= 3, missed.toString());
  }
}
