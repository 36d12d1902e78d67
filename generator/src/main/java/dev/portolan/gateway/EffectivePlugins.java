package dev.portolan.gateway;

import dev.portolan.gateway.EffectivePlugin.Level;
import dev.portolan.gateway.EffectivePlugin.Shadow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which plugins requests meet. The configuration of a gateway service is also that of the version
 * it implements, so what is said here of a service is said of that version.
 */
public final class EffectivePlugins {
  private static final String MANAGED = "konnect-managed-plugin";

  /** Narrowest first; those of one scope in the order of the files. */
  private static final Comparator<EffectivePlugin> BY_LEVEL =
      Comparator.comparing(EffectivePlugin::level);

  private final Gateway gateway;
  private final Optional<GatewayService> service;
  private final List<Route> routes;

  private EffectivePlugins(Gateway gateway, Optional<GatewayService> service, List<Route> routes) {
    this.gateway = gateway;
    this.service = service;
    this.routes = routes;
  }

  /**
   * The plugins that requests for {@code service} can meet, narrowest scope first: its own, those
   * of its routes, of consumers and groups, and the global ones. Disabled ones are among them.
   */
  public static List<EffectivePlugin> of(Gateway gateway, GatewayService service) {
    return new EffectivePlugins(gateway, Optional.of(service), service.routes()).all();
  }

  /**
   * The plugins that requests taken by {@code route} can meet, narrowest scope first.
   *
   * @param service where the route leads
   */
  public static List<EffectivePlugin> of(
      Gateway gateway, Optional<GatewayService> service, Route route) {
    return new EffectivePlugins(gateway, service, List.of(route)).all();
  }

  private List<EffectivePlugin> all() {
    List<EffectivePlugin> effective = new ArrayList<>();
    for (Plugin plugin : gateway.plugins()) {
      if (applies(plugin.scope())) {
        effective.add(effective(plugin));
      }
    }
    effective.sort(BY_LEVEL);
    return effective;
  }

  private boolean applies(Plugin.Scope scope) {
    boolean here =
        scope.service().isEmpty()
            || service.filter(s -> s.label().equals(scope.service().get())).isPresent();
    return here && (scope.route().isEmpty() || routes.stream().anyMatch(r -> runsOn(scope, r)));
  }

  private static boolean runsOn(Plugin.Scope scope, Route route) {
    return scope.route().isEmpty() || scope.route().get().equals(route.label());
  }

  private EffectivePlugin effective(Plugin plugin) {
    Level level = Level.of(plugin.scope());
    List<Plugin> rivals =
        gateway.plugins().stream()
            .filter(other -> other.enabled() && other.name().equals(plugin.name()))
            .filter(other -> applies(other.scope()))
            .filter(other -> Level.of(other.scope()).compareTo(level) < 0)
            .filter(other -> canMeet(plugin.scope(), other.scope()))
            .sorted(Comparator.comparing(other -> Level.of(other.scope())))
            .toList();
    Set<Plugin> instead = new LinkedHashSet<>();
    boolean wholly = true;
    List<Route> own = routes.stream().filter(r -> runsOn(plugin.scope(), r)).toList();
    for (Route route : own) {
      List<Plugin> here = rivals.stream().filter(r -> runsOn(r.scope(), route)).toList();
      instead.addAll(here);
      wholly &= here.stream().anyMatch(other -> coversPeople(other.scope(), plugin.scope()));
    }
    if (own.isEmpty()) {
      List<Plugin> everywhere = rivals.stream().filter(r -> r.scope().route().isEmpty()).toList();
      instead.addAll(everywhere);
      wholly = everywhere.stream().anyMatch(r -> coversPeople(r.scope(), plugin.scope()));
    }
    if (!plugin.enabled()) {
      instead.clear();
    }
    Shadow shadow = instead.isEmpty() ? Shadow.NONE : wholly ? Shadow.WHOLLY : Shadow.IN_PART;
    return new EffectivePlugin(
        plugin, level, shadow, List.copyOf(instead), plugin.tags().contains(MANAGED));
  }

  /** Whether a request can be of the people of both. */
  private static boolean canMeet(Plugin.Scope one, Plugin.Scope other) {
    return one.consumer().isEmpty()
        || other.consumer().isEmpty()
        || one.consumer().equals(other.consumer());
  }

  /** Whether all people that {@code narrow} is for are people that {@code wide} is for. */
  private static boolean coversPeople(Plugin.Scope wide, Plugin.Scope narrow) {
    return (wide.consumer().isEmpty() || wide.consumer().equals(narrow.consumer()))
        && (wide.consumerGroup().isEmpty() || wide.consumerGroup().equals(narrow.consumerGroup()));
  }
}
