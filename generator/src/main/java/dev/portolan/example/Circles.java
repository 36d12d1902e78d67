package dev.portolan.example;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The named schemas of the containers around a value, to see where one begins again. */
final class Circles {
  /** How often a schema may stand within itself where it must. */
  private static final int MAX_AGAIN = 3;

  private final Map<String, Integer> open = new HashMap<>();

  void enter(Collection<String> names) {
    names.forEach(name -> open.merge(name, 1, Integer::sum));
  }

  void leave(Collection<String> names) {
    names.forEach(name -> open.computeIfPresent(name, (n, times) -> times == 1 ? null : times - 1));
  }

  /** True if one of {@code names} begins again. */
  boolean begins(Collection<String> names) {
    return names.stream().anyMatch(open::containsKey);
  }

  /** True if one of {@code names} has begun again often enough to say that it never ends. */
  boolean goesOn(Collection<String> names) {
    return names.stream().anyMatch(name -> open.getOrDefault(name, 0) >= MAX_AGAIN);
  }
}
