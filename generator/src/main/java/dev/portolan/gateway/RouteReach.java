package dev.portolan.gateway;

import java.util.List;
import java.util.Optional;
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
  private final List<Optional<RegexSegments>> segments;

  private RouteReach(Route route) {
    this.route = route;
    this.paths = RoutePath.of(route);
    this.segments = paths.stream().map(RegexSegments::of).toList();
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
    return paths.stream().map(RoutePath::literalPrefix).toList();
  }

  /** Whether the route takes requests of HTTP at all. */
  public boolean takesHttp() {
    return route.protocols().stream().anyMatch(HTTP::contains);
  }

  /** Whether it can take requests of {@code method} for a path of {@code template}. */
  public Reach of(String method, PathTemplate template) {
    boolean methodFits =
        route.methods().isEmpty()
            || route.methods().stream()
                .anyMatch(m -> m.value().equals(method) || Placeholders.in(m.value()));
    if (!takesHttp() || !methodFits) {
      return Reach.MISSED;
    }
    if (route.expression().isPresent()) {
      return Reach.UNKNOWN;
    }
    Reach best = paths.isEmpty() ? Reach.REACHED : Reach.MISSED;
    for (int i = 0; i < paths.size() && best != Reach.REACHED; i++) {
      Reach reach = of(paths.get(i), segments.get(i), template);
      best = reach == Reach.MISSED ? best : reach;
    }
    return best;
  }

  private static Reach of(RoutePath path, Optional<RegexSegments> segments, PathTemplate template) {
    if (!path.isKnown()) {
      return Reach.UNKNOWN;
    }
    if (!template.canBeginWith(path.literalPrefix())) {
      return Reach.MISSED;
    }
    if (!path.isRegex()) {
      return Reach.REACHED;
    }
    for (String example : template.examples()) {
      if (path.matched(example).isPresent()) {
        return Reach.REACHED;
      }
    }
    return PathTemplate.hasParameter(template.text())
        ? segments
            .map(s -> s.canMatch(template) ? Reach.UNKNOWN : Reach.MISSED)
            .orElse(Reach.UNKNOWN)
        : Reach.MISSED;
  }
}
