package dev.portolan.gateway;

import java.util.List;
import java.util.Locale;

/**
 * A plugin seen from a gateway service or route: by which scope it came there, and whether a
 * narrower one of the same name runs instead. Of plugins with one name a request meets one, that of
 * the narrowest scope (domain.md §1.7).
 *
 * @param shadowedBy the enabled plugins of the same name that run instead, narrowest first
 * @param managed whether Konnect looks after it, so that nobody else may change it
 */
public record EffectivePlugin(
    Plugin plugin, Level level, Shadow shadow, List<Plugin> shadowedBy, boolean managed) {

  /** Scopes, narrowest first: the order of precedence. */
  public enum Level {
    CONSUMER_ROUTE_SERVICE,
    CONSUMER_GROUP_SERVICE_ROUTE,
    CONSUMER_ROUTE,
    CONSUMER_SERVICE,
    CONSUMER_GROUP_ROUTE,
    CONSUMER_GROUP_SERVICE,
    ROUTE_SERVICE,
    CONSUMER,
    CONSUMER_GROUP,
    ROUTE,
    SERVICE,
    GLOBAL;

    static Level of(Plugin.Scope scope) {
      boolean service = scope.service().isPresent();
      boolean route = scope.route().isPresent();
      if (scope.consumer().isPresent()) {
        return route
            ? service ? CONSUMER_ROUTE_SERVICE : CONSUMER_ROUTE
            : service ? CONSUMER_SERVICE : CONSUMER;
      }
      if (scope.consumerGroup().isPresent()) {
        return route
            ? service ? CONSUMER_GROUP_SERVICE_ROUTE : CONSUMER_GROUP_ROUTE
            : service ? CONSUMER_GROUP_SERVICE : CONSUMER_GROUP;
      }
      return route ? service ? ROUTE_SERVICE : ROUTE : service ? SERVICE : GLOBAL;
    }

    /** For people and for CSS: {@code consumer-route-service}, {@code global}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** For how much of the requests in question another plugin of the same name runs instead. */
  public enum Shadow {
    NONE,
    /** On some routes, or for some consumers. */
    IN_PART,
    WHOLLY
  }

  public EffectivePlugin {
    shadowedBy = List.copyOf(shadowedBy);
  }
}
