package dev.portolan.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.EffectivePlugin;
import dev.portolan.gateway.EffectivePlugin.Shadow;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Reach;
import dev.portolan.gateway.Request;
import dev.portolan.gateway.Router;
import dev.portolan.mesh.MeshReader;
import dev.portolan.mesh.MeshState;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gateway and mesh of the sample catalog go with its specifications. */
class SampleGatewayTest {
  private static final Path SAMPLE = Path.of("../sample-catalog/catalog");

  @Test
  void everyOperationOfALinkedVersionHasARoute() throws IOException {
    List<String> wrong = new ArrayList<>();
    int operations = 0;
    for (Map.Entry<String, Coverage> found : CoverageCorpusTest.coverages(SAMPLE).entrySet()) {
      Coverage coverage = found.getValue();
      operations += coverage.operations().size();
      if (coverage.unchecked().isPresent()
          || coverage.operations().stream().anyMatch(o -> o.reach() != Reach.REACHED)
          || !coverage.undocumented().isEmpty()) {
        wrong.add(found.getKey() + " " + coverage.unchecked() + " " + coverage.base());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(operations > 90, "operations " + operations);
  }

  @Test
  void showsWhatAGatewayCanHave() throws IOException {
    Diagnostics problems = new Diagnostics();
    CatalogFolder folder = CatalogFolder.open(SAMPLE);
    Catalog catalog = CatalogReader.read(folder, new Diagnostics()).orElseThrow();
    Deployments deployments =
        Deployments.of(
            catalog, GatewayReader.read(folder, catalog.site().controlPlanes(), problems));
    List<MeshState> meshes = MeshReader.read(folder, catalog.site().controlPlanes(), problems);

    assertEquals(List.of(), problems.sorted());
    Gateway production = deployments.gateway("production").orElseThrow();
    assertEquals(
        List.of("direct-debit-soap"),
        deployments.unlinked(production).stream().map(GatewayService::label).toList());
    List<EffectivePlugin> plugins =
        deployments.all().stream().flatMap(d -> d.plugins().stream()).toList();
    assertTrue(plugins.stream().anyMatch(p -> p.shadow() == Shadow.WHOLLY));
    assertTrue(plugins.stream().anyMatch(p -> p.shadow() == Shadow.IN_PART));
    assertTrue(plugins.stream().anyMatch(EffectivePlugin::managed));
    assertTrue(plugins.stream().anyMatch(p -> !p.plugin().enabled()));
    assertEquals(List.of(7, 2), meshes.stream().map(m -> m.services().size()).toList());
  }

  @Test
  void sendsRequestsWhereTheyBelong() throws IOException {
    Catalog catalog =
        CatalogReader.read(CatalogFolder.open(SAMPLE), new Diagnostics()).orElseThrow();
    Router router =
        Router.of(
            GatewayReader.read(catalog.folder(), catalog.site().controlPlanes(), new Diagnostics())
                .get(0));

    assertEquals(
        "settlement-v1 /api/v1/positions/7", taken(router, "GET", "/settlement/v1/positions/7"));
    assertEquals(
        "payments-v2-refunds /payments/v2/payments/p1/refunds",
        taken(router, "POST", "/payments/v2/payments/p1/refunds"));
    assertEquals(
        "cards-v1-detail-tokens /cards/v1/cards/c1/detail-tokens",
        taken(router, "POST", "/cards/v1/cards/c1/detail-tokens"));
    assertEquals("documents /2024-11/statements", taken(router, "GET", "/documents/statements"));
  }

  private static String taken(Router router, String method, String path) {
    return router
        .match(Request.of(method, path).to("api.harbour.example"))
        .map(match -> match.route().label() + " " + match.upstreamPath())
        .orElse("none");
  }
}
