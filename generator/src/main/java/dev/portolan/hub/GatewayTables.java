package dev.portolan.hub;

import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Plugin;
import dev.portolan.gateway.Route;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Routes, plugins and upstreams as tables. */
final class GatewayTables {
  /** The tag of plugins that registration put there (domain.md §1.7). */
  private static final String MANAGED = "konnect-managed-plugin";

  private final Estate estate;

  GatewayTables(Estate estate) {
    this.estate = estate;
  }

  /** True if {@code plugin} runs for requests to {@code service}, or to one of its routes. */
  static boolean reaches(Plugin plugin, GatewayService service) {
    Plugin.Scope scope = plugin.scope();
    boolean ofService = scope.service().map(name -> name.equals(service.label())).orElse(true);
    boolean ofRoute =
        scope
            .route()
            .map(name -> service.routes().stream().anyMatch(route -> route.label().equals(name)))
            .orElse(true);
    return ofService && ofRoute;
  }

  /** The routes of {@code services}. */
  TableBuilder routes(String id, List<GatewayService> services) {
    TableBuilder table = routes(id);
    services.forEach(
        service -> service.routes().forEach(route -> row(table, route, service.label())));
    return table;
  }

  /** An empty table of routes. */
  private static TableBuilder routes(String id) {
    return new TableBuilder(id, "routes", "There are no routes.")
        .column("route", "Route")
        .column("service", "Gateway service")
        .column("protocols", "Protocols", Kind.LIST)
        .column("methods", "Methods", Kind.LIST)
        .column("hosts", "Hosts", Kind.LIST)
        .column("paths", "Paths", Kind.LIST)
        .column("match", "Other conditions", Kind.LIST)
        .column("tags", "Tags", Kind.LIST)
        .column("source", "Source")
        .filter("protocol", "Protocol")
        .filter("method", "Method");
  }

  /** All routes of a control plane. */
  TableBuilder routes(String id, Gateway gateway) {
    TableBuilder table = routes(id, gateway.services());
    gateway.serviceless().forEach(route -> row(table, route, ""));
    return table;
  }

  private void row(TableBuilder table, Route route, String service) {
    List<Part> match = new ArrayList<>();
    route.expression().ifPresent(e -> match.add(Part.toned(e.value(), "code")));
    route
        .headers()
        .forEach(
            header ->
                match.add(
                    Part.toned(
                        header.name()
                            + ": "
                            + String.join(
                                ", ", header.values().stream().map(Located::value).toList()),
                        "code")));
    route.snis().forEach(sni -> match.add(Part.toned("SNI " + sni.value(), "code")));
    table.row(
        new Facets().add("protocol", route.protocols()).add("method", values(route.methods())),
        Cell.text(route.label().isEmpty() ? "unnamed" : route.label()),
        Cell.text(service),
        words(route.protocols()),
        Cell.of(values(route.methods()).stream().map(m -> Part.toned(m, "method")).toList()),
        codes(values(route.hosts())),
        codes(values(route.paths())),
        Cell.of(match),
        labels(route.tags()),
        estate.sources().cell(route.location()));
  }

  /** Plugins with their scopes. */
  TableBuilder plugins(String id, List<Plugin> plugins) {
    TableBuilder table =
        new TableBuilder(id, "plugins", "There are no plugins.")
            .column("plugin", "Plugin")
            .column("scope", "Scope", Kind.LIST)
            .column("state", "State", Kind.LIST)
            .column("tags", "Tags", Kind.LIST)
            .column("source", "Source")
            .filter("plugin", "Plugin")
            .filter("state", "State")
            .filter("scope", "Scope");
    for (Plugin plugin : plugins) {
      List<Part> state = new ArrayList<>();
      state.add(plugin.enabled() ? Part.toned("Enabled", "good") : Part.toned("Disabled", "draft"));
      if (plugin.tags().contains(MANAGED)) {
        state.add(Part.toned("Managed", "muted"));
      }
      table.row(
          new Facets()
              .add("plugin", plugin.name())
              .add("state", state.stream().map(Part::text).toList())
              .add("scope", scopeWord(plugin.scope())),
          plugin
              .instanceName()
              .map(name -> Cell.of(Part.text(plugin.name()), Part.toned(name, "note")))
              .orElse(Cell.text(plugin.name())),
          scope(plugin.scope()),
          Cell.of(state),
          labels(plugin.tags()),
          estate.sources().cell(plugin.location()));
    }
    return table;
  }

  private static String scopeWord(Plugin.Scope scope) {
    if (scope.isGlobal()) {
      return "global";
    } else if (scope.consumer().isPresent() || scope.consumerGroup().isPresent()) {
      return "consumer";
    }
    return scope.route().isPresent() ? "route" : "service";
  }

  static Cell scope(Plugin.Scope scope) {
    List<Part> parts = new ArrayList<>();
    scope.service().ifPresent(name -> parts.add(Part.text("service " + name)));
    scope.route().ifPresent(name -> parts.add(Part.text("route " + name)));
    scope.consumer().ifPresent(name -> parts.add(Part.text("a consumer")));
    scope.consumerGroup().ifPresent(name -> parts.add(Part.text("consumer group " + name)));
    return parts.isEmpty() ? Cell.text("global") : Cell.of(parts);
  }

  /** Upstreams with their targets. */
  TableBuilder upstreams(String id, List<Gateway.Upstream> upstreams) {
    TableBuilder table =
        new TableBuilder(id, "upstreams", "There are no upstreams.")
            .column("upstream", "Upstream")
            .column("algorithm", "Algorithm")
            .column("targets", "Targets", Kind.LIST)
            .column("source", "Source");
    for (Gateway.Upstream upstream : upstreams) {
      table.row(
          new Facets(),
          Cell.text(upstream.name()),
          Cell.text(upstream.algorithm()),
          Cell.of(
              upstream.targets().stream()
                  .map(target -> Part.toned(target.address() + " ×" + target.weight(), "code"))
                  .toList()),
          estate.sources().cell(upstream.location()));
    }
    return table;
  }

  /** Where a service leads, as one URL. */
  static String url(GatewayService service) {
    String host = service.host().map(Located::value).orElse("");
    if (host.isEmpty()) {
      return "";
    }
    boolean usual =
        service.protocol().equals("https") && service.port() == 443
            || service.protocol().equals("http") && service.port() == 80;
    return service.protocol()
        + "://"
        + host
        + (usual ? "" : ":" + service.port())
        + service.path().map(Located::value).orElse("");
  }

  private static List<String> values(List<Located<String>> located) {
    return located.stream().map(Located::value).toList();
  }

  private static Cell words(Collection<String> words) {
    return Cell.of(words.stream().map(Part::text).toList());
  }

  private static Cell codes(Collection<String> words) {
    return Cell.of(words.stream().map(word -> Part.toned(word, "code")).toList());
  }

  static Cell labels(Collection<String> tags) {
    return Cell.of(tags.stream().map(tag -> Part.toned(tag, "label")).toList());
  }
}
