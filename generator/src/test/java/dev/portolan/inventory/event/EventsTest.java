package dev.portolan.inventory.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.history.Revision;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.InventoryReader;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  private static final String CATALOG =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      control_planes: {production: {}}
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - {name: pay, url: "https://pay.harbour.example", routes: [{name: pay, paths: [/pay]}]}
      == products/pay/product.yaml
      name: Payments
      == products/pay/versions/v1/version.yaml
      gateway_service: {control_plane: production, name: pay}
      == services/billing.yaml
      display_name: Billing
      resources:
        - {integration: gateway, type: gateway_service, name: production/pay}
        - {integration: github, type: repository, name: harbour/pay}
      == integrations/github.yaml
      {type: github, snapshots: {repository: repos.json, pull_request: pulls.json}}
      == integrations/repos.json
      [{"id": 1, "full_name": "harbour/pay"}]
      == integrations/pulls.json
      [{"number": 1, "title": "Add limits", "url": "https://api.github.com/repos/harbour/pay/pulls/1",
        "html_url": "https://github.com/harbour/pay/pull/1", "user": {"login": "ada"},
        "created_at": "2026-11-10T00:00:00Z", "merged_at": "2026-11-11T00:00:00Z"}]
      """;

  private static final Instant TIME = Instant.parse("2026-11-10T12:00:00Z");

  @TempDir Path folder;

  private List<Event> events(Revision.Changed... changed) throws IOException {
    MiniCatalog.write(folder, CATALOG);
    Diagnostics problems = new Diagnostics();
    CatalogFolder catalogFolder = CatalogFolder.open(folder);
    Catalog catalog = CatalogReader.read(catalogFolder, problems).orElseThrow();
    List<Gateway> gateways =
        GatewayReader.read(catalogFolder, catalog.site().controlPlanes(), problems);
    Inventory inventory =
        InventoryReader.read(catalog, gateways, List.of(), Map.of(), Optional.empty(), problems);
    return Events.of(
        catalog, inventory, List.of(new Revision(TIME, "Ada Lovelace", List.of(changed))));
  }

  private List<String> lines(String file, String before, String after) throws IOException {
    return events(
            new Revision.Changed(
                file,
                Optional.of(before).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty())))
        .stream()
        .filter(event -> event.time().equals(TIME))
        .map(event -> event.type() + ": " + event.title() + " " + event.services())
        .toList();
  }

  @Test
  void tellsWhatIntegrationsTellNewestFirst() throws IOException {
    List<Event> events = events();

    assertEquals(
        List.of("pull_request.merged #1 Add limits", "pull_request.opened #1 Add limits"),
        events.stream().map(event -> event.type() + " " + event.title()).toList());
    assertEquals(List.of("billing"), events.get(1).services());
    assertEquals("pull_request", events.get(1).kind());
    assertEquals(Optional.of("ada"), events.get(1).actor());
    assertEquals(Optional.of("https://github.com/harbour/pay/pull/1"), events.get(1).url());
  }

  @Test
  void tellsWhatBecameOfProductsAndVersions() throws IOException {
    assertEquals(
        List.of(
            "product.owner_changed: The owner of the product \"Payments\" was a and is b now"
                + " [billing]",
            "product.published: The product \"Payments\" was published [billing]"),
        lines(
            "products/pay/product.yaml",
            "{name: Payments, owner: a}",
            "{name: Payments, owner: b, publish_status: published}"));
    assertEquals(
        List.of(
            "version.added: Version v1 of \"Payments\" was added [billing]",
            "version.published: Version v1 of \"Payments\" was published [billing]"),
        lines("products/pay/versions/v1/version.yaml", "", "publish_status: published"));
    assertEquals(
        List.of(
            "version.deprecated: Version v1 of \"Payments\" is deprecated [billing]",
            "version.sunset_changed: The sunset of version v1 of \"Payments\" is 2027-01-01"
                + " [billing]",
            "version.unpublished: Version v1 of \"Payments\" was taken back [billing]"),
        lines(
            "products/pay/versions/v1/version.yaml",
            "publish_status: published",
            "{deprecated: true, sunset: 2027-01-01}"));
    assertEquals(
        List.of("version.removed: Version v9 of \"Payments\" was removed []"),
        lines("products/pay/versions/v9/version.yaml", "name: v9", ""));
  }

  @Test
  void tellsWhatBecameOfServices() throws IOException {
    assertEquals(
        List.of(
            "service.lifecycle_changed: The lifecycle of the service \"Billing\" was experimental"
                + " and is production now [billing]",
            "service.owner_changed: The owner of the service \"Billing\" was a and is not given now"
                + " [billing]"),
        lines(
            "services/billing.yaml",
            "{owner: a, lifecycle: experimental}",
            "{lifecycle: production}"));
  }

  @Test
  void tellsTwoStatesOfAGatewayApart() throws IOException {
    assertEquals(
        List.of(
            "gateway_service.added: Gateway service new was added in production []",
            "plugin.added: Plugin cors was added in production []",
            "plugin.added: Plugin jwt of the route pay of pay was added in production [billing]",
            "plugin.removed: Plugin acl of pay was removed in production [billing]",
            "plugin.updated: Plugin rate-limiting of pay was updated in production [billing]",
            "route.added: Route refunds of pay was added in production [billing]",
            "route.updated: Route pay of pay was updated in production [billing]"),
        lines(
            "gateway/production.yaml",
            """
            services:
              - name: pay
                url: https://pay.harbour.example
                routes: [{name: pay, paths: [/pay]}]
                plugins:
                  - {name: acl}
                  - {name: rate-limiting, config: {minute: 5, policy: local}}
            """,
            """
            services:
              - name: pay
                routes:
                  - {name: pay, paths: [/pay, /payments], plugins: [{name: jwt, config: {secret: qzx}}]}
                  - {paths: [/refunds], name: refunds}
                url: https://pay.harbour.example
              - {name: new, routes: [{name: n, paths: [/n]}], plugins: [{name: key-auth}]}
            plugins:
              - {name: cors}
              - {name: rate-limiting, service: pay, config: {policy: local, minute: 10}}
            """));
  }

  @Test
  void theOrderOfKeysIsNoChangeAndSecretsAreNotKept() throws IOException {
    assertEquals(
        List.of(),
        lines(
            "gateway/production.yaml",
            "services: [{name: pay, host: h, plugins: [{name: jwt, config: {a: qzx, b: 2}}]}]",
            "services: [{host: h, name: pay}]\nplugins: [{service: {name: pay}, config: {b: 2, a:"
                + " qzx}, name: jwt}]"));
    assertFalse(
        events(
                new Revision.Changed(
                    "gateway/production.yaml",
                    Optional.of("services: []"),
                    Optional.of("plugins: [{name: jwt, config: {secret: qzx}}]")))
            .toString()
            .contains("qzx"));
  }

  @Test
  void aFileThatCannotBeReadIsNoEvent() throws IOException {
    assertEquals(List.of(), lines("gateway/production.yaml", "services: [", "a: b: c"));
  }
}
