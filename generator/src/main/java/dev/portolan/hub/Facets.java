package dev.portolan.hub;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What filters compare of one row: values by key. */
final class Facets {
  /** The facet of labels. */
  static final String LABEL = "label";

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

  /** Adds labels. */
  Facets labels(Map<String, String> labels) {
    labels.forEach((key, value) -> add(LABEL, key + ": " + value));
    return this;
  }

  /** What is compared of a value: of labels the keys are told apart by case, the values are not. */
  static String folded(String key, String value) {
    int end = key.equals(LABEL) ? value.indexOf(": ") : 0;
    return value.substring(0, end) + value.substring(end).toLowerCase(Locale.ROOT);
  }

  Map<String, Set<String>> values() {
    return values;
  }
}
