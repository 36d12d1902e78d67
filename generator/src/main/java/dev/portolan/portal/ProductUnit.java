package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A product's documents with the images they show, and its icon. */
final class ProductUnit implements Unit<Summary> {
  private final SiteView site;
  private final PublishedCatalog catalog;
  private final PublishedProduct product;
  private final LinkView list;
  private final Targets targets;
  private final CatalogLinks links;
  private final ChangeDates changes;
  private final MarkdownRenderer markdown;

  ProductUnit(
      SiteView site,
      PublishedCatalog catalog,
      PublishedProduct product,
      LinkView list,
      Targets targets,
      CatalogLinks links,
      ChangeDates changes,
      MarkdownRenderer markdown) {
    this.site = site;
    this.catalog = catalog;
    this.product = product;
    this.list = list;
    this.targets = targets;
    this.links = links;
    this.changes = changes;
    this.markdown = markdown;
  }

  @Override
  public String name() {
    return product.slug().value();
  }

  @Override
  public Summary render(SiteWriter out, Diagnostics problems) throws IOException {
    Pictures pictures =
        new Pictures(catalog.files(), product.folder(), product.siteFolder(), out, problems);
    DocumentWorld world =
        new DocumentWorld(
            catalog.portal().name(),
            product.folder(),
            catalog.files(),
            targets,
            links,
            new DocumentAnchors(catalog.portal().name(), catalog.files(), targets, markdown),
            pictures,
            changes,
            catalog.portal().editUrl());
    Documents documents =
        new Documents(
            site,
            markdown,
            world,
            ProductNav.of(product, site.messages()),
            document -> PortalPaths.document(product, document),
            List.of(list, LinkView.inside(product.name(), PortalPaths.product(product).value())),
            SearchPlaces.of(product));
    Documents.Told told = documents.render(new DocumentTree(product.documents()), out, problems);
    PortalPaths.icon(product).ifPresent(path -> pictures.copy(product.icon().orElseThrow(), path));
    return new Summary(product.slug().value(), "", told.pages(), Optional.empty(), told.found());
  }
}
