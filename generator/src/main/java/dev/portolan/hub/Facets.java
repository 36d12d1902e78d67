package dev.portolan.hub;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What filters compare of one row: values by key. */
final class Facets {
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  /** Adds a value; an empty one is none. */
  Facets add(String key, String value) {
    if (!value.isEmpty()) {
      values.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
    }
    return this;
  }

  /** Adds values. */
  Facets add(String key, Collection<String> all) {
    all.forEach(value -> add(key, value));
    return this;
  }

  /** Adds labels, each key a facet of its own. */
  Facets labels(Map<String, String> labels) {
    labels.forEach((key, value) -> add("label." + key, value));
    return this;
  }

  Map<String, Set<String>> values() {
    return values;
  }
}
