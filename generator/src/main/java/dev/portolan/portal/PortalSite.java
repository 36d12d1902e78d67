package dev.portolan.portal;

import dev.portolan.catalog.Slug;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.Wording;
import dev.portolan.portal.reference.ReferenceNames;
import dev.portolan.portal.reference.VersionUnit;
import dev.portolan.portal.sample.SampleTheme;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import dev.portolan.site.SitePlan;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Theme;
import dev.portolan.site.Unit;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Dev Portal: one unit for each visible version, one for each product's documents, one for the
 * portal's own pages; home, product pages, search and the machine-readable files follow from their
 * summaries.
 */
public final class PortalSite implements SitePlan<Summary> {
  private final PublishedCatalog catalog;
  private final SiteView site;
  private final List<Unit<Summary>> units;

  private PortalSite(PublishedCatalog catalog, SiteView site, List<Unit<Summary>> units) {
    this.catalog = catalog;
    this.site = site;
    this.units = List.copyOf(units);
  }

  /**
   * The plan of the portal that {@code catalog} is published to.
   *
   * @param theme the one it will be rendered with: it has the messages, and the templates of code
   *     samples
   */
  public static PortalSite plan(
      PublishedCatalog catalog, SpecReader specs, Theme theme, Diagnostics problems) {
    SiteView site = SiteView.of(catalog, theme.messages());
    SampleTheme samples =
        SampleTheme.of(
            theme, catalog.portal().codeSamples(), catalog.portal().location(), problems);
    Targets targets = new Targets(catalog);
    boolean mermaid = theme.hasOnDemand("mermaid/mermaid.min.js");
    MarkdownRenderer markdown = new MarkdownRenderer(Wording.ENGLISH, mermaid);
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
      units.add(new ProductUnit(site, catalog, product, targets, links, markdown));
      for (PublishedVersion version : product.versions()) {
        units.add(
            new VersionUnit(
                site,
                product,
                version,
                specs,
                audience,
                names.get(product.slug()),
                markdown,
                samples));
      }
    }
    units.add(new PagesUnit(site, catalog, targets, links, markdown));
    return new PortalSite(catalog, site, units);
  }

  @Override
  public SitePath name() {
    return SitePath.of("portals", catalog.portal().name());
  }

  @Override
  public SiteView view() {
    return site;
  }

  @Override
  public List<Unit<Summary>> units() {
    return units;
  }

  @Override
  public void index(List<Summary> summaries, SiteWriter out, Diagnostics problems)
      throws IOException {
    new PortalIndex(catalog, site, summaries, out).write();
  }
}
