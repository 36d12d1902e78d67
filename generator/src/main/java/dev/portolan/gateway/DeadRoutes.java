package dev.portolan.gateway;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds routes that get no request: the router tries regular expressions before prefixes, so a
 * pattern that matches a prefix of somebody else's, and all that can follow it, takes everything.
 */
final class DeadRoutes {
  /** What can make that a path is matched and a longer one is not. */
  private static final Pattern ENDS = Pattern.compile("[$]|\\\\[bBzZ]|\\(\\?[a-zA-Z]*[mx]");

  private DeadRoutes() {}

  /** A regular expression of a route that goes on matching, whatever follows. */
  private record Open(Route route, RoutePath path) {}

  static void check(List<Route> routes, Findings findings) {
    List<Open> open = new ArrayList<>();
    for (Route route : routes) {
      for (RoutePath path : RoutePath.of(route)) {
        if (path.isRegex() && !ENDS.matcher(path.text()).find() && path.isKnown()) {
          open.add(new Open(route, path));
        }
      }
    }
    for (Route route : routes) {
      rival(route, open)
          .ifPresent(
              rival ->
                  findings.add(
                      Diagnostic.warning(
                              "gateway-route-shadowed",
                              route.location(),
                              "the route "
                                  + Findings.quoted(route.label())
                                  + " gets no requests: "
                                  + Findings.quoted("~" + rival.path().text())
                                  + " of "
                                  + Findings.quoted(rival.route().label())
                                  + " takes them first")
                          .withHint(
                              "regular expressions come before prefixes; end it with $, or write"
                                  + " this path as one with a higher regex_priority")
                          .withRelated(rival.route().location(), "the other one")));
    }
  }

  /** A route that takes all that {@code route} could; the one for its last path if several do. */
  private static Optional<Open> rival(Route route, List<Open> open) {
    Open found = null;
    for (RoutePath path : RoutePath.of(route)) {
      found = null;
      for (Open other : open) {
        if (!path.isRegex()
            && path.isKnown()
            && path.text().startsWith(other.path().literalPrefix())
            && takesAllOf(other.route(), route)
            && other.path().matched(path.text()).isPresent()) {
          found = other;
          break;
        }
      }
      if (found == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether {@code wide} asks for the same kinds of things, and for nothing more. */
  private static boolean takesAllOf(Route wide, Route narrow) {
    return wide != narrow
        && !wide.isStream()
        && wide.headers().isEmpty()
        && narrow.headers().isEmpty()
        && wide.snis().isEmpty()
        && narrow.snis().isEmpty()
        && wide.protocols().containsAll(narrow.protocols())
        && contains(wide.methods(), narrow.methods())
        && contains(wide.hosts(), narrow.hosts());
  }

  private static boolean contains(List<Located<String>> wide, List<Located<String>> narrow) {
    return wide.isEmpty() == narrow.isEmpty() && values(wide).containsAll(values(narrow));
  }

  private static Set<String> values(List<Located<String>> texts) {
    Set<String> values = new HashSet<>();
    texts.forEach(text -> values.add(text.value()));
    return values;
  }
}
