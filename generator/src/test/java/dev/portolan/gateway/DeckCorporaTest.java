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
    assertEquals(new TreeMap<>(expected()), found);
  }

  /** Looked at one by one: each is true of the file. */
  private static Map<String, List<String>> expected() {
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
