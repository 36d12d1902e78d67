package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads decK files that other people wrote. */
class DeckCorporaTest {

  @Test
  void findsNothingWrongWithTheGatewayOfTheCorpus() throws IOException {
    Path folder = Corpora.required().resolve("catalog-source");
    Diagnostics problems = new Diagnostics();
    List<ControlPlane> planes =
        Stream.of("production", "staging", "development")
            .map(name -> plane(name, "gateway/kong." + name + ".yaml"))
            .toList();

    List<Gateway> gateways = GatewayReader.read(CatalogFolder.open(folder), planes, problems);

    assertEquals(List.of(), problems.sorted());
    assertEquals(3, gateways.size());
    assertTrue(
        gateways.get(0).services().stream().allMatch(service -> !service.routes().isEmpty()));
  }

  @Test
  void reportsOfTheSamplesWhatIsWrongWithThem() throws IOException {
    Path folder = Corpora.required().resolve("samples/deck");
    Map<String, List<String>> found = new TreeMap<>();
    int read = 0;
    for (String file : deckFiles(folder)) {
      Diagnostics problems = new Diagnostics();
      List<Gateway> gateways =
          GatewayReader.read(CatalogFolder.open(folder), List.of(plane("default", file)), problems);
      assertEquals(List.of(file), gateways.get(0).files());
      read++;
      List<String> said = problems.sorted().stream().map(DeckCorporaTest::text).distinct().toList();
      if (!said.isEmpty()) {
        found.put(file, said);
      }
    }
    assertTrue(read > 90, "read " + read);
    assertEquals(expected(), found);
  }

  /** What is to be said of each file, and nothing else. */
  private static Map<String, List<String>> expected() {
    Map<String, List<String>> expected = new TreeMap<>(serviceless());
    expected.putAll(others());
    return expected;
  }

  /** Samples of decK that have routes alone. */
  private static Map<String, List<String>> serviceless() {
    Map<String, List<Integer>> lines =
        Map.ofEntries(
            Map.entry("apply/011-konnect-workspace/expected-state-additive.yaml", List.of(6, 19)),
            Map.entry("apply/011-konnect-workspace/konnect-no-workspace.yaml", List.of(5)),
            Map.entry(
                "diff/007-konnect-workspace/konnect-workspace-update-entity.yaml", List.of(6)),
            Map.entry(
                "dump/011-konnect-workspace/expected-multiple-entities.yaml", List.of(15, 28)),
            Map.entry("dump/011-konnect-workspace/multiple-entities.yaml", List.of(17, 21)),
            Map.entry("reset/002-konnect-workspace/default-workspace.yaml", List.of(6)),
            Map.entry("reset/002-konnect-workspace/workspace2-entity.yaml", List.of(6)),
            Map.entry("sync/030-lookup-tags-routes/global_routes.yaml", List.of(6)),
            Map.entry(
                "sync/034-lookup-tags-consumerGroups/plugins_and_entities_consumerGroups.yaml",
                List.of(27)),
            Map.entry("sync/050-konnect-workspace/konnect-workspace-mismatch.yaml", List.of(6)),
            Map.entry("validate/002-konnect-workspace/entity-default-workspace.yaml", List.of(6)));
    Map<String, List<String>> expected = new TreeMap<>();
    lines.forEach(
        (file, at) ->
            expected.put(
                "deck-tests/" + file,
                at.stream().map(line -> line + " gateway-route-without-service").toList()));
    return expected;
  }

  private static Map<String, List<String>> others() {
    return Map.ofEntries(
        Map.entry("deck-tests/diff/002-mask/initial3x.yaml", List.of("5 gateway-placeholder")),
        Map.entry(
            "deck-tests/diff/009-mask-short-values/kong.yaml",
            List.of("5 gateway-placeholder", "10 gateway-placeholder", "16 gateway-placeholder")),
        Map.entry(
            "deck-tests/sync/026-konnect-rename/konnect_test_cp.yaml",
            List.of("3 gateway-control-plane-differs")),
        // The file is in a test of decK that wants it to be refused.
        Map.entry(
            "deck-tests/sync/041-plugins-nested-foreign-keys/1_1/"
                + "kong-services-not-in-state-or-dump.yaml",
            List.of("28 gateway-reference-unknown")),
        // openapi2kong names a route by its operation, and these have two of one name.
        Map.entry(pair("01-names-inferred.expected_inso.json"), List.of("92 gateway-duplicate")),
        Map.entry(pair("02-names-set.expected_inso.json"), List.of("92 gateway-duplicate")),
        Map.entry(pair("12-path-parameter-regex.expected.json"), List.of("81 gateway-duplicate")),
        Map.entry(
            pair("12-path-parameter-regex.expected_inso.json"), List.of("76 gateway-duplicate")),
        Map.entry(
            pair("14-no-request-validator-plugin.expected.json"), List.of("30 gateway-duplicate")),
        Map.entry(
            pair("15-circular-requestBody-schema.expected.json"),
            List.of("39 gateway-unknown-key")));
  }

  private static String pair(String name) {
    return "openapi2kong-pairs/oas3_testfiles/" + name;
  }

  private static String text(Diagnostic problem) {
    return problem.location().line() + " " + problem.code();
  }

  private static List<String> deckFiles(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        boolean deck = name.startsWith("deck-tests") || name.startsWith("openapi2kong-pairs");
        if (deck
            && name.matches(".*\\.(yaml|yml|json|expected)")
            && Files.readString(file).contains("_format_version")
            && !name.contains("/lint/")) {
          files.add(name);
        }
      }
    }
    return files;
  }

  private static ControlPlane plane(String name, String file) {
    return new ControlPlane(
        name,
        Optional.empty(),
        Optional.empty(),
        List.of(new Located<>(file, Location.ofFile("portolan.yaml"))),
        List.of(),
        List.of(),
        true,
        Location.ofFile("portolan.yaml"));
  }
}
