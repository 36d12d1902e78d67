package dev.portolan.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.time.LocalDate;

/** Makes {@code catalog.json}: what the portal publishes, for machines. A contract. */
final class CatalogJson {
  private final PublishedCatalog catalog;
  private final Summaries summaries;

  CatalogJson(PublishedCatalog catalog, Summaries summaries) {
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /** The file's text. */
  String text() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("portal", catalog.portal().name());
    root.put("title", catalog.portal().title());
    ArrayNode products = root.putArray("products");
    catalog.products().forEach(product -> product(products.addObject(), product));
    return JsonFile.of(root);
  }

  private void product(ObjectNode json, PublishedProduct product) {
    json.put("slug", product.slug().value());
    json.put("name", product.name());
    json.put("description", product.description().orElse(null));
    ObjectNode labels = json.putObject("public_labels");
    product.publicLabels().forEach(labels::put);
    json.put("url", PortalPaths.product(product).value());
    ArrayNode documents = json.putArray("documents");
    for (DocumentTree.Entry entry : new DocumentTree(product.documents()).entries()) {
      ObjectNode document = documents.addObject();
      document.put("slug", entry.document().slug().value());
      document.put("title", entry.document().title());
      document.put(
          "parent", entry.parent().map(PublishedDocument::slug).map(s -> s.value()).orElse(null));
      document.put("url", PortalPaths.document(product, entry.document()).value());
    }
    ArrayNode versions = json.putArray("versions");
    for (PublishedVersion version : product.versions()) {
      version(versions.addObject(), product, version);
    }
  }

  private void version(ObjectNode json, PublishedProduct product, PublishedVersion version) {
    json.put("slug", version.slug().value());
    json.put("name", version.name());
    json.put("latest", version.latest());
    json.put("deprecated", version.deprecated());
    json.put("sunset", version.sunset().map(LocalDate::toString).orElse(null));
    json.put("released", version.released().map(LocalDate::toString).orElse(null));
    json.put("url", PortalPaths.version(product, version).value());
    json.putNull("spec");
    ArrayNode operations = json.putArray("operations");
    summaries
        .reference(product, version)
        .ifPresent(
            reference -> {
              ObjectNode spec = json.putObject("spec");
              spec.put("kind", reference.kind());
              spec.put("format_version", reference.formatVersion());
              spec.put(
                  "url",
                  reference.downloads().isEmpty() ? null : reference.downloads().get(0).path());
              reference.operations().forEach(operation -> operation(operations, operation));
            });
  }

  private static void operation(ArrayNode operations, Summary.OperationEntry entry) {
    ObjectNode json = operations.addObject();
    json.put("id", entry.id());
    json.put("method", entry.method());
    json.put("path", entry.route());
    json.put("summary", entry.summary());
    json.put("deprecated", entry.deprecated());
    json.put("url", entry.path());
  }
}
