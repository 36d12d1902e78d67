package dev.portolan.hub;

import dev.portolan.catalog.Document;
import dev.portolan.catalog.Product;
import dev.portolan.diagnostic.Location;
import dev.portolan.hub.Publication.Chain;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedDocument;
import java.util.List;
import java.util.Optional;

/** Documents as lists: those of a product, and all. */
final class DocumentList {
  private final Estate estate;

  DocumentList(Estate estate) {
    this.estate = estate;
  }

  /** How many documents a tree has. */
  static int count(List<Document> documents) {
    return documents.stream().mapToInt(d -> 1 + count(d.children())).sum();
  }

  ListPage list() {
    TableBuilder table = table("documents", true);
    for (Product product : estate.products()) {
      rows(
          table,
          Optional.of(product),
          product.documents(),
          estate.shown(product).documents(),
          Publication.of(product));
    }
    rows(
        table,
        Optional.empty(),
        estate.catalog().pages(),
        estate.everything().pages(),
        portal -> List.of());
    return new ListPage(
        estate.head(HubPaths.DOCUMENTS, "Documents"),
        "Documents",
        "Documents of products and pages of portals, drafts too.",
        table.withExports());
  }

  /** The documents of {@code product}. */
  TableBuilder table(String id, Product product) {
    TableBuilder table = table(id, false);
    rows(
        table,
        Optional.of(product),
        product.documents(),
        estate.shown(product).documents(),
        Publication.of(product));
    return table;
  }

  private static TableBuilder table(String id, boolean withProduct) {
    TableBuilder table =
        new TableBuilder(
                id,
                "documents",
                "There is no document yet. Add Markdown files to the folder docs of the product.")
            .column("title", "Document");
    if (withProduct) {
      table.column("product", "Product");
    }
    return table
        .column("status", "Status")
        .column("visible_in", "Visible in", Kind.LIST)
        .column("why", "What stops it")
        .column("source", "Source")
        .column("problems", "Problems", Kind.NUMBER)
        .filter("status", "Status")
        .filter("product", "Product")
        .filter("portal", "Visible in");
  }

  private void rows(
      TableBuilder table,
      Optional<Product> product,
      List<Document> documents,
      List<PublishedDocument> shown,
      Chain above) {
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      Chain chain = above.and(Publication.of(document));
      row(table, product, document, shown.get(i), chain);
      rows(table, product, document.children(), shown.get(i).children(), chain);
    }
  }

  private void row(
      TableBuilder table,
      Optional<Product> product,
      Document document,
      PublishedDocument shown,
      Chain chain) {
    List<String> visibleIn = estate.publication().visibleIn(chain);
    String path =
        product
            .map(p -> PortalPaths.document(estate.shown(p), shown))
            .orElseGet(() -> PortalPaths.page(shown))
            .value();
    Cell title = Cell.of(Part.link(document.title(), path));
    Facets facets =
        new Facets()
            .add("status", Statuses.of(document).text())
            .add("portal", visibleIn.isEmpty() ? List.of("nowhere") : visibleIn);
    Cell status = Cell.of(Statuses.of(document));
    Cell visible = estate.publication().cell(chain);
    Cell why = Cell.text(estate.publication().sentence(chain));
    Cell source = estate.sources().cell(Location.ofFile(document.file()));
    Cell problems = Problems.count(estate.problems().in(document.file()));
    if (table.hasColumn("product")) {
      table.row(
          facets.add("product", product.map(Product::name).orElse("Pages of portals")),
          title,
          product
              .map(p -> Cell.of(Part.link(p.name(), PortalPaths.product(estate.shown(p)).value())))
              .orElse(Cell.EMPTY),
          status,
          visible,
          why,
          source,
          problems);
    } else {
      table.row(facets, title, status, visible, why, source, problems);
    }
  }
}
