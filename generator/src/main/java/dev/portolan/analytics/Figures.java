package dev.portolan.analytics;

import dev.portolan.analytics.log.Entries.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** What rows of the roll-up add up to. Figures are merged by adding. */
final class Figures {
  private final SortedMap<Integer, Long> statusCodes = new TreeMap<>();
  private final Map<Measure, Spread> spreads = new EnumMap<>(Measure.class);

  /** The values of one measure. */
  private static final class Spread {
    private final Sketch sketch = new Sketch();
    private long count;
    private long total;
  }

  /**
   * Adds requests of one status, and of one measure the values that fall into one bucket.
   *
   * @param bucket nothing: the requests have no such value
   * @param detailed whether percentiles are wanted of these requests
   */
  void add(int status, Measure measure, Integer bucket, long count, long total, boolean detailed) {
    if (measure == Measure.RESPONSE_LATENCY) {
      statusCodes.merge(status, count, Long::sum);
    }
    if (bucket != null && (detailed || measure == Measure.RESPONSE_LATENCY)) {
      Spread spread = spreads.computeIfAbsent(measure, m -> new Spread());
      spread.count += count;
      spread.total += total;
      if (detailed) {
        spread.sketch.add(bucket, count);
      }
    }
  }

  void add(Figures other) {
    other.statusCodes.forEach((status, count) -> statusCodes.merge(status, count, Long::sum));
    other.spreads.forEach(
        (measure, more) -> {
          Spread spread = spreads.computeIfAbsent(measure, m -> new Spread());
          spread.count += more.count;
          spread.total += more.total;
          spread.sketch.add(more.sketch);
        });
  }

  boolean isEmpty() {
    return statusCodes.isEmpty();
  }

  long requestCount() {
    return statusCodes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The metrics of requests that came within {@code minutes}. */
  Metrics metrics(double minutes) {
    Map<Metric, BigDecimal> values = new EnumMap<>(Metric.class);
    long requests = requestCount();
    values.put(Metric.REQUEST_COUNT, BigDecimal.valueOf(requests));
    values.put(Metric.REQUEST_PER_MINUTE, rounded(requests / minutes, 3));
    errorRate(values);
    latency(values, Measure.RESPONSE_LATENCY, Metric.RESPONSE_LATENCY_AVERAGE);
    latency(values, Measure.KONG_LATENCY, Metric.KONG_LATENCY_AVERAGE);
    latency(values, Measure.UPSTREAM_LATENCY, Metric.UPSTREAM_LATENCY_AVERAGE);
    size(values, Measure.REQUEST_SIZE, Metric.REQUEST_SIZE_SUM);
    size(values, Measure.RESPONSE_SIZE, Metric.RESPONSE_SIZE_SUM);
    return new Metrics(values, statusCodes);
  }

  /** Of the requests with a status from 100 to 599, the share of 400 and above. */
  private void errorRate(Map<Metric, BigDecimal> values) {
    long all = sum(100, 600);
    if (all > 0) {
      values.put(Metric.ERROR_RATE, rounded(100.0 * sum(400, 600) / all, 2));
    }
  }

  private long sum(int from, int to) {
    return statusCodes.subMap(from, to).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The average and the percentiles that follow it, in milliseconds. */
  private void latency(Map<Metric, BigDecimal> values, Measure measure, Metric average) {
    Spread spread = spreads.get(measure);
    if (spread != null) {
      values.put(average, rounded(spread.total / 1000.0 / spread.count, 3));
      percentiles(values, spread.sketch, average, 1000, 3);
    }
  }

  private void size(Map<Metric, BigDecimal> values, Measure measure, Metric sum) {
    Spread spread = spreads.get(measure);
    if (spread != null) {
      Metric average = Metric.values()[sum.ordinal() + 1];
      values.put(sum, BigDecimal.valueOf(spread.total));
      values.put(average, rounded((double) spread.total / spread.count, 1));
      percentiles(values, spread.sketch, average, 1, 1);
    }
  }

  private static void percentiles(
      Map<Metric, BigDecimal> values, Sketch sketch, Metric average, int unit, int digits) {
    int[] percents = {50, 95, 99};
    for (int i = 0; i < percents.length; i++) {
      OptionalDouble value = sketch.percentile(percents[i]);
      if (value.isPresent()) {
        Metric metric = Metric.values()[average.ordinal() + 1 + i];
        values.put(metric, rounded(value.getAsDouble() / unit, digits));
      }
    }
  }

  /** Rounded, without zeros at the end. */
  private static BigDecimal rounded(double value, int digits) {
    BigDecimal plain =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
