package dev.portolan.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.TryIt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishFilterTest {
  private static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}, partners: {}}
      control_planes: {production: {environment: live, proxy_urls: [https://api.example]}}
      auth_strategies: {key: {type: key_auth}}
      """;

  @TempDir Path folder;

  private PublishedCatalog publish(String portal, String... files) throws IOException {
    MiniCatalog.Read read = MiniCatalog.read(folder, files);
    Portal found =
        read.catalog().site().portals().stream()
            .filter(p -> p.name().equals(portal))
            .findFirst()
            .orElseThrow();
    return PublishFilter.publish(read.catalog(), found);
  }

  private static String product(String status) {
    return """
    == products/a/product.yaml
    name: A
    portals: [public]
    publish_status: %s
    """
        .formatted(status);
  }

  /** The matrix of domain.md §2.2: product, version, deprecated, spec, document. */
  @ParameterizedTest(name = "P={0} V={1} D={2} S={3} M={4}")
  @CsvSource({
    "0,0,0,0,0", "0,0,0,0,1", "0,0,0,1,0", "0,0,0,1,1", "0,0,1,0,0", "0,0,1,0,1", "0,0,1,1,0",
    "0,0,1,1,1", "0,1,0,0,0", "0,1,0,0,1", "0,1,0,1,0", "0,1,0,1,1", "0,1,1,0,0", "0,1,1,0,1",
    "0,1,1,1,0", "0,1,1,1,1", "1,0,0,0,0", "1,0,0,0,1", "1,0,0,1,0", "1,0,0,1,1", "1,0,1,0,0",
    "1,0,1,0,1", "1,0,1,1,0", "1,0,1,1,1", "1,1,0,0,0", "1,1,0,0,1", "1,1,0,1,0", "1,1,0,1,1",
    "1,1,1,0,0", "1,1,1,0,1", "1,1,1,1,0", "1,1,1,1,1"
  })
  void showsExactlyWhatTheMatrixSays(
      int product, int version, int deprecated, int spec, int document) throws IOException {
    PublishedCatalog catalog =
        publish(
            "public",
            SITE,
            product(word(product)),
            """
            == products/a/versions/v1/version.yaml
            publish_status: %s
            deprecated: %s
            """
                .formatted(word(version), deprecated == 1),
            spec == 0
                ? ""
                : """
                == products/a/versions/v1/openapi.yaml
                openapi: 3.1.0
                """,
            """
            == products/a/docs/start.md
            ---
            status: %s
            ---
            """
                .formatted(word(document)));
    assertEquals(product, catalog.products().size());
    if (product == 0) {
      return;
    }
    PublishedProduct shown = catalog.products().get(0);
    assertEquals(document, shown.documents().size());
    assertEquals(version, shown.versions().size());
    assertEquals(version == 1, shown.latest().isPresent());
    if (version == 1) {
      PublishedVersion only = shown.versions().get(0);
      assertEquals(deprecated == 1, only.deprecated());
      assertEquals(spec == 1, only.spec().isPresent());
      assertTrue(only.latest());
    }
  }

  private static String word(int published) {
    return published == 1 ? "published" : "unpublished";
  }

  @Test
  void publishesNothingThatNobodyPublished() throws IOException {
    PublishedCatalog catalog =
        publish(
            "public",
            SITE,
            """
            == products/a/product.yaml
            name: A
            portals: [public]
            == products/b/product.yaml
            name: B
            portals: [public]
            publish_status: published
            == products/b/versions/v1/version.yaml
            name: "1"
            == products/b/versions/v2/openapi.yaml
            openapi: 3.1.0
            == products/b/docs/bare.md
            # Bare
            == products/b/docs/titled.md
            ---
            title: Titled
            ---
            == pages/about.md
            # About
            """);
    assertEquals(List.of("b"), slugs(catalog));
    assertEquals(List.of(), catalog.products().get(0).versions());
    assertEquals(List.of(), catalog.products().get(0).documents());
    assertEquals(List.of(), catalog.pages());
  }

  @Test
  void showsAProductOnlyInThePortalsItNames() throws IOException {
    String files =
        SITE
            + """
            == products/both/product.yaml
            name: Both
            portals: [partners, public]
            publish_status: published
            == products/one/product.yaml
            name: One
            portals: [partners]
            publish_status: published
            == products/none/product.yaml
            name: None
            portals: []
            publish_status: published
            == products/silent/product.yaml
            name: Silent
            publish_status: published
            """;
    assertEquals(List.of("both"), slugs(publish("public", files)));
    assertEquals(List.of("both", "one"), slugs(publish("partners", files)));
  }

  @Test
  void letsSinglePortalsDifferInVersions() throws IOException {
    String files =
        SITE
            + """
            == products/a/product.yaml
            name: A
            portals: [partners, public]
            publish_status: published
            == products/a/versions/v1/version.yaml
            publish_status: published
            deprecated: true
            sunset: 2027-06-30
            portals: {partners: {deprecated: false}}
            == products/a/versions/v2/version.yaml
            publish_status: published
            portals: {partners: {publish_status: unpublished}}
            == products/a/versions/v3/version.yaml
            portals: {partners: {publish_status: published, deprecated: true}}
            """;
    List<PublishedVersion> visible = publish("public", files).products().get(0).versions();
    assertEquals(List.of("v1", "v2"), visible.stream().map(PublishedVersion::name).toList());
    assertTrue(visible.get(0).deprecated());
    assertEquals(Optional.of(LocalDate.of(2027, 6, 30)), visible.get(0).sunset());
    assertFalse(visible.get(0).latest());
    assertTrue(visible.get(1).latest());

    List<PublishedVersion> partners = publish("partners", files).products().get(0).versions();
    assertEquals(List.of("v1", "v3"), partners.stream().map(PublishedVersion::name).toList());
    assertFalse(partners.get(0).deprecated());
    assertEquals(Optional.empty(), partners.get(0).sunset());
    assertTrue(partners.get(1).deprecated());
    assertTrue(partners.get(1).latest());
  }

  @Test
  void hidesWhatIsBelowAnUnpublishedOrNarrowedDocument() throws IOException {
    String files =
        SITE
            + product("published").replace("[public]", "[public, partners]")
            + """
            == products/a/docs/open/index.md
            ---
            status: published
            ---
            == products/a/docs/open/leaf.md
            ---
            status: published
            ---
            == products/a/docs/shut/index.md
            ---
            status: unpublished
            ---
            == products/a/docs/shut/mid/index.md
            ---
            status: published
            ---
            == products/a/docs/shut/mid/leaf2.md
            ---
            status: published
            ---
            == products/a/docs/some/index.md
            ---
            status: published
            portals: [partners]
            ---
            == products/a/docs/some/leaf3.md
            ---
            status: published
            ---
            == products/a/docs/nowhere.md
            ---
            status: published
            portals: []
            ---
            """;
    assertEquals("open(leaf())", outline(publish("public", files).products().get(0).documents()));
    assertEquals(
        "open(leaf()) some(leaf3())",
        outline(publish("partners", files).products().get(0).documents()));
  }

  /** What an author may get wrong so that it is not clear who may see the item. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish_status: publishd",
        "publish_status: [published]",
        "publish_status: true",
        "publish_status: Published",
        "publish_status:",
        "publish_status: published\npublish_status: unpublished",
        "publish_status: published\nportal: {partners: {publish_status: unpublished}}",
        "publish_status: published\nportals: [partners]",
        "publish_status: published\nportals: {public: unpublished}",
        "publish_status: published\nportals: {pubic: {publish_status: unpublished}}",
        "publish_status: published\nportals: {public: {publish_status: no}}",
        "publish_status: published\nportals: {public: {publish_status: [published]}}",
        "publish_status: published\nportals: {public: {publish_staus: unpublished}}",
        "publish_status: published\nportals: {public: {}, public: {publish_status: unpublished}}",
        "publish_status: published\n\tdeprecated: true",
        "publish_status: published\nname: a: b",
        "- publish_status: published",
        "published"
      })
  void hidesAVersionWhoseAuthorIsNotUnderstood(String version) throws IOException {
    PublishedCatalog catalog =
        publish(
            "public",
            SITE,
            product("published"),
            "== products/a/versions/v1/version.yaml\n" + version + "\n");
    assertEquals(List.of(), catalog.products().get(0).versions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish_status: published\nportals: public",
        "publish_status: published\nportals: [pubic]",
        "publish_status: published\nportals: {public: {}}",
        "publish_status: published\nportals: [[public]]",
        "publish_status: publishd\nportals: [public]",
        "publish_status: published\nportals: [public]\nvisibility: private",
        "publish_status: published\nportals: [public]\nportals: [partners]",
        "publish_status: unpublished\nportals: [public]\npublish_status: published",
        "publish_status: published\nportals: [public",
        "publish_status: published"
      })
  void hidesAProductWhoseAuthorIsNotUnderstood(String product) throws IOException {
    PublishedCatalog catalog =
        publish("public", SITE, "== products/a/product.yaml\nname: A\n" + product + "\n");
    assertEquals(List.of(), catalog.products());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nstatus: publishd\n---\n",
        "---\nstatus: published\nportals: partners\n---\n",
        "---\nstatus: published\nportals: [partner]\n---\n",
        "---\nstatus: published\nportals: [partners]\nportals: [public]\n---\n",
        "---\nstatus: published\nportal: [partners]\n---\n",
        "---\nstatus: published\nslug: a b\n---\n",
        "---\nstatus: published\ntitle: a: b\n---\n",
        "---\nstatus: published\n\n# No end\n",
        "---\nstatus published\n---\n",
        "\n---\nstatus: published\n---\n",
        "status: published\n"
      })
  void hidesADocumentWhoseAuthorIsNotUnderstoodAndAllBelowIt(String document) throws IOException {
    PublishedCatalog catalog =
        publish(
            "public",
            SITE,
            product("published"),
            "== products/a/docs/guide/index.md\n" + document,
            "== products/a/docs/guide/leaf.md\n---\nstatus: published\n---\n");
    assertEquals("", outline(catalog.products().get(0).documents()));
  }

  @Test
  void offersRegistrationOnlyThroughAGateway() throws IOException {
    PublishedCatalog catalog =
        publish(
            "public",
            SITE,
            product("published"),
            """
            == products/a/versions/v1/version.yaml
            publish_status: published
            access: {auth_strategy: key, application_registration: {enabled: true, email: a@b.example}}
            == products/a/versions/v2/version.yaml
            publish_status: published
            gateway_service: {control_plane: production, name: a}
            access: {application_registration: {enabled: true, email: a@b.example}}
            == products/a/versions/v3/version.yaml
            publish_status: published
            gateway_service: {control_plane: production, name: a}
            access: {application_registration: {enabled: false, email: a@b.example}}
            """);
    List<PublishedVersion> versions = catalog.products().get(0).versions();
    assertEquals(Optional.empty(), versions.get(0).registration());
    assertEquals(Optional.of("key"), versions.get(0).authStrategy().map(s -> s.name()));
    assertEquals(Optional.empty(), versions.get(0).environment());
    assertTrue(versions.get(1).registration().isPresent());
    assertEquals(Optional.of("live"), versions.get(1).environment());
    assertEquals(List.of("https://api.example"), versions.get(1).baseUrls());
    assertEquals(Optional.empty(), versions.get(2).registration());
  }

  static List<String> slugs(PublishedCatalog catalog) {
    return catalog.products().stream().map(product -> product.slug().value()).toList();
  }

  static String outline(List<PublishedDocument> documents) {
    return String.join(
        " ",
        documents.stream()
            .map(document -> document.slug() + "(" + outline(document.children()) + ")")
            .toList());
  }

  @Test
  void knowsWhetherTheDayOfSunsetHasCome() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            product("published"),
            """
            == products/a/versions/v1/version.yaml
            publish_status: published
            deprecated: true
            sunset: 2026-06-30
            == products/a/versions/v2/version.yaml
            publish_status: published
            released: 2026-06-29
            == products/a/versions/v3/version.yaml
            released: 2030-01-01
            """);
    Portal portal = read.catalog().site().portals().get(0);

    assertFalse(passed(PublishFilter.publish(read.catalog(), portal)), "v3 is not seen");
    assertFalse(passed(read, portal, "2026-06-29"));
    assertTrue(passed(read, portal, "2026-06-30"));
  }

  private static boolean passed(MiniCatalog.Read read, Portal portal, String today) {
    return passed(
        PublishFilter.publish(read.catalog(), portal, Optional.of(LocalDate.parse(today))));
  }

  private static boolean passed(PublishedCatalog catalog) {
    return catalog.products().get(0).versions().get(0).sunsetPassed();
  }

  /** Portal, product and version; what holds for the version in the portal. */
  @ParameterizedTest
  @CsvSource({
    "live, live, live, LIVE",
    "true, build-only, live, BUILD_ONLY",
    "build-only, live, true, BUILD_ONLY",
    "live, build-only, off, OFF",
    "off, live, live, OFF",
    "false, live, live, OFF",
  })
  void letsTheMostCarefulDecideWhatReadersMayTry(
      String portal, String product, String version, TryIt expected) throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            """
            == portolan.yaml
            title: Harbour
            portals: {public: {try_it: %s}}
            == products/pay/product.yaml
            name: Payments
            publish_status: published
            try_it: %s
            == products/pay/versions/v1/version.yaml
            publish_status: published
            try_it: %s
            """
                .formatted(portal, product, version));
    assertEquals(
        expected,
        PublishFilter.publish(read.catalog(), read.catalog().site().portals().get(0))
            .products()
            .get(0)
            .versions()
            .get(0)
            .tryIt());
  }
}
