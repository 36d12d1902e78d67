package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.site.SitePath;
import dev.portolan.site.SitePlan;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Theme;
import dev.portolan.site.Unit;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.util.List;

/**
 * A Dev Portal: {@link PortalUnits}, and what follows from their summaries: home, product pages,
 * search and the machine-readable files.
 */
public final class PortalSite implements SitePlan<Summary> {
  private final PublishedCatalog catalog;
  private final SiteView site;
  private final BrandFiles brand;
  private final List<Unit<Summary>> units;

  private PortalSite(
      PublishedCatalog catalog, SiteView site, BrandFiles brand, List<Unit<Summary>> units) {
    this.catalog = catalog;
    this.site = site;
    this.brand = brand;
    this.units = List.copyOf(units);
  }

  /**
   * The plan of the portal that {@code catalog} is published to.
   *
   * @param changes when the documents changed
   * @param theme the one it will be rendered with: it has the messages, and the templates of code
   *     samples
   */
  public static PortalSite plan(
      PublishedCatalog catalog,
      SpecReader specs,
      Theme theme,
      ChangeDates changes,
      Diagnostics problems)
      throws IOException {
    BrandFiles brand = BrandFiles.of(catalog.portal().brand(), catalog.files(), problems);
    SiteView site = SiteView.of(catalog, brand, theme.messages());
    return new PortalSite(
        catalog,
        site,
        brand,
        PortalUnits.of(catalog, site, site.home(), specs, theme, changes, problems));
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
    brand.write(out);
    new PortalIndex(catalog, site, summaries, out).write();
  }
}
