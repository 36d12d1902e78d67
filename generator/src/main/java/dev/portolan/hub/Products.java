package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.portal.PortalPaths;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** The list of products, and the dashboard of each. */
final class Products {
  private final Estate estate;
  private final Versions versions;
  private final DocumentList documents;
  private final EventList events;

  Products(Estate estate, Versions versions, DocumentList documents, EventList events) {
    this.estate = estate;
    this.versions = versions;
    this.documents = documents;
    this.events = events;
  }

  ListPage list() {
    return new ListPage(
        estate.head(HubPaths.PRODUCTS, "Products"),
        "Products",
        "Every API product of the catalog, published or not.",
        table("products", estate.products()).withExports());
  }

  /** A table of {@code products}. */
  TableBuilder table(String id, List<Product> products) {
    TableBuilder table =
        new TableBuilder(
                id,
                "products",
                "There is no product yet. Add a folder products/my-api with a product.yaml.")
            .column("name", "Product")
            .column("status", "Status")
            .column("visible_in", "Visible in", Kind.LIST)
            .column("owner", "Owner")
            .column("versions", "Versions", Kind.NUMBER)
            .column("newest", "Newest")
            .column("documents", "Documents", Kind.NUMBER)
            .column("problems", "Problems", Kind.NUMBER)
            .column("labels", "Labels", Kind.LIST)
            .filter("status", "Status")
            .filter("portal", "Visible in")
            .filter("owner", "Owner");
    for (Product product : products) {
      List<String> visibleIn = estate.publication().visibleIn(Publication.of(product));
      table.row(
          new Facets()
              .add("status", Statuses.of(product).text())
              .add("portal", visibleIn.isEmpty() ? List.of("nowhere") : visibleIn)
              .add("owner", Owners.word(estate, product.owner()))
              .labels(product.labels())
              .labels(product.publicLabels()),
          Cell.of(link(product), Part.toned(product.slug().value(), "note")),
          Cell.of(Statuses.of(product)),
          estate.publication().cell(Publication.of(product)),
          Owners.cell(estate, product.owner()),
          Cell.number(product.versions().size()),
          newest(product),
          Cell.number(DocumentList.count(product.documents())),
          Problems.count(estate.problems().in(product.folder())),
          Cell.of(
              java.util.stream.Stream.concat(
                      Labelled.cell(product.labels()).parts().stream(),
                      Labelled.cell(product.publicLabels()).parts().stream())
                  .toList()));
    }
    return table;
  }

  Part link(Product product) {
    return Part.link(product.name(), path(product).value());
  }

  private SitePath path(Product product) {
    return PortalPaths.product(estate.shown(product));
  }

  private Cell newest(Product product) {
    List<Version> all = product.versions();
    return all.isEmpty() ? Cell.EMPTY : Cell.of(Versions.link(product, all.get(all.size() - 1)));
  }

  DashboardPage page(Product product) {
    SitePath path = path(product);
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "versions", "Versions", versions.table("versions", List.of(product), false).build()));
    sections.add(
        Section.of(
            "documentation", "Documentation", documents.table("documentation", product).build()));
    sections.add(
        Section.of(
                "publication", "Publication", estate.publication().table(Publication.of(product)))
            .withNotes(
                Cell.text(
                    "A version or document is visible where its product is and it is itself."
                        + " What is unpublished is not listed; the gateway takes its requests all"
                        + " the same.")));
    sections.add(estate.traffic(product));
    sections.add(events.of(product));
    sections.add(estate.problems().section(estate.problems().in(product.folder())));
    return new DashboardPage(
        estate.head(path, product.name(), estate.site().home()),
        "Product",
        product.name(),
        provenance(product),
        product.description().orElse(""),
        facts(product),
        sections);
  }

  /** What the strip at the head of its pages says. */
  Provenance provenance(Product product) {
    return new Provenance(
        List.of(Statuses.of(product)),
        estate.publication().sentence(Publication.of(product)),
        List.of(estate.sources().edit("Edit source", product.location())));
  }

  private List<Fact> facts(Product product) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Owner",
            Owners.cell(estate, product.owner()),
            "Write owner: in " + product.location().file()));
    facts.add(Fact.of("Visible in", estate.publication().cell(Publication.of(product))));
    facts.add(new Fact("Labels", Labelled.cell(product.labels()), "Write labels: in product.yaml"));
    facts.add(Fact.of("Public labels", Labelled.cell(product.publicLabels())));
    facts.add(new Fact("Support", support(product), "Write support: in product.yaml"));
    facts.add(Fact.of("Source", estate.sources().cell(product.location())));
    return facts;
  }

  private static Cell support(Product product) {
    List<Part> parts = new ArrayList<>();
    product
        .support()
        .ifPresent(
            support -> {
              support.email().ifPresent(e -> parts.add(Part.outside(e, "mailto:" + e)));
              support.url().ifPresent(u -> parts.add(Part.outside("Support site", u)));
            });
    return Cell.of(parts);
  }
}
