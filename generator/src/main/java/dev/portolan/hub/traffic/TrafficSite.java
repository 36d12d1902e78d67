package dev.portolan.hub.traffic;

import dev.portolan.analytics.Snapshot;
import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.ServiceUsage;
import dev.portolan.analytics.SnapshotJson;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Organization;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.message.Messages;
import dev.portolan.portal.BrandFiles;
import dev.portolan.portal.BrandView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.SiteView.OrganizationView;
import dev.portolan.site.SitePath;
import dev.portolan.site.SitePlan;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Theme;
import dev.portolan.site.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The analytics site: the snapshot as a file, and its dashboards. */
public final class TrafficSite implements SitePlan<Boolean> {
  private static final String SNAPSHOT = "analytics.json";

  private static final String DASHBOARD = "hub-dashboard.ftlh";

  private final Snapshot snapshot;
  private final TrafficPages pages;
  private final SiteView site;

  private TrafficSite(Snapshot snapshot, TrafficPages pages, SiteView site) {
    this.snapshot = snapshot;
    this.pages = pages;
    this.site = site;
  }

  /** The plan of the dashboards of {@code snapshot}. */
  public static TrafficSite plan(Catalog catalog, Snapshot snapshot, Theme theme) {
    SiteView site = view(catalog, theme.messages());
    return new TrafficSite(snapshot, new TrafficPages(catalog, snapshot, site), site);
  }

  private static SiteView view(Catalog catalog, Messages messages) {
    return new SiteView(
        catalog.site().title() + " Analytics",
        "",
        "",
        false,
        catalog
            .site()
            .organization()
            .map(TrafficSite::organization)
            .orElse(new OrganizationView("", "", "")),
        List.of(
            LinkView.inside("Overview", TrafficPages.HOME.value()),
            LinkView.inside("Products", TrafficPages.PRODUCTS.value()),
            LinkView.inside("Gateway services", TrafficPages.SERVICES.value())),
        List.of(),
        false,
        false,
        List.of(),
        BrandView.of(BrandFiles.NONE, ""),
        messages);
  }

  private static OrganizationView organization(Organization organization) {
    return new OrganizationView(
        organization.name(), organization.url().orElse(""), organization.email().orElse(""));
  }

  @Override
  public SitePath name() {
    return SitePath.of("analytics");
  }

  @Override
  public SiteView view() {
    return site;
  }

  @Override
  public List<Unit<Boolean>> units() {
    List<Unit<Boolean>> units = new ArrayList<>();
    for (ProductUsage product : snapshot.products()) {
      units.add(
          new PageUnit(
              "traffic of " + product.slug(),
              out -> {
                SitePath path = TrafficPages.path(product);
                out.page(path, DASHBOARD, pages.product(product));
                out.text(
                    TrafficPages.csv(path), SeriesTable.csv(product.usage(), snapshot.steps()));
              }));
    }
    for (ServiceUsage service : snapshot.services()) {
      units.add(
          new PageUnit(
              "traffic of " + service.controlPlane() + " " + service.name(),
              out -> {
                SitePath path = TrafficPages.path(service);
                out.page(path, DASHBOARD, pages.service(service));
                out.text(
                    TrafficPages.csv(path), SeriesTable.csv(service.usage(), snapshot.steps()));
              }));
    }
    return units;
  }

  @Override
  public void index(List<Boolean> summaries, SiteWriter out, Diagnostics problems)
      throws IOException {
    out.page(TrafficPages.HOME, DASHBOARD, pages.home());
    out.page(TrafficPages.PRODUCTS, "hub-list.ftlh", pages.productList());
    out.page(TrafficPages.SERVICES, "hub-list.ftlh", pages.serviceList());
    out.text(
        TrafficPages.csv(TrafficPages.HOME), SeriesTable.csv(snapshot.total(), snapshot.steps()));
    out.text(SitePath.of(SNAPSHOT), SnapshotJson.write(snapshot));
  }

  /** Writes the pages of one thing. */
  private record PageUnit(String name, Pages pages) implements Unit<Boolean> {
    @Override
    public Boolean render(SiteWriter out, Diagnostics problems) throws IOException {
      pages.write(out);
      return true;
    }
  }

  @FunctionalInterface
  private interface Pages {
    void write(SiteWriter out) throws IOException;
  }
}
