package dev.portolan.catalog;

import static dev.portolan.MiniCatalog.SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.source.CatalogFolder;
import dev.portolan.variable.Variables;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogReaderTest {
  @TempDir Path folder;

  @Test
  void readsEveryKeyOfTheSite() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            """
            == portolan.yaml
            title: Harbour Bank Developers
            description: APIs for accounts.
            organization: {name: Harbour Bank, url: https://harbour.example, email: api@harbour.example}
            portals:
              public:
                title: Developers
                url: https://developers.harbour.example/
                visibility: public
                language: de-ch
                theme: harbour
                try_it: build-only
                try_it_hosts: [API.harbour.example, "localhost:8443"]
                code_samples: [curl, go]
                hide_internal: false
                hide_deprecated: true
                show_extensions: [x-rate-limit, x-acme-*]
                analytics: summary
                edit_url: https://git.example/edit/{path}
                variables: {host: "https://x.example", limit: 20}
                welcome: "Welcome: {{ limit }} a day"
                footer_text: A foot
                brand: {logo: brand/logo.svg, favicon: brand/icon.png, accent: "#0b6077", accent_dark: "#6cc7da"}
                menus:
                  main: [{title: Status, url: https://status.harbour.example}]
                  footer: [{title: About, url: pages/about.html}, {title: Mail, url: "mailto:a@b.example"}]
              partners: {visibility: private}
            hub: {title: Hub, theme: mine, edit_url: "https://git.example/edit/{path}"}
            control_planes:
              production:
                description: Live
                environment: production
                gateway: gateway/production.yaml
                mesh: [mesh/a.yaml, mesh/b.yaml]
                proxy_urls: [https://api.harbour.example/]
                analytics: false
            auth_strategies:
              api-key: {display_name: API key, type: key_auth, key_names: [apikey, x-key]}
              oauth: {type: openid_connect, issuer: https://id.harbour.example, scopes: [a:read], auth_methods: [bearer], client_id: portal}
            analytics: {sources: [{control_plane: production, format: kong, path: x}]}
            imports: {backstage: [vendor/**/catalog-info.yaml]}
            variables: {limit: 10}
            == brand/logo.svg
            <svg xmlns="http://www.w3.org/2000/svg"/>
            == brand/icon.png
            x
            == teams.yaml
            teams:
              payments: {display_name: Payments, email: p@harbour.example, slack: {name: "#p", link: https://chat.example/p}, on_call: {name: Rota}}
              bare:
            == themes/harbour/theme.yaml
            parent: portal
            == themes/mine/theme.yaml
            parent: hub
            == products/a/product.yaml
            name: A
            portals: [public]
            == products/a/versions/v1/version.yaml
            == vendor/shop/catalog-info.yaml
            """);
    assertEquals(List.of(), read.lines());
    Site site = read.catalog().site();
    assertEquals("Harbour Bank Developers", site.title());
    assertEquals(Optional.of("APIs for accounts."), site.description());
    assertEquals(
        Optional.of(
            new Organization(
                "Harbour Bank",
                Optional.of("https://harbour.example"),
                Optional.of("api@harbour.example"))),
        site.organization());
    assertEquals(
        new Portal(
            "public",
            "Developers",
            Optional.of("https://developers.harbour.example"),
            Portal.Visibility.PUBLIC,
            new Located<>(
                Language.parse("de-CH").orElseThrow(), new Location("portolan.yaml", 9, 15)),
            "harbour",
            TryIt.BUILD_ONLY,
            Optional.of(List.of("api.harbour.example", "localhost:8443")),
            List.of("curl", "go"),
            false,
            true,
            List.of("x-rate-limit", "x-acme-*"),
            Portal.AnalyticsAudience.SUMMARY,
            Optional.of(new EditUrl("https://git.example/edit/{path}")),
            Variables.of(Map.of("host", "https://x.example", "limit", "20")),
            Optional.of("Welcome: 20 a day"),
            Optional.of("A foot"),
            new Brand(
                Optional.of("brand/logo.svg"),
                Optional.empty(),
                Optional.of("brand/icon.png"),
                Colour.parse("#0b6077"),
                Colour.parse("#6cc7da"),
                Optional.empty()),
            List.of(new MenuItem("Status", "https://status.harbour.example")),
            List.of(
                new MenuItem("About", "pages/about.html"),
                new MenuItem("Mail", "mailto:a@b.example")),
            new Location("portolan.yaml", 5, 3)),
        site.portals().get(0));
    assertEquals(
        new Portal(
            "partners",
            "Harbour Bank Developers",
            Optional.empty(),
            Portal.Visibility.PRIVATE,
            new Located<>(Language.ENGLISH, new Location("portolan.yaml", 26, 13)),
            "portal",
            TryIt.LIVE,
            Optional.empty(),
            List.of("curl", "javascript", "python", "java", "go"),
            true,
            false,
            List.of(),
            Portal.AnalyticsAudience.NONE,
            Optional.empty(),
            Variables.of(Map.of("limit", "10")),
            Optional.empty(),
            Optional.empty(),
            Brand.NONE,
            List.of(),
            List.of(),
            new Location("portolan.yaml", 26, 3)),
        site.portals().get(1));
    assertEquals(
        Optional.of(
            new Hub(
                "Hub",
                "mine",
                Optional.of(new EditUrl("https://git.example/edit/{path}")),
                new Location("portolan.yaml", 27, 6))),
        site.hub());
    assertEquals(
        List.of(
            new ControlPlane(
                "production",
                Optional.of("Live"),
                Optional.of("production"),
                List.of(
                    new Located<>(
                        "gateway/production.yaml", new Location("portolan.yaml", 32, 14))),
                List.of(
                    new Located<>("mesh/a.yaml", new Location("portolan.yaml", 33, 12)),
                    new Located<>("mesh/b.yaml", new Location("portolan.yaml", 33, 25))),
                List.of("https://api.harbour.example"),
                false,
                new Location("portolan.yaml", 29, 3))),
        site.controlPlanes());
    assertEquals(
        List.of(
            new AuthStrategy(
                "api-key",
                "API key",
                AuthStrategy.Type.KEY_AUTH,
                List.of("apikey", "x-key"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Location("portolan.yaml", 37, 3)),
            new AuthStrategy(
                "oauth",
                "oauth",
                AuthStrategy.Type.OPENID_CONNECT,
                List.of(),
                Optional.of("https://id.harbour.example"),
                List.of("a:read"),
                List.of("bearer"),
                Optional.of("portal"),
                new Location("portolan.yaml", 38, 3))),
        site.authStrategies());
    assertEquals(
        List.of(
            new Team(
                "payments",
                "Payments",
                Optional.of("p@harbour.example"),
                Optional.of(new Team.NamedLink("#p", Optional.of("https://chat.example/p"))),
                Optional.of(new Team.NamedLink("Rota", Optional.empty())),
                new Location("teams.yaml", 2, 3)),
            new Team(
                "bare",
                "bare",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Location("teams.yaml", 3, 3))),
        read.catalog().teams());
  }

  @Test
  void readsEveryKeyOfAProductAndItsVersions() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            """
            == portolan.yaml
            title: Harbour
            portals: {public: {}, partners: {}}
            runtime_groups: {production: {}}
            auth_strategies: {api-key: {type: key_auth}}
            == teams.yaml
            teams: {payments: {}}
            == products/pay/product.yaml
            name: Payments
            slug: payments
            description: Move money.
            icon: assets/icon.svg
            owner: payments
            labels: {domain: money, tier: 1}
            public_labels: {area: Payments}
            publish_status: published
            portals: [public, partners]
            support: {email: help@harbour.example, url: https://harbour.example/help}
            try_it: true
            == products/pay/assets/icon.svg
            <svg/>
            == products/pay/versions/v2/version.yaml
            name: 2.10
            slug: two
            publish_status: published
            deprecated: true
            sunset: 2027-06-30
            released: 2026-05-01
            portals:
              partners: {publish_status: unpublished, deprecated: false}
            gateway_service: {runtime_group: production, name: payments-v2}
            spec: api.yaml
            labels: {tier: gold}
            try_it: off
            access:
              auth_strategy: api-key
              application_registration: {enabled: true, approval: auto, url: https://apply.example}
            == products/pay/versions/v2/api.yaml
            openapi: 3.1.0
            == products/pay/versions/v10/openapi.json
            {"openapi": "3.0.0"}
            """);
    assertEquals(
        List.of(
            "products/pay/versions/v10: info: the folder has no version.yaml, so the version is not"
                + " published [version-file-missing]"),
        read.lines());
    Product product = read.catalog().products().get(0);
    assertEquals("payments", product.slug().value());
    assertEquals("Payments", product.name());
    assertEquals(Optional.of("Move money."), product.description());
    assertEquals("products/pay", product.folder());
    assertEquals(Optional.of("products/pay/assets/icon.svg"), product.icon());
    assertEquals(Optional.of("payments"), product.owner());
    assertEquals("{domain=money, tier=1}", product.labels().toString());
    assertEquals("{area=Payments}", product.publicLabels().toString());
    assertEquals(PublishStatus.PUBLISHED, product.publishStatus());
    assertEquals(new TreeSet<>(List.of("public", "partners")), product.portals());
    assertEquals(
        Optional.of(
            new Support(
                Optional.of("help@harbour.example"), Optional.of("https://harbour.example/help"))),
        product.support());
    assertEquals(TryIt.LIVE, product.tryIt());
    assertEquals(new Location("products/pay/product.yaml", 1, 1), product.location());

    TreeMap<String, Version.PortalOverride> overrides = new TreeMap<>();
    overrides.put(
        "partners",
        new Version.PortalOverride(Optional.of(PublishStatus.UNPUBLISHED), Optional.of(false)));
    TreeMap<String, String> labels = new TreeMap<>();
    labels.put("tier", "gold");
    Version version = product.versions().get(0);
    assertEquals(
        new Version(
            new Slug("two"),
            "2.10",
            "products/pay/versions/v2",
            PublishStatus.PUBLISHED,
            true,
            Optional.of(LocalDate.of(2027, 6, 30)),
            Optional.of(LocalDate.of(2026, 5, 1)),
            overrides,
            Optional.of(
                new Version.GatewayLink(
                    "production",
                    Optional.of("payments-v2"),
                    Optional.empty(),
                    new Location("products/pay/versions/v2/version.yaml", 9, 18))),
            Optional.of(
                new SpecFile(
                    SpecKind.OPENAPI, "products/pay/versions/v2/api.yaml", "products/pay")),
            labels,
            Optional.of(
                new Version.Access(
                    Optional.of("api-key"),
                    Optional.of(
                        new Version.ApplicationRegistration(
                            true,
                            Version.Approval.AUTO,
                            Optional.of("https://apply.example"),
                            Optional.empty())))),
            TryIt.OFF,
            new Location("products/pay/versions/v2/version.yaml", 1, 1)),
        version);

    Version bare = product.versions().get(1);
    assertEquals("v10", bare.name());
    assertEquals("v10", bare.slug().value());
    assertEquals(PublishStatus.UNPUBLISHED, bare.publishStatus());
    assertEquals(
        Optional.of(
            new SpecFile(
                SpecKind.OPENAPI, "products/pay/versions/v10/openapi.json", "products/pay")),
        bare.spec());
  }

  @Test
  void readsDocumentsAsATreeInReadingOrder() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            """
            == products/a/product.yaml
            name: A
            == products/a/versions/v1/version.yaml
            == products/a/docs/20-refunds.md
            ---
            status: published
            description: Money back.
            portals: [public]
            ---
            # Refunds *and* `more`
            == products/a/docs/10-start.md
            ---
            title: Get started
            slug: begin
            ---

            Text.
            == products/a/docs/zebra.md
            ---
            order: 15
            ---
            == products/a/docs/alone.md
            ---
            status: unpublished
            ---
            == products/a/docs/30-guides/index.md
            ---
            title: Guides
            ---
            == products/a/docs/30-guides/b.md
            ---
            title: b
            ---
            == products/a/docs/30-guides/deep/README.md
            ---
            title: A deep one
            ---
            == products/a/docs/30-guides/deep/er/leaf.md
            ---
            title: Leaf
            ---
            == products/a/docs/_draft.md
            no
            """);
    assertEquals(List.of(), read.lines());
    assertEquals(
        """
        begin "Get started" UNPUBLISHED products/a/docs/10-start.md:5
        zebra "Zebra" UNPUBLISHED products/a/docs/zebra.md:4
        refunds "Refunds and more" PUBLISHED products/a/docs/20-refunds.md:6
        guides "Guides" UNPUBLISHED products/a/docs/30-guides/index.md:4
          deep "A deep one" UNPUBLISHED products/a/docs/30-guides/deep/README.md:4
            leaf "Leaf" UNPUBLISHED products/a/docs/30-guides/deep/er/leaf.md:4
          b "b" UNPUBLISHED products/a/docs/30-guides/b.md:4
        alone "Alone" UNPUBLISHED products/a/docs/alone.md:4
        """,
        outline(read.catalog().products().get(0).documents(), ""));
    Document refunds = read.catalog().products().get(0).documents().get(2);
    assertEquals(Optional.of("Money back."), refunds.description());
    assertEquals(Optional.of(new TreeSet<>(List.of("public"))), refunds.portals());
  }

  @Test
  void makesTheRootIndexTheParentOfAll() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            """
            == pages/about.md
            # About
            == pages/README.md
            # Welcome
            """);
    assertEquals(
        """
        index "Welcome" UNPUBLISHED pages/README.md:1
          about "About" UNPUBLISHED pages/about.md:1
        """,
        outline(read.catalog().pages(), ""));
    assertTrue(read.lines().get(0).contains("[document-without-front-matter]"), read::toString);
  }

  @Test
  void sortsProductsByName() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            """
            == products/z/product.yaml
            name: apples
            == products/y/product.yaml
            name: Bananas
            == products/x/product.yaml
            name: cherries
            == products/_w/product.yaml
            name: ignored
            == products/.v/product.yaml
            name: ignored
            """);
    assertEquals(
        List.of("apples", "Bananas", "cherries"),
        read.catalog().products().stream().map(Product::name).toList());
  }

  static String outline(List<Document> documents, String indent) {
    StringBuilder text = new StringBuilder();
    for (Document document : documents) {
      text.append(indent)
          .append(document.slug())
          .append(" \"" + document.title() + "\" ")
          .append(document.status())
          .append(" " + document.file() + ":" + document.bodyLine() + "\n")
          .append(outline(document.children(), indent + "  "));
    }
    return text.toString();
  }

  @Test
  void namesTheCatalogAboveAFolderOfIt(@TempDir Path temporary) throws IOException {
    MiniCatalog.write(temporary, MiniCatalog.SITE, "== products/a/product.yaml\nname: A\n");
    Diagnostics problems = new Diagnostics();
    CatalogReader.read(CatalogFolder.open(temporary.resolve("products/a")), problems);
    assertEquals(
        Optional.of("there is one above, in \"../..\"; give that folder"),
        problems.sorted().get(0).hint());
  }
}
