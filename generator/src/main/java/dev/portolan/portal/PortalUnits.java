package dev.portolan.portal;

import dev.portolan.catalog.Slug;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.portal.reference.ReferenceNames;
import dev.portolan.portal.reference.VersionUnit;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.Theme;
import dev.portolan.site.Unit;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of what a catalog publishes: one for each visible version, one for each product's
 * documents, one for the pages that belong to no product.
 */
public final class PortalUnits {
  private PortalUnits() {}

  /**
   * The units of {@code catalog}.
   *
   * @param services where the list of services is; portals have none
   * @param changes when the documents changed
   * @param theme the one they will be rendered with: it has the templates of code samples
   */
  public static List<Unit<Summary>> of(
      PublishedCatalog catalog,
      SiteView site,
      LinkView services,
      SpecReader specs,
      Theme theme,
      ChangeDates changes,
      Diagnostics problems) {
    SampleTheme samples =
        SampleTheme.of(
            theme, catalog.portal().codeSamples(), catalog.portal().location(), problems);
    Targets targets = new Targets(catalog);
    boolean mermaid = theme.hasOnDemand("mermaid/mermaid.min.js");
    MarkdownRenderer markdown =
        new MarkdownRenderer(
            MarkdownWords.of(site.messages()), mermaid, catalog.portal().variables());
    Audience audience =
        new Audience(
            catalog.portal().hideInternal(),
            catalog.portal().hideDeprecated(),
            catalog.portal().showExtensions());
    List<Unit<Summary>> units = new ArrayList<>();
    Map<Slug, ReferenceNames> names = new HashMap<>();
    for (PublishedProduct product : catalog.products()) {
      names.put(product.slug(), new ReferenceNames(product, specs, audience));
    }
    CatalogLinks links = new CatalogLinks(catalog, names);
    for (PublishedProduct product : catalog.products()) {
      units.add(
          new ProductUnit(site, catalog, product, site.home(), targets, links, changes, markdown));
      for (PublishedVersion version : product.versions()) {
        units.add(
            new VersionUnit(
                site,
                product,
                version,
                catalog.files(),
                specs,
                audience,
                names.get(product.slug()),
                markdown,
                samples));
      }
    }
    for (PublishedProduct service : catalog.services()) {
      units.add(
          new ProductUnit(site, catalog, service, services, targets, links, changes, markdown));
    }
    units.add(new PagesUnit(site, catalog, targets, links, changes, markdown));
    return units;
  }
}
