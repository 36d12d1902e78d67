package dev.portolan.inventory.discrepancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.InventoryReader;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscrepanciesTest {
  private static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      control_planes: {production: {}}
      == teams.yaml
      teams: {payments: {}, cards: {}}
      """;

  /** One of each kind. */
  private static final String EVERYTHING =
      """
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - {name: pay, url: "https://pay.harbour.example", routes: [{name: pay, paths: [/pay]}]}
        - {name: old, enabled: false, url: "https://old.harbour.example", routes: [{name: old, paths: [/old]}]}
        - {name: forgotten, url: "https://x.harbour.example", routes: [{name: x, paths: [/x]}]}
      == products/pay/product.yaml
      {name: Pay, owner: payments, publish_status: published}
      == products/pay/versions/v1/version.yaml
      {publish_status: published, gateway_service: {control_plane: production, name: pay}}
      == products/pay/versions/v1/openapi.yaml
      {openapi: 3.1.0, info: {title: Pay, version: 1.2.0}}
      == products/pay/versions/v2/version.yaml
      {publish_status: published, gateway_service: {control_plane: production, name: old}}
      == products/pay/versions/v3/version.yaml
      publish_status: published
      == services/pay.yaml
      owner: cards
      lifecycle: deprecated
      resources:
        - {integration: gateway, type: gateway_service, name: production/pay}
        - {integration: hub, type: api_version, name: harbour/pay/1.3.0}
      == services/web.yaml
      lifecycle: production
      depends_on: [pay, try]
      resources:
        - {integration: github, type: repository, name: harbour/web}
        - {integration: github, type: repository, name: harbour/gone}
        - {integration: pager, type: service, name: Web}
        - {integration: gateway, type: gateway_service, name: production/old}
      == services/try.yaml
      owner: cards
      lifecycle: experimental
      resources: [{integration: github, type: repository, name: harbour/web}]
      == services/bare.yaml
      owner: cards
      == integrations/github.yaml
      {type: github, max_age: 7d, taken: 2026-11-01, snapshots: {repository: repos.json}}
      == integrations/repos.json
      [{"id": 1, "full_name": "harbour/web", "archived": true}, {"id": 2, "full_name": "harbour/spare"}]
      == integrations/pager.yaml
      {type: pagerduty, snapshots: {service: services.json, on_call: oncalls.json}}
      == integrations/services.json
      {"services": [{"id": "P1", "name": "Web", "escalation_policy": {"id": "E1"}}], "more": true}
      == integrations/oncalls.json
      {"oncalls": []}
      == integrations/hub.yaml
      {type: swaggerhub, snapshots: {api_version: apis.json}}
      == integrations/apis.json
      {"apis": [{"name": "pay", "properties": [{"type": "Swagger", "url": "https://api.swaggerhub.com/apis/harbour/pay/1.3.0"}]}]}
      == integrations/empty.yaml
      {type: slack}
      """;

  private static final String CLEAN =
      """
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - {name: pay, url: "https://pay.harbour.example", routes: [{name: pay, paths: [/pay]}]}
      == products/pay/product.yaml
      {name: Pay, owner: payments, publish_status: published}
      == products/pay/versions/v1/version.yaml
      {publish_status: published, gateway_service: {control_plane: production, name: pay}}
      == products/pay/versions/v1/openapi.yaml
      {openapi: 3.1.0, info: {title: Pay, version: 1.2.0}}
      == services/pay/service.yaml
      owner: payments
      lifecycle: production
      depends_on: [ledger]
      resources:
        - {integration: gateway, type: gateway_service, name: production/pay}
        - {integration: github, type: repository, name: harbour/pay}
      == services/pay/docs/index.md
      # Runbook
      == services/ledger/service.yaml
      {owner: payments, lifecycle: production, resources: [{integration: github, type: repository, name: harbour/ledger}]}
      == services/ledger/docs/index.md
      # Runbook
      == integrations/github.yaml
      {type: github, max_age: 7d, taken: 2026-11-20, snapshots: {repository: repos.json}}
      == integrations/repos.json
      [{"id": 1, "full_name": "harbour/pay"}, {"id": 2, "full_name": "harbour/ledger"}]
      """;

  @TempDir Path folder;

  private List<Discrepancy> find(String files) throws IOException {
    MiniCatalog.write(folder, SITE, files);
    Diagnostics problems = new Diagnostics();
    CatalogFolder catalogFolder = CatalogFolder.open(folder);
    Catalog catalog = CatalogReader.read(catalogFolder, problems).orElseThrow();
    List<Gateway> gateways =
        GatewayReader.read(catalogFolder, catalog.site().controlPlanes(), problems);
    Inventory inventory =
        InventoryReader.read(
            catalog,
            gateways,
            List.of(),
            Map.of(),
            Optional.of(Instant.parse("2026-11-21T00:00:00Z")),
            problems);
    return Discrepancies.find(new Estate(catalog, gateways, inventory));
  }

  @Test
  void findsOneOfEachKind() throws IOException {
    List<Discrepancy> found = find(EVERYTHING);

    assertEquals(
        List.of(Discrepancy.Kind.values()),
        found.stream().map(Discrepancy::kind).distinct().toList());
    assertTrue(found.stream().noneMatch(d -> d.remedy().isEmpty() || d.mend().file().isEmpty()));
    assertEquals(
        """
        SERVICE_WITHOUT_OWNER web services/web.yaml:1:1
        SERVICE_WITHOUT_RESOURCES bare services/bare.yaml:1:1
        SERVICE_WITHOUT_DOCUMENTS web services/web.yaml:1:1
        SERVICE_WITHOUT_API web services/web.yaml:1:1
        MISSING_RESOURCE web services/web.yaml:5:5
        ARCHIVED_RESOURCE try services/try.yaml:3:13
        ARCHIVED_RESOURCE web services/web.yaml:4:5
        NOBODY_ON_CALL web integrations/services.json:1:15
        DEPRECATED_DEPENDENCY web services/web.yaml:2:14
        UNSTABLE_DEPENDENCY web services/web.yaml:2:19
        LIFECYCLE_DIFFERS pay/v1 products/pay/versions/v1/version.yaml:1:1
        OWNER_DIFFERS pay services/pay.yaml:1:1
        SPECIFICATION_DIFFERS pay integrations/apis.json:1:11
        VERSION_WITHOUT_GATEWAY_SERVICE pay/v3 products/pay/versions/v3/version.yaml:1:1
        DISABLED_GATEWAY_SERVICE pay/v2 gateway/production.yaml:4:5
        UNCLAIMED_GATEWAY_SERVICE gateway gateway_service production/forgotten gateway/production.yaml:5:5
        UNMAPPED_RESOURCE github repository harbour/spare integrations/repos.json:1:59
        SHARED_RESOURCE github repository harbour/web integrations/repos.json:1:2
        EMPTY_INTEGRATION empty integrations/empty.yaml:1:1
        STALE_SNAPSHOT github integrations/repos.json
        INCOMPLETE_SNAPSHOT pager integrations/services.json
        """,
        found.stream()
            .map(d -> d.kind() + " " + d.subject().name() + " " + d.mend() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void findsNothingWhereAllIsWell() throws IOException {
    assertEquals(List.of(), find(CLEAN));
  }
}
