package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts together what the files of one control plane hold, and joins what refers to each other. */
final class Merge {
  private final String controlPlane;
  private final Findings findings;
  private final List<String> files = new ArrayList<>();
  private final List<GatewayService> services = new ArrayList<>();
  private final List<TopRoute> routes = new ArrayList<>();
  private final List<ScopedPlugin> plugins = new ArrayList<>();
  private final List<Gateway.Upstream> upstreams = new ArrayList<>();
  private final Map<String, Location> firsts = new HashMap<>();
  private boolean complete = true;

  private record TopRoute(Route route, Optional<Located<String>> service) {}

  private record ScopedPlugin(
      Plugin plugin, Optional<Located<String>> service, Optional<Located<String>> route) {}

  Merge(String controlPlane, Diagnostics problems) {
    this.controlPlane = controlPlane;
    this.findings = new Findings(problems);
  }

  String controlPlane() {
    return controlPlane;
  }

  Findings findings() {
    return findings;
  }

  void file(String path) {
    files.add(path);
  }

  /** A file could not be read. */
  void incomplete() {
    complete = false;
  }

  /** A file refers to what is in the gateway already, so names that are not here may be right. */
  void leansOnOthers() {
    complete = false;
  }

  void service(GatewayService service) {
    distinct("service", "id", service.id(), service.location());
    distinct("service", "name", service.name(), service.location());
    service.routes().forEach(this::distinctRoute);
    services.add(service);
  }

  void route(Route route, Optional<Located<String>> service) {
    distinctRoute(route);
    routes.add(new TopRoute(route, service));
  }

  private void distinctRoute(Route route) {
    distinct("route", "id", route.id(), route.location());
    distinct("route", "name", route.name(), route.location());
  }

  void plugin(Plugin plugin, Optional<Located<String>> service, Optional<Located<String>> route) {
    distinct("plugin", "id", plugin.id(), plugin.location());
    distinct("plugin", "instance_name", plugin.instanceName(), plugin.location());
    plugins.add(new ScopedPlugin(plugin, service, route));
  }

  void upstream(Gateway.Upstream upstream) {
    distinct("upstream", "name", Optional.of(upstream.name()), upstream.location());
    upstreams.add(upstream);
  }

  /** All names and ids of one kind are different in a control plane, whatever file they are in. */
  private void distinct(String kind, String key, Optional<String> value, Location place) {
    if (value.isEmpty()) {
      return;
    }
    Location first = firsts.putIfAbsent(kind + " " + key + " " + value.get(), place);
    if (first != null) {
      findings.add(
          Diagnostic.error(
                  "gateway-duplicate",
                  place,
                  "two " + kind + "s have the " + key + " " + Findings.quoted(value.get()))
              .withRelated(first, "the other one"));
    }
  }

  Gateway finish() {
    Map<GatewayService, List<Route>> joined = new LinkedHashMap<>();
    services.forEach(service -> joined.putIfAbsent(service, new ArrayList<>(service.routes())));
    Named<GatewayService> byName =
        new Named<>(joined.keySet(), GatewayService::name, GatewayService::id);
    List<Route> serviceless = new ArrayList<>();
    for (TopRoute top : routes) {
      if (top.service().isEmpty()) {
        serviceless.add(top.route());
      } else {
        find("service", top.service().get(), byName, GatewayService::label)
            .ifPresent(service -> joined.get(service).add(top.route()));
      }
    }
    List<Route> all = new ArrayList<>(serviceless);
    joined.values().forEach(all::addAll);
    Named<Route> routesByName = new Named<>(all, Route::name, Route::id);
    List<Plugin> scoped = new ArrayList<>();
    for (ScopedPlugin p : plugins) {
      Plugin.Scope scope = p.plugin().scope();
      scoped.add(
          p.plugin()
              .withScope(
                  new Plugin.Scope(
                      p.service().map(s -> label("service", s, byName, GatewayService::label)),
                      p.route().map(r -> label("route", r, routesByName, Route::label)),
                      scope.consumer(),
                      scope.consumerGroup())));
    }
    scoped.forEach(this::distinctScope);
    List<GatewayService> whole = new ArrayList<>();
    joined.forEach((service, itsRoutes) -> whole.add(service.withRoutes(itsRoutes)));
    whole.forEach(service -> ServiceRules.check(service, findings));
    all.forEach(new RouteRules(findings)::check);
    RouteSet.checkAlike(all, findings);
    DeadRoutes.check(all, findings);
    RouteSet.checkServiceless(serviceless, scoped, findings);
    return new Gateway(controlPlane, files, whole, serviceless, scoped, upstreams, complete);
  }

  /** A scope has one plugin of a name: the gateway refuses the second. */
  private void distinctScope(Plugin plugin) {
    Plugin.Scope scope = plugin.scope();
    String key =
        String.join(
            "\n",
            "plugin",
            plugin.name(),
            scope.service().orElse(""),
            scope.route().orElse(""),
            scope.consumer().orElse(""),
            scope.consumerGroup().orElse(""));
    Location first = firsts.putIfAbsent(key, plugin.location());
    if (first != null) {
      findings.add(
          Diagnostic.error(
                  "gateway-duplicate",
                  plugin.location(),
                  "the plugin "
                      + Findings.quoted(plugin.name())
                      + " is given twice for the same requests")
              .withRelated(first, "the other one"));
    }
  }

  /** Entities by name, and by id where nothing has that name. */
  private static final class Named<T> {
    private final Map<String, T> found = new LinkedHashMap<>();

    Named(Collection<T> all, Function<T, Optional<String>> name, Function<T, Optional<String>> id) {
      all.forEach(one -> name.apply(one).ifPresent(n -> found.putIfAbsent(n, one)));
      all.forEach(one -> id.apply(one).ifPresent(i -> found.putIfAbsent(i, one)));
    }
  }

  private <T> String label(
      String kind, Located<String> name, Named<T> known, Function<T, String> label) {
    return find(kind, name, known, label).map(label).orElse(name.value());
  }

  private <T> Optional<T> find(
      String kind, Located<String> name, Named<T> known, Function<T, String> label) {
    Optional<T> found = Optional.ofNullable(known.found.get(name.value()));
    if (found.isEmpty()) {
      unknown(kind, name, known.found.values().stream().map(label).distinct().toList());
    }
    return found;
  }

  private void unknown(String kind, Located<String> named, List<String> labels) {
    if (!complete || Placeholders.in(named.value())) {
      return;
    }
    Diagnostic problem =
        Diagnostic.error(
            "gateway-reference-unknown",
            named.location(),
            "the files of \""
                + controlPlane
                + "\" have no "
                + kind
                + " "
                + Findings.quoted(named.value()));
    findings.add(Nearest.hint(named.value(), labels).map(problem::withHint).orElse(problem));
  }
}
