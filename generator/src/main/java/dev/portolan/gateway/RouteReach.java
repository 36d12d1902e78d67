package dev.portolan.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a route can take a request of an operation: one of any host, with whatever headers
 * are wanted, so that method and path decide. Where that cannot be told it says so: a false alarm
 * is worse than silence.
 */
public final class RouteReach {
  private static final Set<String> HTTP = Set.of("http", "https");

  private final Route route;
  private final List<RoutePath> paths;
  private final List<String> prefixes;
  private final Set<String> methods = new HashSet<>();
  private final boolean anyMethod;
  private final boolean http;

  private RouteReach(Route route) {
    this.route = route;
    this.paths = RoutePath.of(route);
    this.prefixes =
        paths.stream()
            .map(path -> Placeholders.in(path.text()) ? "" : path.literalPrefix())
            .toList();
    route.methods().forEach(method -> methods.add(method.value()));
    this.anyMethod = methods.isEmpty() || methods.stream().anyMatch(Placeholders::in);
    this.http = route.protocols().stream().anyMatch(HTTP::contains);
  }

  /** What {@code route} takes. */
  public static RouteReach of(Route route) {
    return new RouteReach(route);
  }

  /** The route in question. */
  public Route route() {
    return route;
  }

  /**
   * What every path that it takes begins with, for each of its paths; none where it takes all
   * paths.
   */
  public List<String> prefixes() {
    return prefixes;
  }

  /** Whether the route takes requests of HTTP at all. */
  public boolean takesHttp() {
    return http;
  }

  /** Whether it can take requests of {@code method} for a path of {@code template}. */
  public Reach of(String method, PathTemplate template) {
    if (!http || !(anyMethod || methods.contains(method))) {
      return Reach.MISSED;
    }
    if (route.expression().isPresent()) {
      return Reach.UNKNOWN;
    }
    Reach best = paths.isEmpty() ? Reach.REACHED : Reach.MISSED;
    for (int i = 0; i < paths.size() && best != Reach.REACHED; i++) {
      Reach reach =
          template.canBeginWith(prefixes.get(i)) ? of(paths.get(i), template) : Reach.MISSED;
      best = reach == Reach.MISSED ? best : reach;
    }
    return best;
  }

  private static Reach of(RoutePath path, PathTemplate template) {
    if (!path.isKnown()) {
      return Reach.UNKNOWN;
    }
    if (!path.isRegex()) {
      return Reach.REACHED;
    }
    if (path.segments().filter(segments -> !segments.canMatch(template)).isPresent()) {
      return Reach.MISSED;
    }
    for (String example : template.examples()) {
      if (path.matched(example).isPresent()) {
        return Reach.REACHED;
      }
    }
    // Another value may fit where the template leaves any open.
    return PathTemplate.hasParameter(template.text()) ? Reach.UNKNOWN : Reach.MISSED;
  }
}
