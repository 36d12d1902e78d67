package dev.portolan.gateway;

import static dev.portolan.gateway.Reach.MISSED;
import static dev.portolan.gateway.Reach.REACHED;
import static dev.portolan.gateway.Reach.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteReachTest {
  @TempDir Path folder;

  @Test
  void comparesPrefixesWithWhatParametersCanBe() throws IOException {
    assertEquals(REACHED, get("paths: [/pay]", "/pay/{id}"));
    assertEquals(REACHED, get("paths: [/pay/7]", "/pay/{id}"));
    assertEquals(REACHED, get("paths: [/pay/7/x]", "/pay/{id}/x/{y}"));
    assertEquals(REACHED, get("paths: [/pa]", "/payments"));
    assertEquals(REACHED, get("paths: [/a, /pay]", "/pay"));
    assertEquals(REACHED, get("hosts: [a.example]", "/anything"));
    assertEquals(REACHED, get("paths: [/v1/projects/p]", "/v1/{name=projects/*}"));
    assertEquals(REACHED, get("paths: [/pay/x.json]", "/pay/{id}.json"));
    assertEquals(MISSED, get("paths: [/pay/7]", "/pay"));
    assertEquals(MISSED, get("paths: [/pay/]", "/pay"));
    assertEquals(MISSED, get("paths: [/pay/7/x]", "/pay/{id}/y"));
    assertEquals(MISSED, get("paths: [/pay/a/b]", "/pay/{id}"));
    assertEquals(MISSED, get("paths: [/Pay]", "/pay"));
  }

  @Test
  void comparesMethods() throws IOException {
    assertEquals(REACHED, get("paths: [/a], methods: [GET, POST]", "/a"));
    assertEquals(MISSED, get("paths: [/a], methods: [POST]", "/a"));
    assertEquals(MISSED, get("paths: [/a], protocols: [grpc]", "/a"));
    assertEquals(MISSED, get("protocols: [tcp], destinations: [{port: 1}]", "/a"));
  }

  @Test
  void triesRegularExpressionsOnExamples() throws IOException {
    assertEquals(REACHED, get("paths: ['~/pay/(?<id>[^#?/]+)$']", "/pay/{id}"));
    assertEquals(REACHED, get("paths: ['~/pay/\\d+$']", "/pay/{id}"));
    assertEquals(REACHED, get("paths: ['~/pay/[0-9a-f-]{36}$']", "/pay/{id}"));
    assertEquals(REACHED, get("paths: ['~/pay(?:/.*)?$']", "/pay/{id}/x"));
    assertEquals(REACHED, get("paths: ['~/(?i)PAY']", "/pay/{id}/x"));
    assertEquals(REACHED, get("paths: ['~/pay/(?:card|cash)$']", "/pay/{kind}", "cash"));
    assertEquals(MISSED, get("paths: ['~/pay/(?<id>[^#?/]+)$']", "/pay/{id}/x"));
    assertEquals(MISSED, get("paths: ['~/pay/(?<id>[^#?/]+)$']", "/refunds/{id}"));
    assertEquals(MISSED, get("paths: ['~/pay/(?<id>[^#?/]+)/x$']", "/pay/{id}/y"));
    assertEquals(MISSED, get("paths: ['~/pay/.*']", "/refunds/{id}"));
    assertEquals(MISSED, get("paths: ['~/pay/\\d+$']", "/pay"));
  }

  @Test
  void saysNothingWhereExamplesMayOnlyHaveMissedTheRightValue() throws IOException {
    assertEquals(UNKNOWN, get("paths: ['~/pay/(?:card|cash)$']", "/pay/{kind}"));
    assertEquals(UNKNOWN, get("paths: ['~/pay/[A-Z]{2}\\d{9}$']", "/pay/{id}"));
    assertEquals(UNKNOWN, get("paths: ['~/pay/X.*-7$']", "/pay/{id}"));
    assertEquals(UNKNOWN, get("expression: 'http.path == \"/b\"'", "/a"));
    assertEquals(UNKNOWN, get("paths: ['~/(?x) a']", "/a"));
    assertEquals(UNKNOWN, get("paths: ['/${{ env \"DECK_BASE\" }}']", "/a"));
  }

  private Reach get(String route, String path, String... samples) throws IOException {
    Gateway gateway =
        Decks.read(folder, "services: [{name: s, host: s, routes: [{name: r, " + route + "}]}]");
    return RouteReach.of(gateway.services().get(0).routes().get(0))
        .of("GET", PathTemplate.of(path, Map.of("kind", List.of(samples))));
  }
}
