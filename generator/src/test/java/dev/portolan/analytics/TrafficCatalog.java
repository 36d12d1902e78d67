package dev.portolan.analytics;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.Severity;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small catalog with a gateway, whose log a test writes line by line. */
final class TrafficCatalog {
  private static final String CATALOG =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      control_planes: {production: {}, staging: {analytics: false}}
      analytics:
        sources:
          - {control_plane: production, format: kong, path: traffic/production.ndjson}
          - {control_plane: staging, format: kong, path: traffic/staging*.ndjson}
        time_range: {last: 1d}
        granularity: hourly
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - {name: pay-v1, id: 11111111-aaaa-4aaa-8aaa-111111111111, host: pay.internal, routes: [{name: list, paths: [/v1]}, {name: idle, paths: [/idle]}]}
        - {name: pay-v2, host: pay.internal, routes: [{name: all, paths: [/v2]}]}
      routes:
        - {name: ping, paths: [/ping]}
      == gateway/staging.yaml
      _format_version: "3.0"
      services:
        - {name: pay-v2, host: pay.internal, routes: [{name: all, paths: [/v2]}]}
      == products/pay/product.yaml
      name: Pay
      publish_status: published
      == products/pay/versions/v1/version.yaml
      publish_status: published
      gateway_service: {control_plane: production, name: pay-v1}
      == products/pay/versions/v1-again/version.yaml
      gateway_service: {control_plane: production, name: pay-v1}
      == products/pay/versions/v2/version.yaml
      gateway_service: {control_plane: production, name: pay-v2}
      == products/pay/versions/v3/version.yaml
      gateway_service: {control_plane: staging, name: pay-v2}
      == products/pay/versions/v4/version.yaml
      """;

  private final Path folder;
  private final StringBuilder production = new StringBuilder();
  private final StringBuilder staging = new StringBuilder();

  private TrafficCatalog(Path folder) {
    this.folder = folder;
  }

  static TrafficCatalog in(Path folder) throws IOException {
    MiniCatalog.write(folder.resolve("catalog"), CATALOG);
    return new TrafficCatalog(folder);
  }

  /** Replaces a part of {@code portolan.yaml}. */
  TrafficCatalog change(String old, String by) throws IOException {
    Path file = folder.resolve("catalog/portolan.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replace(old, by));
    assertFalse(text.equals(Files.readString(file)), "changed nothing");
    return this;
  }

  TrafficCatalog production(String line) {
    production.append(line).append('\n');
    return this;
  }

  TrafficCatalog staging(String line) {
    staging.append(line).append('\n');
    return this;
  }

  /** An entry of Kong's. */
  static String entry(String time, int status, String latencies, String service, String rest) {
    return "{\"started_at\":"
        + Instant.parse(time).toEpochMilli()
        + ",\"response\":{\"status\":"
        + status
        + "},\"latencies\":{"
        + latencies
        + "}"
        + (service.isEmpty() ? "" : ",\"service\":{" + service + "}")
        + rest
        + "}";
  }

  Path out() {
    return folder.resolve("out");
  }

  BuildResult build(SiteKind... only) throws IOException {
    MiniCatalog.write(
        folder.resolve("catalog"),
        "== traffic/production.ndjson\n" + production,
        "== traffic/staging-1.ndjson\n" + staging);
    return Portolan.build(
        new BuildRequest(
            folder.resolve("catalog"),
            Optional.of(out()),
            List.of(),
            Set.of(only),
            Optional.empty(),
            2,
            Optional.of(Severity.ERROR)),
        Progress.SILENT);
  }

  /** Builds and gives {@code analytics.json}. */
  JsonNode snapshot() throws IOException {
    BuildResult result = build(SiteKind.ANALYTICS);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    return new ObjectMapper().readTree(out().resolve("analytics/analytics.json").toFile());
  }
}
