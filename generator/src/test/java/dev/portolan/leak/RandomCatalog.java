package dev.portolan.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * A catalog grown from a seed, with two portals and every reason there is for not being visible. It
 * is written for one portal in one of several variants that differ only in what that portal must
 * not show. What is visible is decided here, independently of the code under test.
 */
final class RandomCatalog {
  /** What becomes of the things a portal must not show. */
  enum Variant {
    /** They are there. */
    PRESENT,
    /** They are not there. */
    DELETED,
    /** Others are there in their place, with other names, sizes and dates, and more of them. */
    REPLACED,
    /** They are there and their specifications and documents are broken. */
    BROKEN
  }

  private static final List<String> PORTALS = List.of("open", "inner");

  /** Something of the catalog. {@code hidden} things have names of their own in each variant. */
  private record Version(
      String slug, boolean published, String override, boolean deprecated, int operations) {}

  private record Document(
      String slug, boolean published, String narrowed, List<Document> children) {}

  private record Product(
      String slug,
      boolean published,
      TreeSet<String> portals,
      List<Version> versions,
      List<Document> documents) {}

  private final Random random;
  private final List<Product> products = new ArrayList<>();
  private final List<Document> pages;
  private final String portal;
  private final Variant variant;
  private final Path folder;

  private RandomCatalog(long seed, String portal, Variant variant, Path folder) {
    this.random = new Random(seed);
    this.portal = portal;
    this.variant = variant;
    this.folder = folder;
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      products.add(product(i));
    }
    pages = documents("page", 0);
  }

  /** Writes the catalog of {@code seed} to {@code folder}. */
  static void write(long seed, String portal, Variant variant, Path folder) throws IOException {
    new RandomCatalog(seed, portal, variant, folder).write();
  }

  private Product product(int number) {
    TreeSet<String> portals = new TreeSet<>();
    PORTALS.stream().filter(name -> random.nextInt(4) > 0).forEach(portals::add);
    if (portals.isEmpty()) {
      portals.add(PORTALS.get(0));
    }
    List<Version> versions = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String override = List.of("", "", "published", "unpublished").get(random.nextInt(4));
      versions.add(
          new Version(
              "v" + (i + 1),
              random.nextInt(3) > 0,
              override,
              random.nextInt(3) == 0,
              2 + random.nextInt(3)));
    }
    return new Product(
        "product-" + number,
        random.nextInt(4) > 0,
        portals,
        versions,
        documents("doc-" + number, 0));
  }

  private List<Document> documents(String prefix, int depth) {
    List<Document> documents = new ArrayList<>();
    int count = depth > 2 ? 0 : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String slug = prefix + "-" + i;
      String narrowed = List.of("", "", "", "open", "inner").get(random.nextInt(5));
      documents.add(
          new Document(slug, random.nextInt(4) > 0, narrowed, documents(slug, depth + 1)));
    }
    return documents;
  }

  /** What no portal ever shows. */
  private void hubOnly() throws IOException {
    if (variant == Variant.DELETED) {
      return;
    }
    String name = word("service", false).replace(" ", "");
    if (variant == Variant.BROKEN) {
      file("services/" + name + ".yaml", "owner: [\n");
      file("integrations/github.yaml", "type: qzx\n");
      file("CODEOWNERS", "! qzx\n");
      file("gateway/production.yaml", "services: [{qzx: [\n");
      file("mesh/qzx.yaml", "type: [qzx\n");
      return;
    }
    file("CODEOWNERS", "* @qzx/everybody\n");
    file("services/" + name + "/docs/qzx.md", "---\nstatus: published\n---\n# qzx\n");
    file(
        "services/" + name + "/service.yaml",
        """
        display_name: %s
        lifecycle: production
        resources: [{integration: github, type: repository, name: qzx/%s}]
        """
            .formatted(name, name));
    file(
        "gateway/production.yaml",
        """
        _format_version: "3.0"
        services:
        - name: %s
          url: https://qzx.internal:8443/qzx
          plugins: [{name: qzx-auth, config: {key: qzx}}]
          routes: [{name: qzx, paths: [/qzx]}]
        """
            .formatted(gatewayService()));
    file("mesh/%s.yaml".formatted(name), "type: MeshService\nname: %s\n".formatted(name));
    file("integrations/github.yaml", "type: github\nsnapshots: {repository: repos.json}\n");
    file(
        "integrations/repos.json",
        """
        [{"id": 1, "full_name": "qzx/%s", "pushed_at": "2027-01-01T00:00:00Z"}]
        """
            .formatted(name));
  }

  /** What the gateway calls what implements a version is nothing for readers. */
  private String gatewayService() {
    return word("gateway", false).replace(' ', '-');
  }

  private void write() throws IOException {
    file(
        "portolan.yaml",
        """
        title: Random
        portals:
          open: {visibility: public, url: https://open.example}
          inner: {visibility: private}
        control_planes:
          production:
            environment: production
            proxy_urls: [https://api.example]
            mesh: [mesh/*]
        """);
    hubOnly();
    for (Product product : products) {
      boolean visible = product.published() && product.portals().contains(portal);
      product(product, visible);
    }
    documents("pages", pages, true);
    if (variant == Variant.REPLACED) {
      for (int i = 0; i < 3; i++) {
        product(
            new Product(
                "aaa-extra-" + i,
                false,
                new TreeSet<>(PORTALS),
                List.of(new Version("v9", true, "", false, 5)),
                List.of(new Document("extra-" + i, true, "", List.of()))),
            false);
      }
    }
  }

  private void product(Product product, boolean visible) throws IOException {
    if (!visible && variant == Variant.DELETED) {
      return;
    }
    String folderName = "products/" + name(product.slug(), visible);
    file(
        folderName + "/product.yaml",
        """
        name: %s
        description: About %s
        publish_status: %s
        portals: [%s]
        labels: {team: %s}
        public_labels: {area: %s}
        """
            .formatted(
                word(product.slug(), visible),
                word(product.slug(), visible),
                status(product.published()),
                String.join(", ", product.portals()),
                word("label" + product.slug(), false).replace(" ", ""),
                word("area", visible).replace(" ", "")));
    for (Version version : product.versions()) {
      boolean shown =
          visible
              && (version.override().isEmpty()
                  ? version.published()
                  : version.override().equals("published"));
      version(folderName, version, shown);
    }
    documents(folderName + "/docs", product.documents(), visible);
  }

  private void version(String product, Version version, boolean visible) throws IOException {
    if (!visible && variant == Variant.DELETED) {
      return;
    }
    String at = product + "/versions/" + name(version.slug(), visible);
    String override =
        version.override().isEmpty()
            ? ""
            : "portals: {" + portal + ": {publish_status: " + version.override() + "}}\n";
    file(
        at + "/version.yaml",
        """
        name: %s
        publish_status: %s
        deprecated: %s
        labels: {tier: %s}
        gateway_service: {control_plane: production, name: %s}
        %s"""
            .formatted(
                word(version.slug(), visible),
                status(version.published()),
                version.deprecated(),
                word("tier", false).replace(" ", ""),
                gatewayService(),
                override));
    file(
        at + "/openapi.yaml",
        !visible && variant == Variant.BROKEN ? "openapi: [\n" : spec(version, visible));
  }

  /** A specification whose last operation is internal, with a schema that only it reaches. */
  private String spec(Version version, boolean visible) {
    StringBuilder paths = new StringBuilder();
    for (int i = 0; i < version.operations(); i++) {
      paths.append(operation(word("operation" + i, visible).replace(" ", ""), "Thing", false));
    }
    StringBuilder schemas = new StringBuilder(schema("Thing", "size", false));
    if (variant != Variant.DELETED) {
      String secret = word("secret", false).replace(" ", "");
      paths.append(operation(secret, secret + "Schema", true));
      schemas.append(schema(secret + "Schema", secret + "Property", false));
      schemas.append(schema(secret + "Marked", secret + "Other", true));
    }
    return """
    openapi: 3.1.0
    info: {title: %s, version: "1"}
    paths:
    %scomponents:
      schemas:
    %s"""
        .formatted(word("api", visible), paths, schemas);
  }

  private static String operation(String id, String schema, boolean internal) {
    return """
      /%s:
        get:
          operationId: %s
          %ssummary: Get %s
          responses:
            "200":
              description: Fine
              content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}
    """
        .formatted(id, id, internal ? "x-internal: true\n      " : "", id, schema);
  }

  private static String schema(String name, String property, boolean internal) {
    return """
        %s:
          type: object
    %s      properties: {%s: {type: string}}
    """
        .formatted(name, internal ? "      x-internal: true\n" : "", property);
  }

  private void documents(String at, List<Document> documents, boolean visible) throws IOException {
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      boolean shown =
          visible
              && document.published()
              && (document.narrowed().isEmpty() || document.narrowed().equals(portal));
      if (!shown && variant == Variant.DELETED) {
        continue;
      }
      String name = name(document.slug(), shown);
      file(
          at + "/" + name + "/index.md",
          """
          ---
          title: %s
          status: %s
          order: %d
          %s---
          ## A heading of %s

          Some words about %s.
          %s
          """
              .formatted(
                  word(document.slug(), shown),
                  status(document.published()),
                  i,
                  document.narrowed().isEmpty() ? "" : "portals: [" + document.narrowed() + "]\n",
                  word(document.slug(), shown),
                  word(document.slug(), shown),
                  !shown && variant == Variant.BROKEN ? "[dead](nowhere.md) ![dead](no.png)" : ""));
      documents(at + "/" + name, document.children(), shown);
    }
  }

  /** A file name: the same in all variants for what is visible. */
  private String name(String slug, boolean visible) {
    return visible || variant != Variant.REPLACED ? slug : "other-" + slug;
  }

  /** Words for readers; those of hidden things carry a token that no visible thing has. */
  private String word(String text, boolean visible) {
    if (visible) {
      return "Word " + text;
    }
    return (variant == Variant.REPLACED ? "qzxother " : "qzxhidden ") + text;
  }

  private static String status(boolean published) {
    return published ? "published" : "unpublished";
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
