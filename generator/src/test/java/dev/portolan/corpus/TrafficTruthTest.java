package dev.portolan.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import dev.portolan.Corpora;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.Severity;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the snapshot to the truth: logs that somebody else's generator wrote, together with what a
 * correct reader finds in them.
 */
class TrafficTruthTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void theLogOfTheCorpus() throws IOException {
    Path logs = Corpora.required().resolve("catalog-source/logs");
    compare(
        folder,
        Files.readAllBytes(logs.resolve("access-sample.ndjson")),
        JSON.readTree(logs.resolve("access-sample.truth.json").toFile()));
  }

  @TestFactory
  Stream<DynamicTest> generatedLogs() {
    Path corpora = Corpora.required();
    Path generator = corpora.resolve("tools/log-generator/gen_kong_logs.py").toAbsolutePath();
    Path topology = corpora.resolve("catalog-source/logs/topology.json").toAbsolutePath();
    if (!hasPython()) {
      System.out.println("skipped: no python3 for the generator of logs");
      Assumptions.abort("no python3");
    }
    return Stream.of(
            "--seed 1 --lines 6000 --malformed 0.05 --days 6",
            "--seed 2 --lines 6000 --legacy 1 --compact --shuffle 200 --topology " + topology,
            "--seed 3 --lines 3000 --malformed 0.3 --crlf --bom --no-final-newline --days 2",
            "--seed 4 --lines 6000 --legacy 0.5 --dup 0.1 --unmatched 0.3 --days 1")
        .map(
            arguments ->
                dynamicTest(
                    arguments.replace(topology.toString(), "…"),
                    () -> generated(generator, arguments)));
  }

  private void generated(Path generator, String arguments)
      throws IOException, InterruptedException {
    Path here = Files.createTempDirectory(folder, "log");
    List<String> command = new ArrayList<>(List.of("python3", generator.toString()));
    command.addAll(Arrays.asList(arguments.split(" ")));
    command.addAll(List.of("--out", "log", "--truth", "truth"));
    Process process = new ProcessBuilder(command).directory(here.toFile()).inheritIO().start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    byte[] log = Files.readAllBytes(here.resolve("log"));
    JsonNode truth = JSON.readTree(here.resolve("truth").toFile());
    compare(here, log, truth);
    if (truth.path("reject").isEmpty() && truth.path("reject_field").isEmpty()) {
      String text = new String(log, StandardCharsets.UTF_8).strip();
      compare(
          here, ("[" + text.replace("\n", ",\n") + "]").getBytes(StandardCharsets.UTF_8), truth);
    }
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private static void compare(Path folder, byte[] log, JsonNode truth) throws IOException {
    Path catalog = Files.createTempDirectory(folder, "catalog");
    String services =
        fields(truth.path("service")).stream()
            .filter(name -> !name.equals("(none)"))
            .map(name -> "  - {name: '" + name + "', host: a.internal}\n")
            .collect(Collectors.joining());
    MiniCatalog.write(
        catalog,
        """
        == portolan.yaml
        title: T
        portals: {public: {}}
        control_planes: {p: {}}
        analytics: {sources: [{format: kong, path: 'traffic/*.gz'}], granularity: hourly}
        """,
        "== gateway/p.yaml\n_format_version: '3.0'\nservices:\n" + services);
    Files.createDirectory(catalog.resolve("traffic"));
    // In two files, the second in two members, cut at a line: what is one log often is not one
    // file.
    int cut = log.length / 2;
    while (cut > 0 && (log[0] == '[' || log[cut - 1] != '\n')) {
      cut--;
    }
    gzip(catalog.resolve("traffic/1.gz"), Arrays.copyOf(log, cut));
    gzip(catalog.resolve("traffic/2.gz"), Arrays.copyOfRange(log, cut, log.length));
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(folder.resolve("out")),
                List.of(),
                Set.of(SiteKind.ANALYTICS),
                Optional.empty(),
                2,
                Optional.empty()),
            Progress.SILENT);
    assertTrue(
        result.diagnostics().stream()
            .noneMatch(d -> d.severity() == Severity.ERROR && d.code().startsWith("log")),
        result.diagnostics()::toString);
    check(JSON.readTree(folder.resolve("out/analytics/analytics.json").toFile()), truth);
  }

  private static void gzip(Path file, byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(bytes);
      }
    }
  }

  private static void check(JsonNode snapshot, JsonNode truth) {
    assertEquals(truth.path("ok").asLong(), snapshot.at("/sources/0/entries").asLong());
    assertEquals(
        sum(truth.path("reject")) + sum(truth.path("reject_field")),
        snapshot.at("/sources/0/skipped").asLong());
    assertEquals(truth.path("ok").asLong(), snapshot.at("/totals/request_count").asLong());
    assertEquals(counts(truth.path("status")), counts(snapshot.at("/totals/status_code")));
    Map<String, Long> consumers = counts(truth.path("consumer"));
    consumers.remove("(anonymous)");
    Map<String, Long> found = new TreeMap<>();
    snapshot
        .path("consumers")
        .forEach(c -> found.put(c.path("name").asText(), c.at("/metrics/request_count").asLong()));
    assertEquals(consumers, found);
    hours(snapshot.path("series"), truth);
    Map<String, Long> routes = new TreeMap<>();
    for (JsonNode service : snapshot.path("gateway_services")) {
      service(service, truth.path("service").path(service.path("name").asText()));
      service
          .path("routes")
          .forEach(
              r ->
                  routes.merge(
                      r.path("name").asText(), r.at("/metrics/request_count").asLong(), Long::sum));
    }
    // Entries whose service was taken away keep their route in the truth; here they meet nothing.
    if (!truth.path("accept_odd").has("null-service")) {
      assertEquals(counts(truth.path("route")), routes);
    }
    assertEquals(
        truth.at("/service/(none)/requests").asLong(),
        snapshot.at("/unmatched/metrics/request_count").asLong());
  }

  private static void service(JsonNode service, JsonNode truth) {
    JsonNode metrics = service.path("metrics");
    assertEquals(truth.path("requests").asLong(), metrics.path("request_count").asLong());
    assertEquals(truth.path("c4xx").asLong(), metrics.at("/status_code_grouped/4XX").asLong());
    assertEquals(truth.path("c5xx").asLong(), metrics.at("/status_code_grouped/5XX").asLong());
    JsonNode latency = truth.path("latency_ms");
    assertEquals(
        latency.path("mean").asDouble(),
        metrics.path("response_latency_average").asDouble(),
        1.1e-3);
    for (String percentile : List.of("p50", "p95", "p99")) {
      double exact = latency.path(percentile).asDouble();
      assertEquals(
          exact,
          metrics.path("response_latency_" + percentile).asDouble(),
          0.01 * exact + 1e-9,
          service.path("name") + " " + percentile);
    }
  }

  /** Hours of the truth count from the beginning of the log; those of the snapshot end with it. */
  private static void hours(JsonNode series, JsonNode truth) {
    long start = truth.at("/args/start").asLong();
    Map<String, Long> found = new TreeMap<>();
    for (JsonNode step : series) {
      long time =
          java.time.OffsetDateTime.parse(step.path("time").asText()).toInstant().toEpochMilli();
      if (step.path("request_count").asLong() > 0) {
        found.put(String.valueOf((time - start) / 3_600_000), step.path("request_count").asLong());
      }
    }
    assertEquals(counts(truth.path("hour")), found);
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, Long> counts(JsonNode node) {
    Map<String, Long> counts = new TreeMap<>();
    fields(node).forEach(name -> counts.put(name, node.path(name).asLong()));
    return counts;
  }

  private static long sum(JsonNode node) {
    return counts(node).values().stream().mapToLong(Long::longValue).sum();
  }
}
