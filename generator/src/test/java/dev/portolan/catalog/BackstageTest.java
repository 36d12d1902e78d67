package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Severity;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackstageTest {
  private static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      imports: {backstage: ["**/catalog-info.yaml"]}
      """;

  @TempDir Path folder;

  @Test
  void readsComponentsAsServices() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            """
            == shop/catalog-info.yaml
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: Web_Shop
              title: Web shop
              labels: {tier: gold, backstage.io/managed: "yes"}
              annotations:
                github.com/project-slug: harbour/shop
                pagerduty.com/integration-key: qzx-secret
              tags: [java]
              links:
                - {url: "https://shop.harbour.example", title: Shop}
                - {url: "javascript:alert(1)", title: Bad}
            spec:
              type: website
              owner: group:sales/shop-team
              lifecycle: production
              system: retail
              consumesApis: [orders-v1]
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: shop-team, namespace: sales}
            spec: {type: team, children: [], profile: {displayName: Shop Team}}
            ---
            apiVersion: backstage.io/v1beta1
            kind: Component
            metadata: {name: orders}
            spec: {type: service, owner: user:guest, lifecycle: wip, providesApis: [orders-v1, orders-v2]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: stock}
            spec: {type: service, dependencyOf: [component:orders]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders-v1, title: Orders}
            spec: {type: openapi, lifecycle: deprecated, owner: sales/shop-team, definition: {$text: ./v1.yaml}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders-v2}
            spec: {type: openapi, lifecycle: production, owner: sales/shop-team, definition: {$text: ./v1.yaml}}
            == shop/v1.yaml
            openapi: 3.1.0
            info: {title: Orders, version: "1"}
            """);

    assertEquals(List.of(), read.lines());
    List<Service> services = read.catalog().services();
    assertEquals(
        List.of("orders", "stock", "web-shop"), services.stream().map(Service::name).toList());
    Service shop = services.get(2);
    assertEquals(Optional.of("sales.shop-team"), shop.owner().flatMap(Owner::team));
    assertEquals("{system=retail, tier=gold}", shop.labels().toString());
    assertEquals(List.of("orders"), shop.dependsOn().stream().map(Located::value).toList());
    assertEquals(
        List.of("harbour/shop"), shop.resources().stream().map(ResourceLink::name).toList());
    assertEquals(
        List.of("type website", "tags java", "Shop Shop"),
        shop.customFields().stream().map(f -> f.name() + " " + f.text()).toList());
    assertFalse(read.catalog().toString().contains("qzx"));
    assertEquals("guest", services.get(0).owner().orElseThrow().name());
    assertEquals(
        List.of("stock"), services.get(0).dependsOn().stream().map(Located::value).toList());

    Product orders = read.catalog().products().get(0);
    assertEquals("orders", orders.slug().value());
    assertEquals(PublishStatus.UNPUBLISHED, orders.publishStatus());
    assertEquals(Optional.of("sales.shop-team"), orders.owner());
    assertEquals(
        List.of("v1 true", "v2 false"),
        orders.versions().stream().map(v -> v.slug() + " " + v.deprecated()).toList());
    assertEquals("shop/v1.yaml", orders.versions().get(0).spec().orElseThrow().file());
  }

  /** What files in the wild say, read as part of no catalog of ours. */
  private record Wild(Backstage backstage, List<Service> services, List<Product> products) {}

  private static Wild wild(String root, String glob) throws IOException {
    Diagnostics problems = new Diagnostics();
    CatalogFolder files = CatalogFolder.open(Corpora.required().resolve(root));
    Backstage backstage =
        new Backstage(
            new BackstageReader(files, problems)
                .read(List.of(new Located<>(glob, Location.ofFile("portolan.yaml")))));
    List<Team> teams = backstage.teams(List.of());
    List<Service> services =
        new Services(Optional.empty(), teams, problems).join(backstage.services(teams));
    List<Product> products =
        new BackstageProducts(files, backstage, problems).products(List.of(), teams);
    assertEquals(
        List.of(),
        problems.sorted().stream()
            .filter(problem -> problem.severity() != Severity.INFO)
            .map(MiniCatalog::line)
            .toList());
    return new Wild(backstage, services, products);
  }

  @Test
  void readsThoseInTheWildWithoutAFalseAlarm() throws IOException {
    Wild wild = wild("samples/catalogs", "{backstage-demo,roadie}/**/*.yaml");

    assertEquals(8, wild.services().size());
    assertEquals(2, wild.products().size());
  }

  @Test
  void readsTheDescriptorOfTheStarterCatalog() throws IOException {
    Wild wild = wild("catalog-source", "org/catalog-info.yaml");

    assertEquals(13, wild.services().size());
    assertTrue(wild.services().stream().allMatch(s -> s.owner().flatMap(Owner::team).isPresent()));
    Product admin =
        wild.products().stream()
            .filter(p -> p.slug().value().equals("gateway-admin"))
            .findFirst()
            .orElseThrow();
    assertEquals("Kong Gateway Admin API", admin.name());
    assertEquals(
        List.of("3-6 true", "3-7 false", "3-8 false", "3-9 false"),
        admin.versions().stream().map(v -> v.slug() + " " + v.deprecated()).toList());
    assertEquals(
        "gateway-admin/versions/3.6/openapi.yaml",
        admin.versions().get(0).spec().orElseThrow().file());
  }
}
