package dev.portolan.analytics;

import static dev.portolan.analytics.TrafficCatalog.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import dev.portolan.corpus.HtmlValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
  private static final String V1 = "\"name\":\"pay-v1\"";
  private static final String SERVICE = "analytics/services/production/pay-v1.html";

  @TempDir private Path folder;

  private TrafficCatalog catalog() throws IOException {
    return TrafficCatalog.in(folder);
  }

  private static String at(String time, int status, int latency) {
    return entry(
        "2026-05-02T" + time + "Z",
        status,
        "\"request\":" + latency,
        V1,
        ",\"route\":{\"name\":\"list\"}");
  }

  private static Document page(TrafficCatalog catalog, String path) throws IOException {
    return Jsoup.parse(Files.readString(catalog.out().resolve(path)));
  }

  private static Document built(TrafficCatalog catalog) throws IOException {
    BuildResult result = catalog.build(SiteKind.ANALYTICS);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    return page(catalog, SERVICE);
  }

  @Test
  void drawsRequestsByClassOfStatus() throws IOException {
    Document page =
        built(
            catalog()
                .production(at("10:00:00", 200, 10))
                .production(at("10:01:00", 200, 10))
                .production(at("12:00:00", 404, 10))
                .production(at("12:00:00", 503, 10)));

    Element chart = page.select("h2#requests ~ figure svg.chart-drawing").first();
    assertEquals(1, chart.select("rect.chart-class-2").size());
    assertEquals(1, chart.select("rect.chart-class-4").size());
    assertEquals(1, chart.select("rect.chart-class-5").size());
    assertEquals(24, chart.select("rect.chart-step > title").size());
    assertEquals(
        "Sat 2 May 2026 12:00: 2XX 0, 4XX 1, 5XX 1",
        chart.select("rect.chart-step > title").last().text());
    assertTrue(chart.attr("aria-label").contains("4 in all"), chart.attr("aria-label"));
    assertEquals("2XX 2 4XX 1 5XX 1", page.select(".chart-key").first().text());
  }

  @Test
  void oneEntryIsAPointAndGapsAreGaps() throws IOException {
    Document page =
        built(
            catalog()
                .production(at("05:00:00", 200, 10))
                .production(at("10:00:00", 200, 10))
                .production(at("11:00:00", 200, 1_000_000)));

    Element latency = page.select("h2#latency ~ figure svg").first();
    assertEquals(1, latency.select("circle.chart-p50").size(), "five o'clock stands alone");
    String path = latency.select("path.chart-p50").attr("d");
    assertEquals(1, path.chars().filter(c -> c == 'M').count(), path);
    assertEquals(1, path.chars().filter(c -> c == 'L').count(), path);
    assertFalse(page.html().contains("NaN"));
    assertFalse(page.html().contains("Infinity"));
  }

  @Test
  void nothingIsSaidToBeNothing() throws IOException {
    TrafficCatalog catalog = catalog().production(at("10:00:00", 200, 10));
    built(catalog);
    Document idle = page(catalog, "analytics/services/staging/pay-v2.html");

    assertTrue(idle.select("svg.chart-drawing").isEmpty());
    assertTrue(idle.select("main").text().contains("No requests came in this time."));
    assertFalse(idle.html().contains("NaN"));
  }

  @Test
  void basicFiguresHaveNoPercentiles() throws IOException {
    TrafficCatalog catalog = catalog().staging(at("10:00:00", 200, 10).replace("pay-v1", "pay-v2"));
    built(catalog);
    Document page = page(catalog, "analytics/services/staging/pay-v2.html");

    assertFalse(page.select(".hub-facts").text().contains("p99"));
    assertTrue(page.select("main").text().contains("analytics: false"), page.text());
  }

  @Test
  void chartTableAndFileSayTheSame() throws IOException {
    TrafficCatalog catalog =
        catalog()
            .production(at("10:00:00", 200, 10))
            .production(at("10:30:00", 500, 40))
            .production(at("11:00:00", 200, 1));
    Document page = built(catalog);

    List<String> lines =
        Files.readAllLines(catalog.out().resolve(SERVICE.replace(".html", ".csv")));
    assertEquals(25, lines.size());
    assertTrue(
        lines.contains("2026-05-02 10:00:00,+00:00,2,0,1,0,0,1,50,9.935,39.767,39.767")
            || lines.get(23).startsWith("2026-05-02 10:00:00,+00:00,2,0,1,0,0,1,50,"),
        lines.get(23));
    Element row = page.select(".chart-table tbody tr").get(22);
    assertTrue(row.text().startsWith("Sat 2 May 2026 10:00 2 1 0 0 1 50"), row.text());
    JsonNode json =
        new ObjectMapper().readTree(catalog.out().resolve("analytics/analytics.json").toFile());
    assertEquals(2, json.at("/gateway_services/0/series/22/request_count").asInt());
  }

  @Test
  void namesOfLogsAreText() throws IOException {
    TrafficCatalog catalog =
        catalog()
            .production(at("10:00:00", 200, 10).replace("\"list\"", "\"<b>&\\\"\""))
            .production(
                entry(
                    "2026-05-02T10:00:00Z",
                    200,
                    "\"request\":1",
                    "\"name\":\"<script>\"",
                    ",\"consumer\":{\"username\":\"=1+1\"}"));
    Document page = built(catalog);
    Document home = page(catalog, "analytics/index.html");

    assertTrue(page.select("#routes ~ * tbody th").eachText().contains("<b>&\""));
    assertEquals("<script>", home.select("#unrecognised ~ * tbody th").first().text());
    assertTrue(home.select("main script").isEmpty());
  }

  @Test
  void pagesAreValid() throws IOException {
    TrafficCatalog catalog =
        catalog().production(at("10:00:00", 200, 10)).production(at("10:00:00", 503, 10));
    built(catalog);
    HtmlValidator validator = new HtmlValidator();

    for (String page : List.of("index.html", "products/index.html", "products/pay.html")) {
      assertEquals(List.of(), validator.errors(catalog.out().resolve("analytics").resolve(page)));
    }
    assertEquals(List.of(), validator.errors(catalog.out().resolve(SERVICE)));
  }

  @Test
  void theHubShowsTrafficOfVersions() throws IOException {
    TrafficCatalog catalog =
        catalog()
            .change("control_planes:", "hub: {}\ncontrol_planes:")
            .production(at("10:00:00", 200, 10));
    catalog.build(SiteKind.HUB);
    Document linked = page(catalog, "hub/versions/pay/v1.html");
    Document other = page(catalog, "hub/versions/pay/v4.html");

    assertEquals(2, linked.select("h2#traffic ~ figure svg.chart-drawing").size());
    assertTrue(other.select("h2#traffic ~ p").text().contains("no traffic data"));
    assertFalse(Files.exists(catalog.out().resolve("analytics")));
  }

  @Test
  void portalsHoldNothingOfTraffic() throws IOException {
    TrafficCatalog catalog =
        catalog().production(at("10:00:00", 200, 10).replace("\"list\"", "\"only-in-the-log\""));
    catalog.build();

    try (Stream<Path> files = Files.walk(catalog.out().resolve("portals"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        String text = Files.readString(file);
        assertFalse(
            text.contains("only-in-the-log") || text.contains("chart-drawing"), file.toString());
      }
    }
  }
}
