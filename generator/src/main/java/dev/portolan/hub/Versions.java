package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table.Kind;
import java.util.ArrayList;
import java.util.List;

/** Versions as lists; over all products that is the matrix of versions and control planes. */
final class Versions {
  private final Estate estate;

  Versions(Estate estate) {
    this.estate = estate;
  }

  ListPage matrix() {
    return new ListPage(
        estate.head(HubPaths.VERSIONS, "Versions"),
        "Versions",
        "Which version each control plane serves, and through which gateway service.",
        table("versions", estate.products(), true).withExports());
  }

  /**
   * The versions of {@code products}.
   *
   * @param withProduct whether rows name the product
   */
  TableBuilder table(String id, List<Product> products, boolean withProduct) {
    TableBuilder table =
        new TableBuilder(
            id, "versions", "There is no version yet. Add a folder versions/v1 to the product.");
    table.column("version", "Version");
    if (withProduct) {
      table.column("product", "Product");
    }
    table
        .column("status", "Status", Kind.LIST)
        .column("visible_in", "Visible in", Kind.LIST)
        .column("released", "Released")
        .column("specification", "Specification");
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      table.column("on_" + controlPlane.name(), controlPlane.name());
    }
    table
        .column("problems", "Problems", Kind.NUMBER)
        .filter("status", "Status")
        .filter("product", "Product")
        .filter("control_plane", "Control plane")
        .filter("portal", "Visible in")
        .filter("kind", "Kind");
    for (Product product : products) {
      for (Version version : product.versions()) {
        row(table, product, version, withProduct);
      }
    }
    return table;
  }

  private void row(TableBuilder table, Product product, Version version, boolean withProduct) {
    Publication.Chain chain = Publication.of(product, version);
    List<String> visibleIn = estate.publication().visibleIn(chain);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(link(product, version)));
    if (withProduct) {
      cells.add(Cell.of(Part.link(product.name(), productPath(product))));
    }
    cells.add(Cell.of(Statuses.of(version)));
    cells.add(estate.publication().cell(chain));
    cells.add(Cell.text(version.released().map(Object::toString).orElse("")));
    cells.add(specification(product, version));
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      boolean here =
          version
              .gatewayService()
              .filter(link -> link.controlPlane().equals(controlPlane.name()))
              .isPresent();
      cells.add(here ? Cell.of(gatewayService(version)) : Cell.EMPTY);
    }
    cells.add(Problems.count(estate.problems().in(version.folder())));
    Facets facets =
        new Facets()
            .add("status", Statuses.words(version))
            .add("portal", visibleIn.isEmpty() ? List.of("nowhere") : visibleIn)
            .add(
                "control_plane",
                version.gatewayService().map(link -> link.controlPlane()).orElse("not linked"))
            .add("kind", version.spec().map(spec -> spec.kind().title()).orElse("none"))
            .labels(version.labels());
    table.row(withProduct ? facets.add("product", product.name()) : facets, cells);
  }

  private String productPath(Product product) {
    return dev.portolan.portal.PortalPaths.product(estate.shown(product)).value();
  }

  /** The gateway service that a version is linked to, by the name its author wrote. */
  Part gatewayService(Version version) {
    Version.GatewayLink link = version.gatewayService().orElseThrow();
    String name = link.name().or(link::id).orElse("");
    return estate
        .controlPlane(link.controlPlane())
        .map(
            controlPlane ->
                Part.link(
                    name,
                    HubPaths.controlPlane(controlPlane)
                        + estate
                            .gatewayService(version)
                            .map(service -> "#" + ControlPlanes.anchor(service))
                            .orElse("")))
        .orElse(Part.text(name));
  }

  /** The kind and format of its specification, with a link to what is made of it. */
  Cell specification(Product product, Version version) {
    String path =
        dev.portolan.portal.PortalPaths.version(
                estate.shown(product), estate.shown(product, version))
            .value();
    String kind = version.spec().map(SpecFile::kind).map(k -> k.title()).orElse("");
    return kind.isEmpty()
        ? Cell.EMPTY
        : estate
            .reference(product, version)
            .map(
                reference ->
                    Cell.of(
                        Part.link((kind + " " + reference.formatVersion()).strip(), path),
                        Part.toned(operations(reference.operations().size()), "note")))
            .orElse(Cell.of(Part.link(kind, path), Part.toned("cannot be read", "bad")));
  }

  private static String operations(int count) {
    return count == 1 ? "1 operation" : count + " operations";
  }

  static Part link(Product product, Version version) {
    return Part.link(version.name(), HubPaths.version(product, version).value());
  }
}
