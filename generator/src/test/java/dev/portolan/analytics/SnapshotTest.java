package dev.portolan.analytics;

import static dev.portolan.analytics.TrafficCatalog.entry;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final String V1 = "\"name\":\"pay-v1\"";
  private static final String V2 = "\"name\":\"pay-v2\"";
  private static final String NOON = "2026-05-02T12:00:00Z";

  @TempDir private Path folder;

  private static String latency(int request) {
    return "\"request\":" + request;
  }

  /** A day with a little of everything. */
  private TrafficCatalog traffic() throws IOException {
    return TrafficCatalog.in(folder)
        .production(
            entry("2026-05-02T10:10:00Z", 200, latency(10), V1, ",\"route\":{\"name\":\"list\"}"))
        .production(
            entry(
                "2026-05-02T10:59:59.999Z", 404, latency(20), V1, ",\"route\":{\"name\":\"list\"}"))
        .production(
            entry("2026-05-02T11:00:00Z", 500, latency(30), V1, ",\"route\":{\"id\":\"r-7\"}"))
        .production(entry(NOON, 302, latency(40), V2, ""))
        .production(entry("2026-05-02T12:30:00Z", 200, latency(50), "\"name\":\"else\"", ""))
        .production(entry("2026-05-02T12:31:00Z", 404, latency(1), "", ""))
        .production(
            entry("2026-05-02T12:32:00Z", 200, latency(1), "", ",\"route\":{\"name\":\"ping\"}"))
        .staging(entry("2026-05-02T12:59:00Z", 200, latency(70), V2, ""));
  }

  private static JsonNode find(JsonNode list, String key, String name) {
    for (JsonNode item : list) {
      if (item.path(key).asText().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  private static int requests(JsonNode thing) {
    return thing.path("metrics").path("request_count").asInt();
  }

  @Test
  void countsForServicesRoutesVersionsAndProducts() throws IOException {
    JsonNode snapshot = traffic().snapshot();

    assertEquals(8, snapshot.at("/totals/request_count").asInt());
    JsonNode service = snapshot.at("/gateway_services/0");
    assertEquals("pay-v1", service.path("name").asText());
    assertEquals("production", service.path("control_plane").asText());
    assertEquals(3, requests(service));
    assertEquals(66.67, service.at("/metrics/error_rate").asDouble());
    assertEquals(1, service.at("/metrics/status_code_grouped/5XX").asInt());
    assertEquals(1, service.at("/metrics/status_code/404").asInt());
    List<String> routes = new ArrayList<>();
    service
        .path("routes")
        .forEach(route -> routes.add(route.path("name").asText() + " " + requests(route)));
    assertEquals(List.of("list 2", "idle 0", "r-7 1"), routes);

    JsonNode product = find(snapshot.path("products"), "slug", "pay");
    assertEquals(5, requests(product), "a service of two versions counts once");
    assertEquals(3, requests(find(product.path("versions"), "slug", "v1")));
    assertEquals(3, requests(find(product.path("versions"), "slug", "v1-again")));
    assertEquals(1, requests(find(product.path("versions"), "slug", "v2")));
    assertEquals(1, requests(find(product.path("versions"), "slug", "v3")), "of staging alone");
    assertEquals(0, requests(find(product.path("versions"), "slug", "v4")));
  }

  @Test
  void listsWhatMeetsNothing() throws IOException {
    JsonNode snapshot = traffic().snapshot();

    assertEquals(2, requests(snapshot.path("unmatched")));
    assertEquals("else", snapshot.at("/unmatched/services/0/name").asText());
    assertEquals(1, snapshot.at("/unmatched/services/0/request_count").asInt());
    assertEquals(1, snapshot.at("/unmatched/unrouted_request_count").asInt());
    assertEquals("ping", snapshot.at("/serviceless_routes/0/name").asText());
    assertEquals(1, requests(snapshot.at("/serviceless_routes/0")));
  }

  @Test
  void cutsTimeIntoSteps() throws IOException {
    JsonNode snapshot = traffic().snapshot();

    assertEquals("2026-05-01T13:00Z", snapshot.at("/time_range/start").asText());
    assertEquals("2026-05-02T13:00Z", snapshot.at("/time_range/end").asText());
    JsonNode series = snapshot.at("/gateway_services/0/series");
    assertEquals(24, series.size());
    assertEquals("2026-05-02T10:00Z", series.at("/21/time").asText());
    assertEquals(2, series.at("/21/request_count").asInt());
    assertEquals(1, series.at("/22/request_count").asInt());
    assertTrue(series.at("/23/response_latency_p99").isNull());
    assertTrue(series.at("/23/error_rate").isNull());
  }

  @Test
  void idsGoBeforeNames() throws IOException {
    JsonNode snapshot =
        TrafficCatalog.in(folder)
            .production(
                entry(
                    NOON,
                    200,
                    latency(1),
                    "\"name\":\"pay-v2\",\"id\":\"11111111-aaaa-4aaa-8aaa-111111111111\"",
                    ""))
            .production(entry(NOON, 200, latency(1), "\"name\":\"pay-v2\",\"id\":\"unknown\"", ""))
            .snapshot();

    assertEquals(1, requests(snapshot.at("/gateway_services/0")));
    assertEquals(1, requests(snapshot.at("/gateway_services/1")));
  }

  @Test
  void whatWasNotProxiedHasNoUpstreamLatency() throws IOException {
    JsonNode snapshot =
        TrafficCatalog.in(folder)
            .production(
                entry(NOON, 200, "\"request\":110,\"kong\":6,\"proxy\":100,\"receive\":4", V1, ""))
            .production(entry(NOON, 401, "\"request\":2,\"kong\":2,\"proxy\":-1", V1, ""))
            .production(entry(NOON, 200, "\"request\":0.5", V2, ""))
            .snapshot();

    JsonNode metrics = snapshot.at("/gateway_services/0/metrics");
    assertEquals(100, metrics.path("upstream_latency_average").asDouble());
    assertEquals(100, metrics.path("upstream_latency_p50").asDouble(), 1);
    assertEquals(6, metrics.path("kong_latency_average").asDouble(), "receiving is added");
    assertEquals(56, metrics.path("response_latency_average").asDouble());
    assertEquals(2, metrics.path("response_latency_p50").asDouble(), 0.02);
    assertEquals(110, metrics.path("response_latency_p99").asDouble(), 1.1);
    JsonNode other = snapshot.at("/gateway_services/1/metrics");
    assertEquals(0.5, other.path("response_latency_average").asDouble());
    assertTrue(other.path("upstream_latency_p99").isNull());
    assertTrue(other.path("request_size_sum").isNull());
  }

  @Test
  void aControlPlaneWithoutAnalyticsHasBasicFigures() throws IOException {
    JsonNode snapshot = traffic().snapshot();

    JsonNode staging = find(snapshot.path("gateway_services"), "control_plane", "staging");
    for (Metric metric : Metric.values()) {
      assertEquals(
          metric.basic(), !staging.path("metrics").path(metric.word()).isNull(), metric.word());
    }
    assertEquals(70, staging.at("/metrics/response_latency_average").asDouble());
    assertFalse(snapshot.at("/sources/1/analytics").asBoolean());
    assertEquals(50, snapshot.at("/totals/response_latency_p99").asDouble(), 0.5);
  }

  @Test
  void comparesWithTheTimeBefore() throws IOException {
    TrafficCatalog catalog =
        traffic()
            .production(entry("2026-04-30T13:20:00Z", 200, latency(5), V1, ""))
            .production(entry("2026-05-01T12:59:59Z", 500, latency(5), V1, ""))
            .production(entry("2026-04-30T12:59:59Z", 200, latency(5), V1, ""));
    JsonNode snapshot = catalog.snapshot();

    assertEquals(8, snapshot.at("/totals/request_count").asInt());
    assertEquals(2, snapshot.at("/previous/request_count").asInt());
    assertEquals(3, snapshot.at("/trend/request_count").asDouble());
    assertEquals(0.5, snapshot.at("/gateway_services/0/trend/request_count").asDouble());
    assertTrue(snapshot.at("/gateway_services/1/trend/request_count").isNull(), "nothing before");
  }

  @Test
  void sayNothingOfATrendWhereLogsDoNotReachBack() throws IOException {
    JsonNode snapshot =
        traffic().production(entry("2026-05-01T12:59:59Z", 200, latency(5), V1, "")).snapshot();

    assertEquals(1, snapshot.at("/previous/request_count").asInt());
    assertTrue(snapshot.at("/trend/request_count").isNull());
  }

  @Test
  void consumersCanBeLeftOut() throws IOException {
    String acme = ",\"consumer\":{\"username\":\"acme\"}";
    TrafficCatalog catalog = traffic().production(entry(NOON, 200, latency(5), V1, acme));
    assertEquals("acme", catalog.snapshot().at("/consumers/0/name").asText());

    catalog.change("granularity: hourly", "consumers: false");
    catalog.snapshot();
    assertFalse(
        Files.readString(catalog.out().resolve("analytics/analytics.json")).contains("acme"));
  }

  @Test
  void daysBeginInTheTimeZone() throws IOException {
    JsonNode snapshot =
        traffic()
            .change("{last: 1d}", "{start: 2026-05-01, end: 2026-05-03}")
            .change("granularity: hourly", "granularity: daily\n  time_zone: Pacific/Auckland")
            .snapshot();

    assertEquals("2026-05-01T00:00+12:00", snapshot.at("/series/0/time").asText());
    assertEquals(0, snapshot.at("/series/0/request_count").asInt());
    assertEquals("2026-05-02T00:00+12:00", snapshot.at("/series/1/time").asText());
    assertEquals(3, snapshot.at("/series/1/request_count").asInt(), "before noon UTC");
  }

  @Test
  void aBuildOfPortalsLeavesTheSnapshotAsItWas() throws IOException {
    TrafficCatalog catalog = traffic();
    BuildResult all = catalog.build();
    assertEquals(
        List.of("portals/public", "analytics"),
        all.sites().stream().map(BuildResult.SiteResult::name).toList());
    assertTrue(Files.isRegularFile(all.sites().get(1).index()));
    byte[] first = Files.readAllBytes(catalog.out().resolve("analytics/analytics.json"));

    catalog.production(entry(NOON, 200, latency(5), V1, ""));
    catalog.build(SiteKind.PORTALS);
    assertArrayEquals(first, Files.readAllBytes(catalog.out().resolve("analytics/analytics.json")));

    catalog.build(SiteKind.ANALYTICS);
    assertTrue(Files.isRegularFile(catalog.out().resolve("portals/public/index.html")));
    assertEquals(
        9, catalog.snapshot().at("/totals/request_count").asInt(), "the new entry is there");
  }
}
