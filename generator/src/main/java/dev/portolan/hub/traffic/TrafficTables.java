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
import dev.portolan.analytics.Snapshot.VersionUsage;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.html.Html;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of the analytics site. */
final class TrafficTables {
  private final Catalog catalog;
  private final Snapshot snapshot;
  private final TrafficSections sections;

  TrafficTables(Catalog catalog, Snapshot snapshot, TrafficSections sections) {
    this.catalog = catalog;
    this.snapshot = snapshot;
    this.sections = sections;
  }

  /** What readers call a product. */
  String name(ProductUsage usage) {
    return catalog.products().stream()
        .filter(product -> product.slug().value().equals(usage.slug()))
        .map(Product::name)
        .findFirst()
        .orElse(usage.slug());
  }

  /** All products. */
  Table products() {
    UsageTable table = new UsageTable("products", "products", "The catalog has no products.", true);
    table.named("product", "Product");
    for (ProductUsage product : snapshot.products()) {
      table.row(
          List.of(Cell.of(Part.link(name(product), TrafficPages.path(product).value()))),
          product.usage().metrics(),
          sections.change(product.usage(), Metric.REQUEST_COUNT));
    }
    return table.build();
  }

  /** All gateway services. */
  Table services() {
    UsageTable table =
        new UsageTable(
            "services", "gateway services", "The catalog knows no gateway services.", true);
    table.named("gateway_service", "Gateway service").named("control_plane", "Control plane");
    for (ServiceUsage service : snapshot.services()) {
      table.row(
          List.of(
              Cell.of(Part.link(service.name(), TrafficPages.path(service).value())),
              Cell.text(service.controlPlane())),
          service.usage().metrics(),
          sections.change(service.usage(), Metric.REQUEST_COUNT));
    }
    return table.build();
  }

  /** The versions of a product. */
  Table versions(ProductUsage product) {
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
        service.map(s -> Part.link(name, TrafficPages.path(s).value())).orElse(Part.text(name)),
        Part.toned(link.controlPlane(), "muted"));
  }

  /** Routes. */
  static Table routes(String id, List<RouteUsage> routes) {
    UsageTable table = new UsageTable(id, "routes", "No route leads to it.", false);
    table.named("route", "Route");
    for (RouteUsage route : routes) {
      table.row(Cell.text(route.name()), route.metrics());
    }
    return table.build();
  }

  /** Who sent requests. */
  Table consumers() {
    UsageTable table = new UsageTable("consumers", "consumers", "", false);
    table.named("consumer", "Consumer");
    for (ConsumerUsage consumer : snapshot.consumers()) {
      table.row(Cell.text(consumer.name()), consumer.metrics());
    }
    return table.build();
  }

  /** How requests were answered. */
  static Table statusCodes(Metrics metrics) {
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
  Section unrecognised() {
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

  /** The logs, and how well they read. */
  Table sources() {
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
}
