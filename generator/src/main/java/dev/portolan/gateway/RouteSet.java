package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.HashMap;
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

  /** Reports routes that take the same requests: which of them wins, their age decides. */
  static void checkAlike(List<Route> routes, Findings findings) {
    Map<String, Route> firsts = new HashMap<>();
    for (Route route : routes) {
      Route first = firsts.putIfAbsent(signature(route), route);
      if (first != null) {
        findings.add(
            Diagnostic.warning(
                    "gateway-routes-alike",
                    route.location(),
                    "the routes "
                        + Findings.quoted(first.label())
                        + " and "
                        + Findings.quoted(route.label())
                        + " take the same requests; the older one wins")
                .withRelated(first.location(), "the other one"));
      }
    }
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
        + values(route.snis())
        + route.headers().stream().map(h -> h.name() + values(h.values())).sorted().toList()
        + route.sources().stream().map(e -> e.ip() + " " + e.port()).sorted().toList()
        + route.destinations().stream().map(e -> e.ip() + " " + e.port()).sorted().toList()
        + route.expression().map(Located::value)
        + route.priority().map(Located::value)
        + route.regexPriority();
  }

  private static Set<String> values(List<Located<String>> texts) {
    Set<String> values = new TreeSet<>();
    texts.forEach(text -> values.add(text.value()));
    return values;
  }
}
