package dev.portolan.analytics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.RouteUsage;
import dev.portolan.analytics.Snapshot.ServiceUsage;
import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.yaml.JsonWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes {@code analytics.json}. Rates are percent, latencies milliseconds, sizes bytes. */
public final class SnapshotJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Snapshot snapshot;

  private SnapshotJson(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The text of the file. */
  public static String write(Snapshot snapshot) {
    return JsonWriter.write(new SnapshotJson(snapshot).root());
  }

  private ObjectNode root() {
    Steps steps = snapshot.steps();
    ObjectNode root = NODES.objectNode();
    root.put("schema", 1);
    root.putObject("time_range")
        .put("start", steps.text(steps.start()))
        .put("end", steps.text(steps.end()))
        .put("granularity", steps.granularity().word())
        .put("time_zone", steps.zone().getId());
    root.put("percentile_relative_error", Buckets.ERROR);
    ArrayNode sources = root.putArray("sources");
    snapshot.sources().forEach(source -> sources.add(source(source)));
    root.set("totals", metrics(snapshot.total().metrics()));
    root.set("previous", metrics(snapshot.total().previous()));
    root.set("trend", trend(snapshot.total()));
    root.set("series", series(snapshot.total()));
    ArrayNode products = root.putArray("products");
    snapshot.products().forEach(product -> products.add(product(product)));
    ArrayNode services = root.putArray("gateway_services");
    snapshot.services().forEach(service -> services.add(service(service)));
    root.set("serviceless_routes", routes(snapshot.serviceless(), true));
    root.set("unmatched", unmatched());
    ArrayNode consumers = root.putArray("consumers");
    snapshot
        .consumers()
        .forEach(
            c -> consumers.addObject().put("name", c.name()).set("metrics", metrics(c.metrics())));
    return root;
  }

  private ObjectNode source(Source source) {
    return NODES
        .objectNode()
        .put("name", source.name())
        .put("control_plane", source.controlPlane())
        .put("analytics", source.detailed())
        .put("entries", source.entries())
        .put("skipped", source.skipped())
        .put("from", text(source.from()))
        .put("to", text(source.to()));
  }

  private String text(Optional<Instant> time) {
    return time.map(snapshot.steps()::text).orElse(null);
  }

  private ObjectNode product(ProductUsage product) {
    ObjectNode node = NODES.objectNode().put("slug", product.slug());
    usage(node, product.usage());
    ArrayNode versions = node.putArray("versions");
    product.versions().forEach(v -> usage(versions.addObject().put("slug", v.slug()), v.usage()));
    return node;
  }

  private ObjectNode service(ServiceUsage service) {
    ObjectNode node =
        NODES.objectNode().put("control_plane", service.controlPlane()).put("name", service.name());
    usage(node, service.usage());
    node.set("routes", routes(service.routes(), false));
    return node;
  }

  private ArrayNode routes(List<RouteUsage> routes, boolean withPlane) {
    ArrayNode nodes = NODES.arrayNode();
    for (RouteUsage route : routes) {
      ObjectNode node = nodes.addObject();
      if (withPlane) {
        node.put("control_plane", route.controlPlane());
      }
      node.put("name", route.name()).set("metrics", metrics(route.metrics()));
    }
    return nodes;
  }

  private ObjectNode unmatched() {
    ObjectNode node = NODES.objectNode();
    node.set("metrics", metrics(snapshot.unmatched().metrics()));
    ArrayNode services = node.putArray("services");
    snapshot
        .unmatched()
        .services()
        .forEach(
            service ->
                services
                    .addObject()
                    .put("control_plane", service.controlPlane())
                    .put("name", service.name())
                    .put("request_count", service.metrics().requestCount()));
    return node.put("unrouted_request_count", snapshot.unmatched().unrouted());
  }

  private void usage(ObjectNode node, Usage usage) {
    node.set("metrics", metrics(usage.metrics()));
    node.set("previous", metrics(usage.previous()));
    node.set("trend", trend(usage));
    node.set("series", series(usage));
  }

  private static ObjectNode metrics(Metrics metrics) {
    ObjectNode node = NODES.objectNode();
    for (Metric metric : Metric.values()) {
      put(node, metric, metrics);
      if (metric == Metric.ERROR_RATE) {
        statusCodes(node, metrics);
      }
    }
    return node;
  }

  private static void put(ObjectNode node, Metric metric, Metrics metrics) {
    BigDecimal value = metrics.value(metric).orElse(null);
    if (value != null && value.scale() <= 0) {
      node.put(metric.word(), value.longValueExact());
    } else {
      node.put(metric.word(), value);
    }
  }

  private static void statusCodes(ObjectNode node, Metrics metrics) {
    ObjectNode grouped = node.putObject("status_code_grouped");
    for (int statusClass = 1; statusClass <= 5; statusClass++) {
      grouped.put(statusClass + "XX", metrics.ofClass(statusClass));
    }
    ObjectNode codes = node.putObject("status_code");
    metrics.statusCodes().forEach((code, count) -> codes.put(String.valueOf(code), count));
  }

  /** Current through previous, less one; null where there is nothing to compare with. */
  private ObjectNode trend(Usage usage) {
    ObjectNode node = NODES.objectNode();
    for (Metric metric :
        List.of(Metric.REQUEST_COUNT, Metric.ERROR_RATE, Metric.RESPONSE_LATENCY_P99)) {
      BigDecimal now = usage.metrics().value(metric).orElse(null);
      BigDecimal before = usage.previous().value(metric).orElse(BigDecimal.ZERO);
      boolean comparable = snapshot.comparable() && now != null && before.signum() > 0;
      node.put(
          metric.word(),
          comparable
              ? now.divide(before, MathContext.DECIMAL64)
                  .subtract(BigDecimal.ONE)
                  .setScale(4, RoundingMode.HALF_UP)
              : null);
    }
    return node;
  }

  private ArrayNode series(Usage usage) {
    ArrayNode nodes = NODES.arrayNode();
    for (int i = 0; i < usage.series().size(); i++) {
      Metrics metrics = usage.series().get(i);
      ObjectNode node = nodes.addObject();
      node.put("time", snapshot.steps().text(snapshot.steps().starts().get(i)));
      for (Metric metric :
          List.of(
              Metric.REQUEST_COUNT,
              Metric.ERROR_RATE,
              Metric.RESPONSE_LATENCY_P50,
              Metric.RESPONSE_LATENCY_P95,
              Metric.RESPONSE_LATENCY_P99)) {
        put(node, metric, metrics);
      }
    }
    return nodes;
  }
}
