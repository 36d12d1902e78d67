package dev.portolan.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.gateway.Route;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real specifications and gateways that other people made of them. */
class CoverageCorpusTest {
  @TempDir Path folder;

  @Test
  void findsARouteForEveryOperationThatKongsOwnToolMadeOneFor() throws IOException {
    Path samples = Corpora.required().resolve("samples/deck/openapi2kong-pairs/oas3_testfiles");
    List<Path> decks;
    try (Stream<Path> all = Files.list(samples)) {
      decks = all.filter(f -> f.toString().endsWith(".expected.json")).sorted().toList();
    }
    Map<String, String> found = new TreeMap<>();
    int operations = 0;
    for (Path deck : decks) {
      String name = deck.getFileName().toString().replace(".expected.json", "");
      String service = firstService(deck);
      Path catalog = folder.resolve(name);
      MiniCatalog.write(
          catalog,
          MiniCatalog.SITE,
          "control_planes: {production: {gateway: gateway/deck.json}}\n",
          "== products/p/product.yaml\nname: P\n",
          "== products/p/versions/v1/version.yaml\n",
          "gateway_service: {control_plane: production, name: \"" + service + "\"}\n");
      Files.copy(
          samples.resolve(name + ".yaml"), catalog.resolve("products/p/versions/v1/openapi.yaml"));
      Files.createDirectories(catalog.resolve("gateway"));
      Files.copy(deck, catalog.resolve("gateway/deck.json"));
      for (Coverage coverage : coverages(catalog).values()) {
        operations += coverage.operations().size();
        String text = text(coverage);
        if (!text.equals("[][]")) {
          found.put(name, text);
        }
      }
    }

    assertTrue(operations > 40, "operations " + operations);
    // There each operation has a service of its own, and a version is linked to one service.
    assertEquals(
        Map.of(
            "05-service-defaults-document", "unchecked",
            "06-upstream-defaults-document", "unchecked",
            "07-service-defaults-overrides", "unchecked",
            "10-generic-plugins-multi-service", "unchecked"),
        found);
  }

  private static String firstService(Path deck) throws IOException {
    JsonNode service = new ObjectMapper().readTree(deck.toFile()).at("/services/0/name");
    return service.asText();
  }

  private static String text(Coverage coverage) {
    List<String> missed =
        coverage.unreachable().stream()
            .map(o -> o.operation().method() + " " + o.operation().path())
            .toList();
    List<String> undocumented = coverage.undocumented().stream().map(Route::label).toList();
    return coverage.unchecked().isPresent() ? "unchecked" : "" + missed + undocumented;
  }

  /** The coverage of each linked version that has a specification. */
  static Map<String, Coverage> coverages(Path folder) throws IOException {
    CatalogFolder opened = CatalogFolder.open(folder);
    Diagnostics problems = new Diagnostics();
    Catalog catalog = CatalogReader.read(opened, problems).orElseThrow();
    Deployments deployments =
        Deployments.of(
            catalog, GatewayReader.read(opened, catalog.site().controlPlanes(), problems));
    SpecReader specs = new SpecReader(opened);
    Map<String, Coverage> coverages = new TreeMap<>();
    for (Deployment deployment : deployments.all()) {
      Optional<SpecDocument> document =
          deployment.version().spec().isEmpty()
              ? Optional.empty()
              : specs.read(deployment.version().spec().get(), problems);
      if (document.isPresent()) {
        ApiReference reference =
            document.get().visibleTo(new SpecDocument.Audience(false, false)).reference();
        coverages.put(
            deployment.product().slug() + "/" + deployment.version().slug(),
            CoverageCheck.of(deployment, reference));
      }
    }
    return coverages;
  }
}
