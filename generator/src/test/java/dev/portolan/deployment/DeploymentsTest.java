package dev.portolan.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.Deployments.Presence;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.gateway.GatewayService;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsTest {
  private static final String CATALOG =
      MiniCatalog.SITE
          + """
          control_planes:
            production: {proxy_urls: [https://api.example]}
            staging: {proxy_urls: [https://staging.example]}
            development: {}
            empty: {}
          == products/pay/product.yaml
          name: Payments
          == products/pay/versions/v1/version.yaml
          gateway_service: {control_plane: production, name: pay-v1}
          == products/pay/versions/v2/version.yaml
          gateway_service: {control_plane: staging, id: id-2}
          == products/pay/versions/v3/version.yaml
          gateway_service: {control_plane: staging, name: pay-v3}
          == products/pay/versions/v4/version.yaml
          gateway_service: {control_plane: empty, name: pay-v4}
          == products/pay/versions/v5/version.yaml
          name: "5"
          == gateway/production.yaml
          _format_version: "3.0"
          services:
          - name: pay-v1
            host: pay.internal
            plugins: [{name: key-auth}]
            routes: [{name: pay-v1, paths: [/pay/v1]}]
          - {name: legacy, host: legacy.internal, routes: [{name: legacy, paths: [/legacy]}]}
          == gateway/staging.yaml
          _format_version: "3.0"
          services:
          - {name: pay-v2, id: id-2, host: pay.internal, routes: [{name: v2, paths: [/pay/v2]}]}
          == gateway/development.yaml
          _format_version: "3.0"
          services:
          - {name: pay-v2, host: pay.internal, routes: [{name: v2, paths: [/pay/v2]}]}
          """;

  @TempDir Path folder;

  @Test
  void joinsVersionsWithServicesRoutesAndPlugins() throws IOException {
    Read read = read();
    Deployment v1 = read.deployments.of(read.version("v1")).orElseThrow();

    assertEquals("pay-v1", v1.service().orElseThrow().label());
    assertEquals("production", v1.controlPlane().name());
    assertEquals(
        List.of("https://api.example/pay/v1"),
        v1.routes().get(0).addresses().stream().map(a -> a.publicUrl()).toList());
    assertEquals(List.of("key-auth"), v1.plugins().stream().map(p -> p.plugin().name()).toList());
    assertEquals(Optional.empty(), read.deployments.of(read.version("v5")));
    assertEquals(4, read.deployments.all().size());
  }

  @Test
  void showsWhichControlPlaneHasWhichVersion() throws IOException {
    Read read = read();
    Map<String, List<Presence>> matrix = new TreeMap<>();
    for (Version version : read.catalog.products().get(0).versions()) {
      List<Presence> row = new ArrayList<>();
      read.deployments
          .controlPlanes()
          .forEach(plane -> row.add(read.deployments.cell(version, plane).presence()));
      matrix.put(version.name(), row);
    }

    Presence none = Presence.NONE;
    assertEquals(
        Map.of(
            "v1", List.of(Presence.LINKED, none, none, none),
            "v2", List.of(none, Presence.LINKED, Presence.SAME_NAME, none),
            "v3", List.of(none, Presence.BROKEN, none, none),
            "v4", List.of(none, none, none, Presence.LINKED),
            "5", List.of(none, none, none, none)),
        matrix);
  }

  @Test
  void knowsTheVersionsOfAServiceAndTheServicesOfNone() throws IOException {
    Read read = read();
    Gateway production = read.deployments.gateway("production").orElseThrow();

    assertEquals(
        List.of("legacy"),
        read.deployments.unlinked(production).stream().map(GatewayService::label).toList());
    assertEquals(
        List.of("v1"),
        read
            .deployments
            .versionsOn("production", production.serviceNamed("pay-v1").orElseThrow())
            .stream()
            .map(d -> d.version().name())
            .toList());
  }

  private record Read(Catalog catalog, Deployments deployments) {
    Version version(String name) {
      Product product = catalog.products().get(0);
      return product.versions().stream()
          .filter(v -> v.slug().toString().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private Read read() throws IOException {
    CatalogFolder opened = CatalogFolder.open(MiniCatalog.write(folder, CATALOG));
    Diagnostics problems = new Diagnostics();
    Catalog catalog = CatalogReader.read(opened, problems).orElseThrow();
    return new Read(
        catalog,
        Deployments.of(
            catalog, GatewayReader.read(opened, catalog.site().controlPlanes(), problems)));
  }
}
