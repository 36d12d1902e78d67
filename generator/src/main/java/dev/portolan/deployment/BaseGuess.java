package dev.portolan.deployment;

import dev.portolan.gateway.PathTemplate;
import dev.portolan.gateway.RouteReach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands before the paths of a specification where the gateway is called, told from the
 * routes: first what the servers of the specification have, nothing, and what stands in a route
 * before the first segment of an operation; and where none of these is the base of half of the
 * operations, what routes begin with as a whole.
 */
record BaseGuess(Optional<String> base) {
  /** Bases that are tried of those that the routes suggest, the most frequent ones. */
  private static final int MOST = 8;

  /**
   * How well a base explains routes.
   *
   * @param taken operations that a route takes
   * @param used routes that take an operation
   * @param all operations
   */
  record Score(int taken, int used, int all) {
    boolean explains() {
      return 2 * taken >= all;
    }

    long value() {
      return (long) taken * used;
    }
  }

  static BaseGuess of(
      List<RouteReach> routes,
      List<PathTemplate> templates,
      Set<String> ofServers,
      Function<String, Score> score) {
    Set<String> first = new LinkedHashSet<>(ofServers);
    first.add("");
    first.addAll(suggested(routes, templates));
    Optional<String> best = best(first, score);
    return new BaseGuess(best.isPresent() ? best : best(wholes(routes), score));
  }

  private static Optional<String> best(Set<String> candidates, Function<String, Score> score) {
    String best = null;
    long value = 0;
    for (String candidate : candidates) {
      Score found = score.apply(candidate);
      if (found.explains() && found.value() > value) {
        best = candidate;
        value = found.value();
      }
    }
    return Optional.ofNullable(best);
  }

  /** What stands before a segment by which an operation begins. */
  private static List<String> suggested(List<RouteReach> routes, List<PathTemplate> templates) {
    Set<String> firsts = new LinkedHashSet<>();
    templates.forEach(template -> firsts.add(template.firstSegment()));
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (RouteReach route : routes) {
      for (String prefix : route.prefixes()) {
        for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
          String segment = prefix.substring(slash + 1).split("/", 2)[0];
          if (firsts.contains(segment)) {
            votes.merge(prefix.substring(0, slash), 1, Integer::sum);
          }
        }
      }
    }
    return mostFrequent(votes);
  }

  private static Set<String> wholes(List<RouteReach> routes) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (RouteReach route : routes) {
      route.prefixes().forEach(p -> votes.merge(p.replaceAll("/+$", ""), 1, Integer::sum));
    }
    return new LinkedHashSet<>(mostFrequent(votes));
  }

  private static List<String> mostFrequent(Map<String, Integer> votes) {
    List<String> bases = new ArrayList<>(votes.keySet());
    bases.sort((a, b) -> votes.get(b) - votes.get(a)); // stable: the first of the file first
    return bases.subList(0, Math.min(MOST, bases.size()));
  }
}
