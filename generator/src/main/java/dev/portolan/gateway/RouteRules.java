package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges one route as the gateway does: {@code domain.md} §3.1 and §3.4. */
final class RouteRules {
  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("http", "https"),
          Set.of("grpc", "grpcs"),
          Set.of("tcp", "tls", "udp"),
          Set.of("tls_passthrough"),
          Set.of("ws", "wss"));
  private static final Set<String> WITH_TLS =
      Set.of("https", "grpcs", "tls", "tls_passthrough", "wss");

  private final Findings findings;
  private final PathRules paths;
  private final HostRules hosts;

  RouteRules(Findings findings) {
    this.findings = findings;
    this.paths = new PathRules(findings);
    this.hosts = new HostRules(findings);
  }

  void check(Route route) {
    ServiceRules.name("route", route.name(), route.location(), findings);
    boolean oneGroup = GROUPS.stream().anyMatch(group -> group.containsAll(route.protocols()));
    if (!oneGroup) {
      findings.add(
          Diagnostic.error(
              "gateway-protocols-mixed",
              route.location(),
              "the gateway does not take "
                  + String.join(", ", route.protocols())
                  + " in one route"));
    }
    route.paths().forEach(path -> paths.route(path, route.regexesAreMarked()));
    route.hosts().forEach(hosts::route);
    route.snis().forEach(hosts::sni);
    route.methods().forEach(this::method);
    route.headers().forEach(this::header);
    if (route.expression().isPresent()) {
      expression(route);
    } else if (oneGroup && !route.protocols().isEmpty()) {
      matchers(route);
    }
    if (route.isGrpc() && route.stripPath().filter(Located::value).isPresent()) {
      findings.add(
          Diagnostic.error(
                  "gateway-strip-path",
                  route.stripPath().get().location(),
                  "a route of grpc keeps the path of a request")
              .withHint("write strip_path: false, or leave it out"));
    }
    if (!route.snis().isEmpty() && route.protocols().stream().noneMatch(WITH_TLS::contains)) {
      findings.add(
          Diagnostic.error(
              "gateway-sni-invalid",
              route.snis().get(0).location(),
              "\"snis\" are of connections with TLS, which this route does not take"));
    }
  }

  private void method(Located<String> method) {
    if (!method.value().matches("[A-Z]+") && !Placeholders.in(method.value())) {
      Diagnostic problem =
          Diagnostic.error(
              "gateway-method-invalid",
              method.location(),
              Findings.quoted(method.value()) + " is no method: it is written in capitals alone");
      String upper = method.value().toUpperCase(Locale.ROOT);
      findings.add(upper.matches("[A-Z]+") ? problem.withHint("write " + upper) : problem);
    }
  }

  private void header(Route.HeaderMatch header) {
    if (header.name().equalsIgnoreCase("host")) {
      findings.add(
          Diagnostic.error(
                  "gateway-header-invalid",
                  header.location(),
                  "the header \"" + header.name() + "\" is not matched as others are")
              .withHint("use \"hosts\""));
    }
    for (Located<String> value : header.values()) {
      if (value.value().startsWith("~*")) {
        // The router puts the whole pattern into lower case before it reads it.
        PathRegex.judge(value.value().substring(2).toLowerCase(Locale.ROOT))
            .refusal()
            .ifPresent(
                why ->
                    findings.add(
                        Diagnostic.error(
                            "gateway-regex-invalid",
                            value.location(),
                            Findings.quoted(value.value())
                                + " is no regular expression of the gateway: "
                                + why)));
      }
    }
  }

  /** With an expression nothing else decides. */
  private void expression(Route route) {
    Located<String> written = route.expression().orElseThrow();
    if (!Placeholders.in(written.value())) {
      Expression.fault(written.value())
          .ifPresent(
              why ->
                  findings.add(
                      Diagnostic.error(
                          "gateway-expression-invalid",
                          written.location(),
                          "the expression cannot be read: " + why)));
    }
    Set<String> others = new TreeSet<>();
    addIf(others, "methods", !route.methods().isEmpty());
    addIf(others, "hosts", !route.hosts().isEmpty());
    addIf(others, "paths", !route.paths().isEmpty());
    addIf(others, "headers", !route.headers().isEmpty());
    addIf(others, "snis", !route.snis().isEmpty());
    addIf(others, "sources", !route.sources().isEmpty());
    addIf(others, "destinations", !route.destinations().isEmpty());
    addIf(others, "regex_priority", route.regexPriority() != 0);
    addIf(others, "path_handling: v1", route.pathHandling().equals("v1"));
    if (!others.isEmpty()) {
      findings.add(
          Diagnostic.error(
                  "gateway-expression-mixed",
                  route.expression().get().location(),
                  "beside an expression the gateway does not take " + String.join(", ", others))
              .withHint("say it all in the expression"));
    }
  }

  private static void addIf(Set<String> names, String name, boolean there) {
    if (there) {
      names.add(name);
    }
  }

  private void matchers(Route route) {
    Set<String> protocols = route.protocols();
    boolean stream =
        protocols.contains("tcp") || protocols.contains("tls") || protocols.contains("udp");
    boolean found;
    String wanted;
    if (protocols.contains("tls_passthrough")) {
      found = !route.snis().isEmpty();
      wanted = "snis";
    } else if (stream) {
      boolean tls = protocols.contains("tls");
      found =
          !route.sources().isEmpty()
              || !route.destinations().isEmpty()
              || (tls && !route.snis().isEmpty());
      wanted = tls ? "sources, destinations or snis" : "sources or destinations";
    } else {
      boolean tls = protocols.stream().anyMatch(WITH_TLS::contains);
      found =
          !route.hosts().isEmpty()
              || !route.headers().isEmpty()
              || !route.paths().isEmpty()
              || (!route.isGrpc() && !route.methods().isEmpty())
              || (tls && !route.snis().isEmpty());
      wanted =
          (route.isGrpc() ? "hosts, headers" : "methods, hosts, headers")
              + (tls ? ", paths or snis" : " or paths");
    }
    if (!found) {
      findings.add(
          Diagnostic.error(
                  "gateway-route-without-match",
                  route.location(),
                  "the route says of no request that it takes it")
              .withHint("routes of " + String.join(" and ", protocols) + " need " + wanted));
    }
    if ((route.isGrpc() || stream || protocols.contains("tls_passthrough"))
        && !route.methods().isEmpty()) {
      findings.add(
          Diagnostic.error(
              "gateway-method-invalid",
              route.methods().get(0).location(),
              "\"methods\" are of http, which this route does not take"));
    }
    Optional<Located<Long>> priority = route.priority().filter(p -> p.value() != 0);
    priority.ifPresent(
        p ->
            findings.add(
                Diagnostic.error(
                        "gateway-expression-mixed",
                        p.location(),
                        "\"priority\" orders expressions, and this route has none")
                    .withHint("regex_priority orders regular expressions")));
  }
}
