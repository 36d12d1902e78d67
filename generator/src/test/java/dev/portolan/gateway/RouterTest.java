package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouterTest {
  @TempDir Path folder;

  @Test
  void prefersTheLongestPrefixAndComparesLetterByLetter() throws IOException {
    Router router =
        router(
            "{name: all, paths: [/]}",
            "{name: foo, paths: [/foo]}",
            "{name: bar, paths: [/foo/b]}");

    assertEquals("foo /", taken(router, "GET", "/foo"));
    assertEquals("foo /bar", taken(router, "GET", "/foobar"));
    assertEquals("bar /ar", taken(router, "GET", "/foo/bar"));
    assertEquals("all /fo", taken(router, "GET", "/fo"));
  }

  @Test
  void prefersRegularExpressionsAndAmongThemTheGivenPriority() throws IOException {
    Router router =
        router(
            "{name: prefix, paths: [/orders/special]}",
            "{name: low, paths: ['~/orders/[a-z]+$'], strip_path: false}",
            "{name: high, paths: ['~/orders/s.+'], regex_priority: 5, strip_path: false}");

    assertEquals("high /orders/special", taken(router, "GET", "/orders/special"));
    assertEquals("low /orders/other", taken(router, "GET", "/orders/other"));
    assertEquals("none", taken(router, "GET", "/orders/7"));
  }

  @Test
  void prefersTheRouteWithMoreKindsOfConditions() throws IOException {
    Router router =
        router(
            "{name: path, paths: ['~/a/b/c'], strip_path: false}",
            "{name: both, paths: [/a], methods: [POST], strip_path: false}");

    assertEquals("both /a/b/c", taken(router, "POST", "/a/b/c"));
    assertEquals("path /a/b/c", taken(router, "GET", "/a/b/c"));
    assertEquals("none", taken(router, "GET", "/a"));
  }

  @Test
  void prefersPlainHostsAndMatchesWildcardsAndPorts() throws IOException {
    Router router =
        router(
            "{name: wild, hosts: ['*.example']}",
            "{name: plain, hosts: [api.example]}",
            "{name: ported, hosts: ['api.other:8443']}");
    Request request = Request.of("GET", "/");

    assertEquals("plain", name(router, request.to("API.example")));
    assertEquals("wild", name(router, request.to("x.y.example")));
    assertEquals("none", name(router, request.to("example")));
    assertEquals("ported", name(router, request.to("api.other")));
    assertEquals(
        "none",
        name(
            router,
            new Request(
                "GET",
                "/",
                Optional.empty(),
                Optional.of("api.other"),
                Optional.of(443),
                Optional.empty(),
                new TreeMap<>())));
  }

  @Test
  void wantsEveryHeaderAndTakesOneNotGivenForNotSent() throws IOException {
    Router router =
        router(
            "{name: plain, paths: [/]}",
            "{name: canary, paths: [/], headers: {X-Canary: [yes, maybe], x-team: ['~*^A\\d+$']}}");
    TreeMap<String, List<String>> headers = new TreeMap<>();
    headers.put("x-CANARY", List.of("no", "YES"));
    headers.put("X-Team", List.of("a12"));

    assertEquals("canary", name(router, with(headers)));
    headers.remove("X-Team");
    assertEquals("plain", name(router, with(headers)));
  }

  @Test
  void bringsThePathIntoNormalFormFirst() throws IOException {
    Router router = router("{name: r, paths: [/a/b]}");

    assertEquals("r /c%20d", taken(router, "GET", "/x/../a//%62/c%20d?q=/../.."));
    assertEquals("none", taken(router, "GET", "/a/b/../c"));
  }

  @Test
  void letsTheFirstWinWhereTheGatewayLetsTheOlderWin() throws IOException {
    Router router =
        router("{name: first, paths: [/a]}", "{name: second, paths: [/a], protocols: [https]}");

    assertEquals("first /", taken(router, "GET", "/a"));
  }

  @Test
  void namesTheRoutesItCannotJudge() throws IOException {
    Router router =
        router(
            "{name: expression, expression: 'http.path ^= \"/a\"'}",
            "{name: doubtful, paths: ['~/(?x) a']}",
            "{name: stream, protocols: [tcp], destinations: [{port: 1}]}",
            "{name: plain, paths: [/b]}");

    assertEquals(
        List.of("expression", "doubtful"), router.unchecked().stream().map(Route::label).toList());
    assertEquals("plain /", taken(router, "GET", "/b"));
  }

  private static Request with(TreeMap<String, List<String>> headers) {
    return new Request(
        "GET",
        "/",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        headers);
  }

  private static String taken(Router router, String method, String path) {
    return router
        .match(Request.of(method, path))
        .map(match -> match.route().label() + " " + match.upstreamPath())
        .orElse("none");
  }

  private static String name(Router router, Request request) {
    return router.match(request).map(match -> match.route().label()).orElse("none");
  }

  private Router router(String... routes) throws IOException {
    return Router.of(
        Decks.read(
            folder,
            "services: [{name: s, host: s.internal, routes: [" + String.join(",", routes) + "]}]"));
  }
}
