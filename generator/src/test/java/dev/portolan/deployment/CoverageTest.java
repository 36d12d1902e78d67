package dev.portolan.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.gateway.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path folder;

  @Test
  void namesTheOperationsThatNoRouteTakes() throws IOException {
    Coverage coverage =
        coverage(
            "[{url: https://api.example/pay}]",
            "[/refunds, \"/refunds/{id}\", /payments]",
            "{name: refunds, paths: [/pay/refunds]}",
            "{name: legacy, paths: [/pay/legacy]}");

    assertEquals(List.of("GET /payments"), unreachable(coverage));
    assertEquals("/pay", coverage.base());
    assertTrue(coverage.declared());
    assertEquals(List.of("legacy"), coverage.undocumented().stream().map(Route::label).toList());
  }

  @Test
  void believesAServerThatIsTheGatewayEvenWhereNothingFits() throws IOException {
    assertEquals(
        List.of("GET /a", "GET /b"),
        unreachable(
            coverage("[{url: https://api.example/v1}]", "[/a, /b]", "{name: r, paths: [/v2]}")));
    assertEquals(
        List.of("GET /b"),
        unreachable(
            coverage(
                "[{url: \"https://{host}/{base}/\", variables:"
                    + " {host: {default: api.example}, base: {default: v1}}}]",
                "[/a, /b]",
                "{name: r, paths: [/v1/a], hosts: [\"api.example:443\"]}")));
  }

  @Test
  void tellsTheBaseFromTheRoutesWhereNoServerIsTheGateway() throws IOException {
    Coverage coverage =
        coverage(
            "[{url: http://backend.internal}]",
            "[/a, \"/b/{id}\", /c]",
            "{name: a, paths: [/api/v1/a], strip_path: false}",
            "{name: b, paths: ['~/api/v1/b/\\d+$'], strip_path: false}");

    assertEquals("/api/v1", coverage.base());
    assertFalse(coverage.declared());
    assertEquals(List.of("GET /c"), unreachable(coverage));
  }

  @Test
  void takesARouteForTheBaseOfAllOperations() throws IOException {
    Coverage coverage = coverage("[]", "[/a, \"/b/{id}\", /]", "{name: all, paths: ['/shop/']}");

    assertEquals("/shop", coverage.base());
    assertEquals(List.of(), unreachable(coverage));
    assertEquals(
        List.of(), unreachable(coverage("[]", "[/a, /]", "{name: r, hosts: [x.example]}")));
  }

  @Test
  void doesNotCallUnreachableWhatAnotherBaseMayReach() throws IOException {
    Coverage coverage =
        coverage("[]", "[/a, /b]", "{name: a, paths: [/a]}", "{name: all, paths: [/v1]}");

    assertEquals(List.of(), unreachable(coverage));
    assertEquals(List.of(), coverage.undocumented());
  }

  @Test
  void saysNothingWherePathsHaveLittleInCommon() throws IOException {
    Coverage coverage =
        coverage(
            "[]",
            "[/a, /b, /c, /d, /e]",
            "{name: a, paths: ['~/a$']}",
            "{name: x, paths: ['~/x$']}");

    assertEquals(
        Optional.of(
            "the paths of the specification and those of the routes have little in common, and no"
                + " server of the specification is the gateway"),
        coverage.unchecked());
    assertEquals(List.of(), coverage.operations());
  }

  @Test
  void leavesOperationsOnOtherServersAlone() throws IOException {
    Coverage coverage =
        coverage(
            "[{url: https://api.example}]",
            "{/a: {get: {servers: [{url: https://uploads.example}]}}, /b: {get: {}}}",
            "{name: b, paths: [/b]}");
    assertEquals(List.of(), unreachable(coverage));
  }

  @Test
  void namesTheRouteOfAnotherServiceThatTakesTheOperation() throws IOException {
    Coverage coverage =
        CoverageCorpusTest.coverages(
                catalog(
                    "[{url: https://api.example}]",
                    "[/a, /b, /c]",
                    "- {name: pay, host: pay, routes: [{name: a, paths: [/a]}]}\n"
                        + "- {name: other, host: o, routes: [{name: b, paths: [/b]}]}\n"
                        + "- {name: catch-all, host: c, routes: [{name: all, paths: [/]}]}\n"))
            .get("p/v1");

    assertEquals(List.of("GET /c"), unreachable(coverage));
    assertEquals(Optional.of("b"), coverage.operations().get(1).elsewhere().map(Route::label));
  }

  @Test
  void doesNotCheckWhatItCannotKnow() throws IOException {
    assertEquals(
        List.of(),
        unreachable(
            coverage(
                "[{url: https://api.example}]",
                "[/a]",
                "{name: e, expression: 'http.path == \"/b\"'}")));
    Coverage coverage =
        CoverageCorpusTest.coverages(
                catalog("[]", "[/a]", "- {name: pay, host: p, enabled: false, routes: []}\n"))
            .get("p/v1");
    assertEquals(Optional.of("the gateway service is disabled"), coverage.unchecked());
  }

  private static List<String> unreachable(Coverage coverage) {
    return unreachable(coverage.unreachable());
  }

  private static List<String> unreachable(List<Coverage.OperationReach> operations) {
    return operations.stream()
        .map(o -> o.operation().method() + " " + o.operation().path())
        .toList();
  }

  private Coverage coverage(String servers, String paths, String... routes) throws IOException {
    return CoverageCorpusTest.coverages(
            catalog(
                servers,
                paths,
                "- {name: pay, host: pay, path: /x, routes: ["
                    + String.join(", ", routes)
                    + "]}\n"))
        .get("p/v1");
  }

  private Path catalog(String servers, String paths, String services) throws IOException {
    StringBuilder spec = new StringBuilder("openapi: 3.1.0\ninfo: {title: P, version: '1'}\n");
    spec.append("servers: ").append(servers).append("\npaths:\n");
    if (paths.startsWith("{")) {
      spec.setLength(spec.length() - 1);
      spec.append(' ').append(paths).append('\n');
    } else {
      for (String path : paths.substring(1, paths.length() - 1).split(", ?")) {
        spec.append("  ").append(path).append(": {get: {}}\n");
      }
    }
    return MiniCatalog.write(
        folder,
        MiniCatalog.SITE,
        "control_planes: {production: {proxy_urls: [https://api.example]}}\n",
        "== products/p/product.yaml\nname: P\n",
        "== products/p/versions/v1/version.yaml\n",
        "gateway_service: {control_plane: production, name: pay}\n",
        "== products/p/versions/v1/openapi.yaml\n",
        spec.toString(),
        "== gateway/production.yaml\n_format_version: '3.0'\nservices:\n",
        services);
  }
}
