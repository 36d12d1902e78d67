package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.analytics.Snapshot;
import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.ServiceUsage;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.catalog.Catalog;
import dev.portolan.html.Html;
import dev.portolan.hub.HubPaths;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.SiteView;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** The pages of the analytics site. */
final class TrafficPages {
  static final SitePath HOME = SitePath.of("index.html");
  static final SitePath PRODUCTS = SitePath.of("products/index.html");
  static final SitePath SERVICES = SitePath.of("services/index.html");

  private static final LinkView ABOVE_PRODUCT = LinkView.inside("Products", PRODUCTS.value());
  private static final LinkView ABOVE_SERVICE =
      LinkView.inside("Gateway services", SERVICES.value());

  private final Catalog catalog;
  private final Snapshot snapshot;
  private final SiteView site;
  private final TrafficSections sections;
  private final TrafficTables tables;

  TrafficPages(Catalog catalog, Snapshot snapshot, SiteView site) {
    this.catalog = catalog;
    this.snapshot = snapshot;
    this.site = site;
    this.sections = new TrafficSections(snapshot);
    this.tables = new TrafficTables(catalog, snapshot, sections);
  }

  static SitePath path(ProductUsage product) {
    return SitePath.of("products", HubPaths.key(product.slug()) + ".html");
  }

  static SitePath path(ServiceUsage service) {
    return SitePath.of(
        "services", HubPaths.key(service.controlPlane()), HubPaths.key(service.name()) + ".html");
  }

  /** The file with the series of the page at {@code path}. */
  static SitePath csv(SitePath path) {
    return new SitePath(path.value().replace(".html", ".csv"));
  }

  /** The file with the series, from the page itself. */
  private static String besides(SitePath path) {
    String csv = csv(path).value();
    return csv.substring(csv.lastIndexOf('/') + 1);
  }

  DashboardPage home() {
    List<Section> all = new ArrayList<>(sections.full(snapshot.total(), besides(HOME)));
    all.add(Section.of("products", "Products", tables.products()));
    all.add(Section.of("services", "Gateway services", tables.services()));
    all.add(
        Section.of(
            "status-codes", "Status codes", TrafficTables.statusCodes(snapshot.total().metrics())));
    if (!snapshot.consumers().isEmpty()) {
      all.add(Section.of("consumers", "Consumers", tables.consumers()));
    }
    all.add(tables.unrecognised());
    all.add(Section.of("sources", "Sources", tables.sources()));
    return page(HOME, "Traffic", catalog.site().title(), snapshot.total(), all, List.of());
  }

  DashboardPage product(ProductUsage product) {
    List<Section> all = new ArrayList<>(sections.full(product.usage(), besides(path(product))));
    all.add(Section.of("versions", "Versions", tables.versions(product)));
    all.add(
        Section.of(
            "status-codes", "Status codes", TrafficTables.statusCodes(product.usage().metrics())));
    return page(
        path(product),
        "Product",
        tables.name(product),
        product.usage(),
        all,
        List.of(site.home(), ABOVE_PRODUCT));
  }

  DashboardPage service(ServiceUsage service) {
    List<Section> all = new ArrayList<>(sections.full(service.usage(), besides(path(service))));
    all.add(Section.of("routes", "Routes", TrafficTables.routes("routes", service.routes())));
    all.add(
        Section.of(
            "status-codes", "Status codes", TrafficTables.statusCodes(service.usage().metrics())));
    List<Fact> breakdown = breakdown(service.usage().metrics());
    if (!breakdown.isEmpty()) {
      all.add(
          new Section(
              "gateway",
              "Latency of gateway and upstream",
              List.of(),
              breakdown,
              Html.EMPTY,
              List.of()));
    }
    return page(
        path(service),
        service.controlPlane(),
        service.name(),
        service.usage(),
        all,
        List.of(site.home(), ABOVE_SERVICE));
  }

  ListPage productList() {
    return new ListPage(
        PageHead.of(site, PRODUCTS, "Products", "", List.of(site.home())),
        "Products",
        "Requests to the gateway services of all versions of a product. " + sections.period() + ".",
        tables.products());
  }

  ListPage serviceList() {
    return new ListPage(
        PageHead.of(site, SERVICES, "Gateway services", "", List.of(site.home())),
        "Gateway services",
        sections.period() + ".",
        tables.services());
  }

  private DashboardPage page(
      SitePath path,
      String kind,
      String title,
      Usage usage,
      List<Section> all,
      List<LinkView> above) {
    return new DashboardPage(
        PageHead.of(site, path, title, "", above),
        kind,
        title,
        Provenance.NONE,
        "",
        sections.facts(usage),
        all);
  }

  private static List<Fact> breakdown(Metrics metrics) {
    List<Fact> facts = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      String name = metric.word();
      boolean part = name.startsWith("kong_latency") || name.startsWith("upstream_latency");
      if (part && metrics.value(metric).isPresent()) {
        String shown =
            (name.startsWith("kong") ? "Gateway, " : "Upstream, ")
                + name.substring(name.lastIndexOf('_') + 1);
        facts.add(Fact.of(shown, Cell.text(Numbers.text(metrics, metric))));
      }
    }
    return facts;
  }
}
