package dev.portolan.analytics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one thing over one time.
 *
 * @param values a metric that no entry says something about is missing
 * @param statusCodes how many requests had which status
 */
public record Metrics(Map<Metric, BigDecimal> values, SortedMap<Integer, Long> statusCodes) {
  public Metrics {
    EnumMap<Metric, BigDecimal> copy = new EnumMap<>(Metric.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
    statusCodes = Collections.unmodifiableSortedMap(new TreeMap<>(statusCodes));
  }

  /** A figure; nothing if no entry says something about it. */
  public Optional<BigDecimal> value(Metric metric) {
    return Optional.ofNullable(values.get(metric));
  }

  /** How many requests there were. */
  public long requestCount() {
    return statusCodes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many requests had a status of that class: 4 for 400 to 499. */
  public long ofClass(int statusClass) {
    return statusCodes.subMap(statusClass * 100, statusClass * 100 + 100).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
