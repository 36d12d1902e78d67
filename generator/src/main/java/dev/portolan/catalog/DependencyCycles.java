package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds services that depend on each other in a circle. A graph can have more circles than anybody
 * can read, so of those through one dependency the shortest is told; each is told once, beginning
 * with the first of its names.
 */
final class DependencyCycles {
  private final Map<String, Service> services = new TreeMap<>();

  private DependencyCycles(List<Service> services) {
    services.forEach(service -> this.services.put(service.name(), service));
  }

  static void report(List<Service> services, Diagnostics problems) {
    DependencyCycles graph = new DependencyCycles(services);
    Set<List<String>> told = new TreeSet<>(java.util.Comparator.comparing(List::toString));
    for (Service service : graph.services.values()) {
      for (Located<String> dependency : service.dependsOn()) {
        List<String> way = graph.shortest(dependency.value(), service.name());
        if (!way.isEmpty() && told.add(fromFirst(way))) {
          graph.tell(fromFirst(way), problems);
        }
      }
    }
  }

  private void tell(List<String> cycle, Diagnostics problems) {
    Diagnostic problem =
        Diagnostic.warning(
                "service-dependency-cycle",
                placeOf(cycle, 0),
                "services depend on each other in a circle: "
                    + String.join(" → ", cycle)
                    + " → "
                    + cycle.get(0))
            .withHint("the one that can work alone should not name the next");
    for (int i = 1; i < cycle.size(); i++) {
      problem = problem.withRelated(placeOf(cycle, i), cycle.get(i) + " names the next one here");
    }
    problems.add(problem);
  }

  /** Where the service at {@code index} names the one after it. */
  private Location placeOf(List<String> cycle, int index) {
    String next = cycle.get((index + 1) % cycle.size());
    return services.get(cycle.get(index)).dependsOn().stream()
        .filter(dependency -> dependency.value().equals(next))
        .findFirst()
        .orElseThrow()
        .location();
  }

  /** The services on the shortest way, both ends included; none if there is no way. */
  private List<String> shortest(String from, String to) {
    Map<String, String> cameFrom = new HashMap<>(Map.of(from, ""));
    Deque<String> waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
      String at = waiting.removeFirst();
      for (Located<String> next : services.get(at).dependsOn()) {
        if (cameFrom.putIfAbsent(next.value(), at) == null) {
          waiting.addLast(next.value());
        }
      }
    }
    List<String> way = new ArrayList<>();
    for (String at = to; cameFrom.containsKey(at); at = cameFrom.get(at)) {
      way.add(0, at);
    }
    return way;
  }

  private static List<String> fromFirst(List<String> cycle) {
    List<String> turned = new ArrayList<>(cycle);
    Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
    return turned;
  }
}
