package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.analytics.Snapshot;
import dev.portolan.analytics.Snapshot.ConsumerUsage;
import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.RouteUsage;
import dev.portolan.analytics.Snapshot.ServiceUsage;
import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.analytics.Snapshot.UnknownService;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.analytics.Snapshot.VersionUsage;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.html.Html;
import dev.portolan.hub.HubPaths;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.SiteView;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  TrafficPages(Catalog catalog, Snapshot snapshot, SiteView site) {
    this.catalog = catalog;
    this.snapshot = snapshot;
    this.site = site;
    this.sections = new TrafficSections(snapshot);
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
    all.add(Section.of("products", "Products", productTable()));
    all.add(Section.of("services", "Gateway services", serviceTable()));
    all.add(Section.of("status-codes", "Status codes", statusCodes(snapshot.total().metrics())));
    if (!snapshot.consumers().isEmpty()) {
      all.add(Section.of("consumers", "Consumers", consumers()));
    }
    all.add(unrecognised());
    all.add(Section.of("sources", "Sources", sources()));
    return page(HOME, "Traffic", catalog.site().title(), snapshot.total(), all, List.of());
  }

  DashboardPage product(ProductUsage product) {
    List<Section> all = new ArrayList<>(sections.full(product.usage(), besides(path(product))));
    all.add(Section.of("versions", "Versions", versions(product)));
    all.add(Section.of("status-codes", "Status codes", statusCodes(product.usage().metrics())));
    return page(
        path(product),
        "Product",
        name(product),
        product.usage(),
        all,
        List.of(site.home(), ABOVE_PRODUCT));
  }

  DashboardPage service(ServiceUsage service) {
    List<Section> all = new ArrayList<>(sections.full(service.usage(), besides(path(service))));
    all.add(Section.of("routes", "Routes", routes("routes", service.routes())));
    all.add(Section.of("status-codes", "Status codes", statusCodes(service.usage().metrics())));
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
        productTable());
  }

  ListPage serviceList() {
    return new ListPage(
        PageHead.of(site, SERVICES, "Gateway services", "", List.of(site.home())),
        "Gateway services",
        sections.period() + ".",
        serviceTable());
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

  private String name(ProductUsage usage) {
    return catalog.products().stream()
        .filter(product -> product.slug().value().equals(usage.slug()))
        .map(Product::name)
        .findFirst()
        .orElse(usage.slug());
  }

  private Table productTable() {
    UsageTable table = new UsageTable("products", "products", "The catalog has no products.", true);
    table.named("product", "Product");
    for (ProductUsage product : snapshot.products()) {
      table.row(
          List.of(Cell.of(Part.link(name(product), path(product).value()))),
          product.usage().metrics(),
          sections.change(product.usage(), Metric.REQUEST_COUNT));
    }
    return table.build();
  }

  private Table serviceTable() {
    UsageTable table =
        new UsageTable(
            "services", "gateway services", "The catalog knows no gateway services.", true);
    table.named("gateway_service", "Gateway service").named("control_plane", "Control plane");
    for (ServiceUsage service : snapshot.services()) {
      table.row(
          List.of(
              Cell.of(Part.link(service.name(), path(service).value())),
              Cell.text(service.controlPlane())),
          service.usage().metrics(),
          sections.change(service.usage(), Metric.REQUEST_COUNT));
    }
    return table.build();
  }

  private Table versions(ProductUsage product) {
    UsageTable table = new UsageTable("versions", "versions", "The product has no versions.", true);
    table.named("version", "Version").named("gateway_service", "Gateway service");
    for (VersionUsage version : product.versions()) {
      Optional<Version> of = version(product.slug(), version.slug());
      table.row(
          List.of(
              Cell.text(of.map(Version::name).orElse(version.slug())),
              of.flatMap(Version::gatewayService).map(this::link).orElse(Cell.EMPTY)),
          version.usage().metrics(),
          sections.change(version.usage(), Metric.REQUEST_COUNT));
    }
    return table.build();
  }

  private Optional<Version> version(String product, String version) {
    return catalog.products().stream()
        .filter(p -> p.slug().value().equals(product))
        .flatMap(p -> p.versions().stream())
        .filter(v -> v.slug().value().equals(version))
        .findFirst();
  }

  private Cell link(Version.GatewayLink link) {
    String name = link.name().or(link::id).orElse("");
    Optional<ServiceUsage> service =
        snapshot.services().stream()
            .filter(s -> s.controlPlane().equals(link.controlPlane()) && s.name().equals(name))
            .findFirst();
    return Cell.of(
        service.map(s -> Part.link(name, path(s).value())).orElse(Part.text(name)),
        Part.toned(link.controlPlane(), "muted"));
  }

  private static Table routes(String id, List<RouteUsage> routes) {
    UsageTable table = new UsageTable(id, "routes", "No route leads to it.", false);
    table.named("route", "Route");
    for (RouteUsage route : routes) {
      table.row(Cell.text(route.name()), route.metrics());
    }
    return table.build();
  }

  private Table consumers() {
    UsageTable table = new UsageTable("consumers", "consumers", "", false);
    table.named("consumer", "Consumer");
    for (ConsumerUsage consumer : snapshot.consumers()) {
      table.row(Cell.text(consumer.name()), consumer.metrics());
    }
    return table.build();
  }

  private static Table statusCodes(Metrics metrics) {
    PlainTable table =
        new PlainTable("status-codes", "status codes", "No requests came in this time.");
    table
        .column("status_code", "Status code")
        .number("request_count", "Requests")
        .number("share", "Share");
    for (Map.Entry<Integer, Long> code : metrics.statusCodes().entrySet()) {
      double share = 100.0 * code.getValue() / metrics.requestCount();
      table.row(
          Cell.text(String.valueOf(code.getKey())),
          Cell.text(Numbers.count(code.getValue())).sortedBy(String.valueOf(code.getValue())),
          Cell.text(String.format(Locale.ROOT, "%.2f %%", share)).sortedBy(String.valueOf(share)));
    }
    return table.build();
  }

  /** What the gateway served and the catalog does not know. */
  private Section unrecognised() {
    PlainTable table =
        new PlainTable("unrecognised", "services", "Every service is in the catalog.");
    table
        .column("service", "Service in the log")
        .column("control_plane", "Control plane")
        .number("request_count", "Requests");
    for (UnknownService service : snapshot.unmatched().services()) {
      long count = service.metrics().requestCount();
      table.row(
          Cell.text(service.name()),
          Cell.text(service.controlPlane()),
          Cell.text(Numbers.count(count)).sortedBy(String.valueOf(count)));
    }
    List<Table> tables = new ArrayList<>(List.of(table.build()));
    if (!snapshot.serviceless().isEmpty()) {
      tables.add(routes("serviceless", snapshot.serviceless()));
    }
    long unrouted = snapshot.unmatched().unrouted();
    return new Section(
        "unrecognised",
        "Unrecognised traffic",
        List.of(
            Cell.text(
                Numbers.count(snapshot.unmatched().metrics().requestCount())
                    + " requests belong to nothing in the catalog; for "
                    + Numbers.count(unrouted)
                    + " of them the gateway had no service.")),
        List.of(),
        Html.EMPTY,
        tables);
  }

  private Table sources() {
    PlainTable table = new PlainTable("sources", "sources", "");
    table
        .column("path", "Logs")
        .column("control_plane", "Control plane")
        .number("entries", "Entries")
        .number("skipped", "Damaged lines")
        .column("from", "Oldest entry")
        .column("to", "Newest entry");
    for (Source source : snapshot.sources()) {
      table.row(
          Cell.of(Part.toned(source.name(), "code")),
          Cell.text(source.controlPlane() + (source.detailed() ? "" : " (basic figures)")),
          Cell.text(Numbers.count(source.entries())).sortedBy(String.valueOf(source.entries())),
          Cell.text(Numbers.count(source.skipped())).sortedBy(String.valueOf(source.skipped())),
          Cell.text(source.from().map(snapshot.steps()::text).orElse("")),
          Cell.text(source.to().map(snapshot.steps()::text).orElse("")));
    }
    return table.build();
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
