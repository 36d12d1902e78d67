package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.html.Html;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.search.Entry;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The portal's own pages. */
final class PagesUnit implements Unit<Summary> {
  private static final String FOLDER = "pages";

  private final SiteView site;
  private final PublishedCatalog catalog;
  private final Targets targets;
  private final CatalogLinks links;
  private final ChangeDates changes;
  private final MarkdownRenderer markdown;

  PagesUnit(
      SiteView site,
      PublishedCatalog catalog,
      Targets targets,
      CatalogLinks links,
      ChangeDates changes,
      MarkdownRenderer markdown) {
    this.site = site;
    this.catalog = catalog;
    this.targets = targets;
    this.links = links;
    this.changes = changes;
    this.markdown = markdown;
  }

  @Override
  public String name() {
    return FOLDER;
  }

  @Override
  public Summary render(SiteWriter out, Diagnostics problems) throws IOException {
    Pictures pictures = new Pictures(catalog.files(), FOLDER, FOLDER, out, problems);
    DocumentWorld world =
        new DocumentWorld(
            catalog.portal().name(),
            FOLDER,
            catalog.files(),
            targets,
            links,
            new DocumentAnchors(catalog.portal().name(), catalog.files(), targets, markdown),
            pictures,
            changes,
            catalog.portal().editUrl());
    ProductNav nav =
        new ProductNav("", "", new ProductMark("", Html.EMPTY), items(catalog.pages()), List.of());
    Documents documents =
        new Documents(
            site,
            markdown,
            world,
            nav,
            PortalPaths::page,
            List.of(LinkView.inside(site.messages().text("common.home"), PortalPaths.HOME.value())),
            Entry.Place.NOWHERE);
    Documents.Told told = documents.render(new DocumentTree(catalog.pages()), out, problems);
    return new Summary("", "", told.pages(), Optional.empty(), told.found());
  }

  private static List<NavItem> items(List<PublishedDocument> pages) {
    return pages.stream()
        .map(
            page ->
                new NavItem(
                    page.title(), PortalPaths.page(page).value(), "", items(page.children())))
        .toList();
  }
}
