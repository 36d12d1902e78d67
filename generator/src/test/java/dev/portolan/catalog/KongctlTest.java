package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KongctlTest {
  private static final String SITE =
      """
      == portolan.yaml
      title: Bank
      portals:
        bank-portal: {}
        inside: {visibility: private}
      control_planes:
        production: {}
      imports: {kongctl: [konnect/*.yaml]}
      """;

  private static final String KONNECT =
      """
      == konnect/apis.yaml
      _defaults: {kongctl: {namespace: bank}}
      apis:
        - ref: bank-api
          name: !file specs/openapi.yaml#info.title
          description: !file {path: specs/openapi.yaml, extract: info.description}
          version: !file specs/openapi.yaml#info.version
          labels: {team: core, license: !file specs/openapi.yaml#info.license.name}
          versions:
            - {ref: old, version: "1.0.0", spec: !file specs/old.yaml}
            - {ref: new, version: "2.0.0", spec: !file ./specs/openapi.yaml}
          publications:
            - {ref: pub, portal_id: !ref portal-ref#id, visibility: public,
               auth_strategy_ids: [!ref keys#id]}
            - {ref: in, portal_id: inside}
          implementations:
            - {ref: impl, service: {control_plane_id: !ref cp#id, id: !ref svc#id}}
          documents:
            - ref: guide
              title: Guide
              slug: guide
              status: published
              content: !file docs/guide.md
              children: [{ref: below, title: Below, status: published, content: !file docs/b.md}]
            - {ref: draft, title: Draft, content: !file docs/draft.md}
        - ref: hidden
          name: !env API_NAME
          description: Nobody publishes it
      portals:
        - {ref: portal-ref, name: bank-portal, display_name: Bank}
      api_versions:
        - {ref: late, api: hidden, version: v1, spec: !file specs/old.yaml}
      application_auth_strategies:
        - {ref: keys, name: keys, display_name: Keys, strategy_type: key_auth,
           configs: {key-auth: {key_names: [X-Key]}}}
        - {ref: id, name: id, strategy_type: openid_connect,
           configs: {openid_connect: {issuer: "https://id.example", scopes: [read]}}}
      catalog_services:
        - ref: payments-service
          name: payments
          display_name: Payments
          labels: {tier: critical}
          custom_fields:
            owner: payments-team
            git_repo: {name: repo, link: "https://git.example/payments"}
            dashboard: {name: Board, link: "javascript:alert(1)"}
            cost_center: CC-1
      == konnect/control-planes.yaml
      control_planes:
        - ref: cp
          name: production
          _deck: {files: [deck/gateway.yaml], flags: ["--analytics=false"]}
          gateway_services:
            - {ref: svc, _external: {selector: {matchFields: {name: bank-v2}}}}
      == konnect/deck/gateway.yaml
      _format_version: "3.0"
      == konnect/specs/openapi.yaml
      openapi: 3.1.0
      info: {title: Bank API, version: 2.0.0, description: All of it, license: {name: MIT}}
      paths: {}
      == konnect/specs/old.yaml
      openapi: 3.1.0
      info: {title: Old, version: 1.0.0}
      paths: {}
      == konnect/docs/guide.md
      ---
      title: Other
      ---
      # Guide
      == konnect/docs/b.md
      # Below
      == konnect/docs/draft.md
      # Draft
      """;

  @TempDir Path folder;

  @Test
  void readsApisAsProducts() throws IOException {
    MiniCatalog.Read read = MiniCatalog.read(folder, SITE, KONNECT);

    assertEquals(List.of(), read.lines());
    Product product = product(read, "bank-api");
    assertEquals("Bank API", product.name());
    assertEquals(Optional.of("All of it"), product.description());
    assertEquals(Map.of("team", "core", "license", "MIT"), product.labels());
    assertEquals(PublishStatus.PUBLISHED, product.publishStatus());
    assertEquals(Set.of("bank-portal", "inside"), product.portals());
    assertEquals(
        List.of("1.0.0", "2.0.0"), product.versions().stream().map(Version::name).toList());
    Version current = product.versions().get(1);
    assertEquals(
        Optional.of(new SpecFile(SpecKind.OPENAPI, "konnect/specs/openapi.yaml", "konnect")),
        current.spec());
    assertEquals(Optional.of("keys"), current.access().orElseThrow().authStrategy());
    assertEquals(Optional.of("bank-v2"), current.gatewayService().orElseThrow().name());
    assertEquals("production", current.gatewayService().orElseThrow().controlPlane());
    assertEquals(Optional.empty(), product.versions().get(0).gatewayService());
  }

  @Test
  void readsDocumentsAndHidesThoseThatDoNotSayTheyArePublished() throws IOException {
    Product product = product(MiniCatalog.read(folder, SITE, KONNECT), "bank-api");

    Document guide = product.documents().get(0);
    assertEquals("Guide", guide.title());
    assertEquals(4, guide.bodyLine());
    assertEquals(PublishStatus.PUBLISHED, guide.status());
    assertEquals(List.of("Below"), guide.children().stream().map(Document::title).toList());
    assertEquals(PublishStatus.UNPUBLISHED, product.documents().get(1).status());
  }

  @Test
  void publishesNothingThatHasNoPublication() throws IOException {
    Product hidden = product(MiniCatalog.read(folder, SITE, KONNECT), "hidden");

    assertEquals("hidden", hidden.name());
    assertEquals(PublishStatus.UNPUBLISHED, hidden.publishStatus());
    assertEquals(Set.of(), hidden.portals());
    assertEquals(List.of("v1"), hidden.versions().stream().map(Version::name).toList());
  }

  @Test
  void keepsPrivateApisFromWhatEverybodyReads() throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            SITE,
            """
            == konnect/a.yaml
            apis:
              - {ref: a, name: A, publications: [{portal_id: bank-portal}]}
              - {ref: b, name: B, publications: [{portal_id: bank-portal, visibility: private}]}
              - {ref: c, name: C, publications: [{portal_id: !ref nowhere, visibility: public}]}
              - {ref: d, name: D, publications: [{portal_id: inside, visibility: private}]}
            """);

    assertEquals(
        List.of("[]", "[]", "[]", "[inside]"),
        read.catalog().products().stream().map(p -> p.portals().toString()).toList());
    assertEquals(
        List.of(
            "kongctl-publication-private", "kongctl-publication-private", "kongctl-portal-unknown"),
        read.problems().stream()
            .map(p -> p.code())
            .filter(code -> code.startsWith("kongctl"))
            .toList());
  }

  @Test
  void opensNoFileOutsideTheCatalog() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("secret")).resolve("x.yaml"), "a: CANARY");
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder.resolve("catalog"),
            SITE,
            """
            == konnect/a.yaml
            apis:
              - ref: a
                name: !file ../../secret/x.yaml#a
                description: !file /etc/hostname#a
                versions: [{version: v1, spec: !file ../../secret/x.yaml}]
                documents: [{ref: d, status: published, content: !file nowhere.md}]
            """);

    assertEquals("a", read.catalog().products().get(0).name());
    assertFalse(read.catalog().toString().contains("CANARY"));
    assertEquals(
        List.of(
            "konnect/a.yaml:3:11: error: \"../../secret/x.yaml\" is no path inside the catalog"
                + " [kongctl-file-outside]",
            "konnect/a.yaml:4:18: error: \"/etc/hostname\" is no path inside the catalog"
                + " [kongctl-file-outside]",
            "konnect/a.yaml:5:36: error: \"../../secret/x.yaml\" is no path inside the catalog"
                + " [kongctl-file-outside]",
            "konnect/a.yaml:6:54: error: there is no file \"nowhere.md\" [file-missing]"),
        read.lines().stream().filter(line -> line.contains("error")).toList());
  }

  @Test
  void readsServicesStrategiesAndTheFilesOfControlPlanes() throws IOException {
    Catalog catalog = MiniCatalog.read(folder, SITE, KONNECT).catalog();

    Service service = catalog.services().get(0);
    assertEquals("Payments", service.displayName());
    assertEquals("payments-team", service.owner().orElseThrow().name());
    assertEquals(
        List.of(
            "cost_center CC-1", "dashboard Board", "git_repo repo https://git.example/payments"),
        service.customFields().stream()
            .map(f -> f.name() + " " + f.text() + f.link().map(l -> " " + l).orElse(""))
            .toList());
    assertEquals(
        List.of("keys [X-Key] Optional.empty", "id [] Optional[https://id.example]"),
        catalog.site().authStrategies().stream()
            .map(s -> s.name() + " " + s.keyNames() + " " + s.issuer())
            .toList());
    assertEquals(
        List.of("konnect/deck/gateway.yaml"),
        catalog.site().controlPlanes().get(0).gatewayFiles().stream().map(f -> f.value()).toList());
  }

  @Test
  void loadsTheExamplesOfTheCorpus() throws IOException {
    Path samples = Corpora.required().resolve("samples/deck/kongctl-examples/declarative");
    Trees.copy(samples, folder.resolve("konnect"), text -> text);
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            """
            == portolan.yaml
            title: Examples
            portals: {simple-portal: {}, getting-started-portal: {}, shared-developer-portal: {}}
            imports: {kongctl: ["konnect/{basic,portal}/*.yaml", "konnect/external/*/api.yaml",
              "konnect/{deck,control-plane,federated}/**/*.yaml"]}
            """);

    assertEquals(
        List.of(
            "getting-started-portal SMS API",
            "getting-started-portal Voice API",
            "shared-developer-portal Payment Processing API",
            "shared-developer-portal Platform Core API",
            "simple-portal My Simple API"),
        read.catalog().products().stream()
            .map(p -> String.join(" ", p.portals()) + " " + p.name())
            .sorted()
            .toList());
    assertEquals(8, read.catalog().products().stream().mapToInt(p -> p.documents().size()).sum());
    // What else is missing is missing in the corpus, which has a part of the examples.
    assertEquals(
        Set.of("file-missing"),
        read.problems().stream()
            .filter(p -> p.location().file().startsWith("konnect"))
            .map(p -> p.code())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Product product(MiniCatalog.Read read, String slug) {
    return read.catalog().products().stream()
        .filter(p -> p.slug().value().equals(slug))
        .findFirst()
        .orElseThrow();
  }
}
