package dev.portolan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.mesh.MeshReader;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryReaderTest {
  private static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      control_planes: {production: {environment: live}}
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - name: payments-v2
          url: https://pay.harbour.example/v2
          routes: [{name: pay, paths: [/pay]}]
          plugins: [{name: key-auth}]
        - {name: lonely, url: "https://lonely.harbour.example"}
      == products/payments/product.yaml
      name: Payments
      == products/payments/versions/v2/version.yaml
      gateway_service: {control_plane: production, name: payments-v2}
      """;

  @TempDir Path folder;
  private final Diagnostics problems = new Diagnostics();

  private Inventory read(Map<String, Instant> recorded, Optional<Instant> now, String... files)
      throws IOException {
    MiniCatalog.write(folder, SITE);
    MiniCatalog.write(folder, files);
    CatalogFolder catalogFolder = CatalogFolder.open(folder);
    Catalog catalog = CatalogReader.read(catalogFolder, problems).orElseThrow();
    List<Gateway> gateways =
        GatewayReader.read(catalogFolder, catalog.site().controlPlanes(), problems);
    return InventoryReader.read(
        catalog,
        gateways,
        MeshReader.read(catalogFolder, catalog.site().controlPlanes(), problems),
        recorded,
        now,
        problems);
  }

  private List<String> lines() {
    return problems.sorted().stream().map(MiniCatalog::line).toList();
  }

  @Test
  void everyGatewayServiceIsAResource() throws IOException {
    Inventory inventory = read(Map.of(), Optional.empty());

    assertEquals(
        List.of(
            "gateway gateway_service production/lonely",
            "gateway gateway_service production/payments-v2"),
        inventory.resources().stream().map(r -> r.key().toString()).toList());
    assertEquals(
        "Control plane=production, Environment=live,"
            + " Upstream=https://pay.harbour.example:443/v2, Routes=1, Plugins=key-auth",
        inventory.resources().get(1).facts().stream()
            .map(fact -> fact.label() + "=" + fact.value())
            .collect(Collectors.joining(", ")));
    assertTrue(inventory.integration("gateway").orElseThrow().builtIn());
  }

  @Test
  void servicesAndVersionsMeetAtAGatewayService() throws IOException {
    Inventory inventory =
        read(
            Map.of(),
            Optional.empty(),
            """
            == services/billing.yaml
            resources: [{integration: gateway, type: gateway_service, name: production/payments-v2}]
            == services/payments.yaml
            resources: [{integration: gateway, type: gateway_svc, name: production/payments-v2}]
            """);
    ResourceKey key = new ResourceKey("gateway", "gateway_service", "production/payments-v2");

    assertEquals(List.of("billing", "payments"), inventory.servicesOf(key));
    assertEquals(
        List.of("billing payments v2", "payments payments v2"),
        inventory.apis().stream()
            .map(api -> api.service() + " " + api.product() + " " + api.version())
            .toList());
    assertEquals(1, inventory.resourcesOf("billing").size());
  }

  private static final String QUEUES =
      """
      == integrations/broker.yaml
      type: custom
      display_name: Message broker
      max_age: 2d
      snapshots: {queue: broker/queues.json, deployment: broker/deployments.ndjson}
      resources:
        queue:
          display_name: Queue
          items: /data
          name: /name
          id: /key
          url: /links/0
          status: /health/state
          fields: {Messages: /stats/messages, Consumers: /stats/consumers}
      events:
        deployment: {resource_type: queue, time: /at, title: /text, resource: /queue, items: /list}
      == integrations/broker/queues.json
      {"data": [{"name": "orders", "key": 7, "links": ["https://broker.harbour.example/orders"],
        "health": {"state": "degraded"}, "stats": {"messages": 12}}]}
      {"data": [{"name": "refunds", "links": ["javascript:alert(1)"], "health": {"state": "up"}}]}
      == integrations/broker/deployments.ndjson
      {"list": [{"at": "2026-11-18T10:00:00Z", "text": "Version 3", "queue": "7"}]}
      {"list": [{"at": 1763632800, "text": "Version 4", "queue": "orders"}]}
      """;

  @Test
  void readsAnswersOfAnyShapeByPointers() throws IOException {
    Inventory inventory = read(Map.of(), Optional.empty(), QUEUES);

    assertEquals(List.of(), lines().stream().filter(l -> l.contains("integrations/")).toList());
    Resource orders =
        inventory.resource(new ResourceKey("broker", "queue", "orders")).orElseThrow();
    assertEquals("Queue", orders.typeName());
    assertEquals(Optional.of("https://broker.harbour.example/orders"), orders.url());
    assertEquals(Resource.Tone.WARNING, orders.status().orElseThrow().tone());
    assertEquals(List.of("Messages"), orders.facts().stream().map(f -> f.label()).toList());
    assertEquals(
        List.of("2026-11-18T10:00:00Z Version 3", "2025-11-20T10:00:00Z Version 4"),
        orders.details().happenings().stream().map(h -> h.time() + " " + h.title()).toList());
    assertEquals(
        Optional.empty(),
        inventory.resource(new ResourceKey("broker", "queue", "refunds")).orElseThrow().url());
  }

  @Test
  void countsAgesToThePresentByTheBestThatIsKnown() throws IOException {
    Map<String, Instant> recorded =
        Map.of("integrations/broker/queues.json", Instant.parse("2026-11-19T00:00:00Z"));
    Inventory inventory =
        read(recorded, Optional.of(Instant.parse("2026-11-22T00:00:00Z")), QUEUES);

    List<Integration.Snapshot> snapshots =
        inventory.integration("broker").orElseThrow().snapshots();
    assertEquals(Optional.of(Duration.ofDays(3)), snapshots.get(0).age());
    assertEquals(Integration.TakenBy.HISTORY, snapshots.get(0).by());
    assertEquals(Integration.TakenBy.CONTENT, snapshots.get(1).by());
    assertTrue(snapshots.get(0).stale());
    assertEquals(
        List.of(
            "integrations/broker/deployments.ndjson: info: the newest entry of the snapshot is 3"
                + " days 14 hours old; at most 2 days are allowed [snapshot-stale]",
            "integrations/broker/queues.json: warning: the snapshot is 3 days old; at most 2 days"
                + " are allowed [snapshot-stale]"),
        lines().stream().filter(line -> line.contains("stale")).toList());
  }

  @Test
  void withoutAPresentTheNewestSnapshotIsIt() throws IOException {
    Inventory inventory = read(Map.of(), Optional.empty(), QUEUES);

    assertEquals(Optional.of(Instant.parse("2026-11-18T10:00:00Z")), inventory.present());
    assertEquals(List.of(), lines().stream().filter(line -> line.contains("stale")).toList());
  }

  @Test
  void everyMeshServiceIsAResource() throws IOException {
    Inventory inventory =
        read(
            Map.of(),
            Optional.empty(),
            """
            == portolan.yaml
            title: Harbour
            portals: {public: {}}
            control_planes: {production: {mesh: "mesh/*.yaml"}}
            == mesh/services.yaml
            type: ServiceInsight
            name: backend
            mesh: default
            status: partially_degraded
            dataplanes: {total: 100, online: 70, offline: 30}
            == services/backend.yaml
            resources: [{integration: mesh, type: service_insight, name: default/backend}]
            """);

    Resource backend = inventory.resourcesOf("backend").get(0);
    assertEquals("production/default/backend", backend.key().name());
    assertEquals("partially degraded", backend.status().orElseThrow().word());
    assertEquals(
        "70 of 100 online",
        backend.facts().stream()
            .filter(fact -> fact.label().equals("Data planes"))
            .findFirst()
            .orElseThrow()
            .value());
  }
}
