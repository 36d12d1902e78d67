package dev.portolan.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.portolan.MiniCatalog;
import dev.portolan.analytics.SnapshotReader;
import dev.portolan.deployment.CoverageCheck;
import dev.portolan.deployment.Deployment;
import dev.portolan.deployment.Deployments;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.InventoryReader;
import dev.portolan.mesh.MeshReader;
import dev.portolan.scorecard.Scorecards;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the catalogs in {@code diagnostics/<case>/catalog} and compares all their problems with
 * {@code expected.txt}. With {@code -Dgolden.update=true} the files are written anew: review them.
 */
class DiagnosticCasesTest {
  private static final Path CASES = Path.of("src/test/resources/diagnostics");

  @TestFactory
  Stream<DynamicTest> reportsAllProblemsInOneRun() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.sorted().toList();
    }
    assertTrue(cases.size() > 10, "the cases are gone");
    return cases.stream()
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
  }

  private static void compare(Path folder) throws IOException {
    Diagnostics problems = new Diagnostics();
    CatalogFolder files = CatalogFolder.open(folder.resolve("catalog"));
    Optional<Catalog> catalog = CatalogReader.read(files, problems);
    if (catalog.isPresent()) {
      List<Gateway> gateways =
          GatewayReader.read(files, catalog.get().site().controlPlanes(), problems);
      GatewayLinks.check(catalog.get(), gateways, problems);
      checkCoverage(files, Deployments.of(catalog.get(), gateways), problems);
      Inventory inventory =
          InventoryReader.read(
              catalog.get(),
              gateways,
              MeshReader.read(files, catalog.get().site().controlPlanes(), problems),
              Map.of(),
              Optional.of(Instant.parse("2026-11-21T00:00:00Z")),
              problems);
      Scorecards.assess(catalog.get(), gateways, inventory, Optional::empty, problems);
      SnapshotReader.read(catalog.get(), gateways, 2, problems);
    }
    StringBuilder found = new StringBuilder();
    problems.sorted().forEach(problem -> found.append(text(problem)));
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected, UTF_8), found.toString());
  }

  /** What specifications say wrong has tests of its own. */
  private static void checkCoverage(
      CatalogFolder files, Deployments deployments, Diagnostics problems) throws IOException {
    SpecReader specs =
        new SpecReader(
            files,
            (spec, document, reference, ignored) ->
                CoverageCheck.check(
                    deployments,
                    spec,
                    document,
                    reference,
                    (deployment, coverage) -> {},
                    problems));
    for (Deployment deployment : deployments.all()) {
      if (deployment.version().spec().isPresent()) {
        specs.read(deployment.version().spec().get(), new Diagnostics());
      }
    }
  }

  private static String text(Diagnostic problem) {
    StringBuilder text = new StringBuilder(MiniCatalog.line(problem) + "\n");
    problem.hint().ifPresent(hint -> text.append("  hint: " + hint + "\n"));
    problem
        .related()
        .forEach(place -> text.append("  " + place.location() + ": " + place.message() + "\n"));
    return text.toString();
  }
}
