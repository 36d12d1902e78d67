package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.deployment.Deployment.DeployedRoute;
import dev.portolan.deployment.Deployments;
import dev.portolan.gateway.Address;
import dev.portolan.gateway.Addresses;
import dev.portolan.gateway.EffectivePlugin;
import dev.portolan.gateway.EffectivePlugins;
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
import java.util.Optional;

/** Routes, plugins and upstreams as tables. */
final class GatewayTables {
  /** The tag of plugins that registration put there (domain.md §1.7). */
  private static final String MANAGED = "konnect-managed-plugin";

  private final Estate estate;

  GatewayTables(Estate estate) {
    this.estate = estate;
  }

  /**
   * An empty table of routes.
   *
   * @param withService whether rows name the gateway service
   */
  static TableBuilder routes(String id, boolean withService) {
    TableBuilder table =
        new TableBuilder(id, "routes", "There are no routes.").column("route", "Route");
    if (withService) {
      table.column("service", "Gateway service");
    }
    return table
        .column("public_url", "Public URL", Kind.LIST)
        .column("upstream_url", "Leads to", Kind.LIST)
        .column("methods", "Methods", Kind.LIST)
        .column("match", "Match", Kind.LIST)
        .column("protocols", "Protocols", Kind.LIST)
        .column("plugins", "Plugins of its own", Kind.LIST)
        .column("tags", "Tags", Kind.LIST)
        .column("source", "Source")
        .filter("service", "Gateway service")
        .filter("protocol", "Protocol")
        .filter("method", "Method");
  }

  /** All routes of a control plane. */
  TableBuilder routes(String id, ControlPlane controlPlane, Gateway gateway) {
    TableBuilder table = routes(id, true);
    for (GatewayService service : gateway.services()) {
      Deployments.routes(controlPlane, gateway, service)
          .forEach(route -> row(table, route, service.label()));
    }
    for (Route route : gateway.serviceless()) {
      row(
          table,
          new DeployedRoute(
              route,
              Addresses.of(route, Optional.empty(), controlPlane.proxyUrls()),
              EffectivePlugins.of(gateway, Optional.empty(), route)),
          "");
    }
    return table;
  }

  /** Adds a route. */
  void row(TableBuilder table, DeployedRoute deployed, String service) {
    Route route = deployed.route();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(route.label().isEmpty() ? "unnamed" : route.label()));
    if (table.hasColumn("service")) {
      cells.add(Cell.text(service));
    }
    cells.add(codes(deployed.addresses().stream().map(Address::publicUrl).distinct().toList()));
    cells.add(
        codes(
            deployed.addresses().stream()
                .map(Address::upstreamUrl)
                .filter(url -> !url.isEmpty())
                .distinct()
                .toList()));
    cells.add(Cell.of(values(route.methods()).stream().map(m -> Part.toned(m, "method")).toList()));
    cells.add(match(route));
    cells.add(words(route.protocols()));
    cells.add(words(ofRoute(deployed)));
    cells.add(labels(route.tags()));
    cells.add(estate.sources().cell(route.location()));
    table.row(
        new Facets()
            .add("service", service)
            .add("protocol", route.protocols())
            .add("method", values(route.methods())),
        cells);
  }

  /** Plugins that requests meet on this route alone. */
  private static List<String> ofRoute(DeployedRoute deployed) {
    return deployed.plugins().stream()
        .filter(one -> one.plugin().enabled() && one.shadow() != EffectivePlugin.Shadow.WHOLLY)
        .filter(one -> one.plugin().scope().route().isPresent())
        .map(one -> one.plugin().name())
        .distinct()
        .toList();
  }

  /** What a request must have, as the file says it. */
  private static Cell match(Route route) {
    List<String> match = new ArrayList<>();
    route.expression().ifPresent(expression -> match.add(expression.value()));
    match.addAll(values(route.hosts()));
    match.addAll(values(route.paths()));
    for (Route.HeaderMatch header : route.headers()) {
      match.add(header.name() + ": " + String.join(", ", values(header.values())));
    }
    route.snis().forEach(sni -> match.add("SNI " + sni.value()));
    return codes(match);
  }

  /** An empty table of plugins as requests meet them. */
  static TableBuilder plugins(String id) {
    return new TableBuilder(id, "plugins", "There are no plugins.")
        .column("plugin", "Plugin")
        .column("scope", "Scope")
        .column("state", "State", Kind.LIST)
        .column("runs", "Runs")
        .column("tags", "Tags", Kind.LIST)
        .column("source", "Source")
        .filter("plugin", "Plugin")
        .filter("state", "State")
        .filter("scope", "Scope");
  }

  /** Adds the plugins that requests to {@code service} can meet, narrowest scope first. */
  void rows(TableBuilder table, Gateway gateway, GatewayService service) {
    rows(table, EffectivePlugins.of(gateway, service));
  }

  /** Adds plugins, narrowest scope first. */
  void rows(TableBuilder table, List<EffectivePlugin> plugins) {
    for (EffectivePlugin effective : plugins) {
      row(table, effective.plugin(), effective.managed(), runs(effective));
    }
  }

  private static Cell runs(EffectivePlugin effective) {
    if (!effective.plugin().enabled()) {
      return Cell.of(Part.toned("no", "muted"));
    }
    String instead =
        String.join(
            ", ", effective.shadowedBy().stream().map(p -> plain(p.scope())).distinct().toList());
    return switch (effective.shadow()) {
      case NONE -> Cell.text("yes");
      case IN_PART -> Cell.of(Part.text("in part"), Part.toned("else that of " + instead, "note"));
      case WHOLLY ->
          Cell.of(Part.toned("no", "muted"), Part.toned("that of " + instead + " runs", "note"));
    };
  }

  /** All plugins of a control plane. */
  TableBuilder plugins(String id, Gateway gateway) {
    TableBuilder table =
        new TableBuilder(id, "plugins", "There are no plugins.")
            .column("plugin", "Plugin")
            .column("scope", "Scope")
            .column("state", "State", Kind.LIST)
            .column("tags", "Tags", Kind.LIST)
            .column("source", "Source")
            .filter("plugin", "Plugin")
            .filter("state", "State")
            .filter("scope", "Scope");
    for (Plugin plugin : gateway.plugins()) {
      row(table, plugin, plugin.tags().contains(MANAGED), Cell.EMPTY);
    }
    return table;
  }

  private void row(TableBuilder table, Plugin plugin, boolean managed, Cell runs) {
    List<Part> state = new ArrayList<>();
    state.add(plugin.enabled() ? Part.toned("Enabled", "good") : Part.toned("Disabled", "draft"));
    if (managed) {
      state.add(Part.toned("Managed", "muted"));
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(
        plugin
            .instanceName()
            .map(name -> Cell.of(Part.text(plugin.name()), Part.toned(name, "note")))
            .orElse(Cell.text(plugin.name())));
    cells.add(Cell.text(plain(plugin.scope())));
    cells.add(Cell.of(state));
    if (table.hasColumn("runs")) {
      cells.add(runs);
    }
    cells.add(labels(plugin.tags()));
    cells.add(estate.sources().cell(plugin.location()));
    table.row(
        new Facets()
            .add("plugin", plugin.name())
            .add("state", state.stream().map(Part::text).toList())
            .add("scope", scopeWord(plugin.scope())),
        cells);
  }

  private static String scopeWord(Plugin.Scope scope) {
    if (scope.isGlobal()) {
      return "global";
    } else if (scope.consumer().isPresent() || scope.consumerGroup().isPresent()) {
      return "consumer";
    }
    return scope.route().isPresent() ? "route" : "service";
  }

  /** A scope in words. Who a consumer is, is nobody's business. */
  private static String plain(Plugin.Scope scope) {
    List<String> parts = new ArrayList<>();
    scope.route().ifPresent(name -> parts.add("route " + name));
    scope.service().ifPresent(name -> parts.add("service " + name));
    scope.consumer().ifPresent(name -> parts.add("a consumer"));
    scope.consumerGroup().ifPresent(name -> parts.add("consumer group " + name));
    return parts.isEmpty() ? "global" : String.join(", ", parts);
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
