package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges the routes of a control plane together. */
final class RouteSet {
  /** These answer themselves, so that no service is needed. */
  private static final Set<String> ANSWERING =
      Set.of(
          "request-termination",
          "aws-lambda",
          "azure-functions",
          "openwhisk",
          "forward-proxy",
          "mocking",
          "redirect",
          "pre-function",
          "post-function",
          "request-callout",
          "kafka-upstream",
          "confluent",
          "solace-upstream",
          "ai-proxy",
          "ai-proxy-advanced",
          "ai-mcp-proxy",
          "ai-a2a-proxy",
          "degraphql");

  private RouteSet() {}

  /**
   * Reports routes that take the same requests, all or some of them, with the same priority: which
   * of them wins, their age decides.
   */
  static void checkAlike(List<Route> routes, Findings findings) {
    Map<String, List<Route>> byPath = new LinkedHashMap<>();
    Set<List<Route>> said = new HashSet<>();
    for (Route route : routes) {
      Set<String> paths = route.paths().isEmpty() ? Set.of("") : values(route.paths());
      for (String path : paths) {
        List<Route> others =
            byPath.computeIfAbsent(rest(route, path) + " " + path, key -> new ArrayList<>());
        for (Route other : others) {
          if (overlap(route, other) && said.add(List.of(other, route))) {
            report(other, route, path, findings);
            break;
          }
        }
        others.add(route);
      }
    }
  }

  private static void report(Route first, Route second, String path, Findings findings) {
    boolean all = signature(first).equals(signature(second));
    String what =
        all
            ? " take the same requests"
            : " both take " + (path.isEmpty() ? "some requests" : "requests for " + path);
    findings.add(
        Diagnostic.warning(
                "gateway-routes-alike",
                second.location(),
                "the routes "
                    + Findings.quoted(first.label())
                    + " and "
                    + Findings.quoted(second.label())
                    + what
                    + "; the older one wins")
            .withRelated(first.location(), "the other one"));
  }

  /** What has to be equal, beside a path, for two routes to have the same priority. */
  private static String rest(Route route, String path) {
    boolean regex = RoutePath.of(path, route.regexesAreMarked()).isRegex();
    boolean wildcard = route.hosts().stream().anyMatch(h -> h.value().indexOf('*') >= 0);
    return route.methods().isEmpty()
        + " "
        + route.hosts().isEmpty()
        + " "
        + wildcard
        + " "
        + (regex ? route.regexPriority() : 0)
        + values(route.snis())
        + headers(route)
        + endpoints(route.sources())
        + endpoints(route.destinations())
        + route.expression().map(Located::value)
        + route.priority().map(Located::value);
  }

  private static boolean overlap(Route one, Route other) {
    return !Collections.disjoint(one.protocols(), other.protocols())
        && meet(one.methods(), other.methods())
        && meet(one.hosts(), other.hosts());
  }

  private static boolean meet(List<Located<String>> some, List<Located<String>> others) {
    return some.isEmpty() || !Collections.disjoint(values(some), values(others));
  }

  /** Reports routes that lead nowhere. */
  static void checkServiceless(List<Route> routes, List<Plugin> plugins, Findings findings) {
    boolean all =
        plugins.stream().anyMatch(p -> p.scope().isGlobal() && ANSWERING.contains(p.name()));
    Set<String> answered = new TreeSet<>();
    plugins.stream()
        .filter(p -> ANSWERING.contains(p.name()))
        .forEach(p -> p.scope().route().ifPresent(answered::add));
    for (Route route : routes) {
      if (!all && !answered.contains(route.label())) {
        findings.add(
            Diagnostic.warning(
                    "gateway-route-without-service",
                    route.location(),
                    "the route "
                        + Findings.quoted(route.label())
                        + " leads to no service, and no plugin of it answers")
                .withHint("give it a service, or a plugin such as request-termination"));
      }
    }
  }

  private static String signature(Route route) {
    return new TreeSet<>(route.protocols())
        + " "
        + values(route.methods())
        + values(route.hosts())
        + values(route.paths())
        + rest(route, "");
  }

  private static List<String> headers(Route route) {
    return route.headers().stream().map(h -> h.name() + values(h.values())).sorted().toList();
  }

  private static List<String> endpoints(List<Route.Endpoint> endpoints) {
    return endpoints.stream().map(e -> e.ip() + " " + e.port()).sorted().toList();
  }

  private static Set<String> values(List<Located<String>> texts) {
    Set<String> values = new TreeSet<>();
    texts.forEach(text -> values.add(text.value()));
    return values;
  }
}
