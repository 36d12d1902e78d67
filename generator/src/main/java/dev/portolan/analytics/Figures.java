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
  /** The metrics that tell how values are spread. */
  private record Shape(Metric average, Metric p50, Metric p95, Metric p99) {}

  private static final Shape RESPONSE_LATENCY =
      new Shape(
          Metric.RESPONSE_LATENCY_AVERAGE,
          Metric.RESPONSE_LATENCY_P50,
          Metric.RESPONSE_LATENCY_P95,
          Metric.RESPONSE_LATENCY_P99);
  private static final Shape KONG_LATENCY =
      new Shape(
          Metric.KONG_LATENCY_AVERAGE,
          Metric.KONG_LATENCY_P50,
          Metric.KONG_LATENCY_P95,
          Metric.KONG_LATENCY_P99);
  private static final Shape UPSTREAM_LATENCY =
      new Shape(
          Metric.UPSTREAM_LATENCY_AVERAGE,
          Metric.UPSTREAM_LATENCY_P50,
          Metric.UPSTREAM_LATENCY_P95,
          Metric.UPSTREAM_LATENCY_P99);
  private static final Shape REQUEST_SIZE =
      new Shape(
          Metric.REQUEST_SIZE_AVERAGE,
          Metric.REQUEST_SIZE_P50,
          Metric.REQUEST_SIZE_P95,
          Metric.REQUEST_SIZE_P99);
  private static final Shape RESPONSE_SIZE =
      new Shape(
          Metric.RESPONSE_SIZE_AVERAGE,
          Metric.RESPONSE_SIZE_P50,
          Metric.RESPONSE_SIZE_P95,
          Metric.RESPONSE_SIZE_P99);

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
    latency(values, Measure.RESPONSE_LATENCY, RESPONSE_LATENCY);
    latency(values, Measure.KONG_LATENCY, KONG_LATENCY);
    latency(values, Measure.UPSTREAM_LATENCY, UPSTREAM_LATENCY);
    size(values, Measure.REQUEST_SIZE, Metric.REQUEST_SIZE_SUM, REQUEST_SIZE);
    size(values, Measure.RESPONSE_SIZE, Metric.RESPONSE_SIZE_SUM, RESPONSE_SIZE);
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

  private void latency(Map<Metric, BigDecimal> values, Measure measure, Shape shape) {
    Spread spread = spreads.get(measure);
    if (spread != null) {
      shape(values, spread, shape, 1000, 3);
    }
  }

  private void size(Map<Metric, BigDecimal> values, Measure measure, Metric sum, Shape shape) {
    Spread spread = spreads.get(measure);
    if (spread != null) {
      values.put(sum, BigDecimal.valueOf(spread.total));
      shape(values, spread, shape, 1, 1);
    }
  }

  private static void shape(
      Map<Metric, BigDecimal> values, Spread spread, Shape shape, int unit, int digits) {
    double average = (double) spread.total / unit / spread.count;
    values.put(shape.average(), rounded(average, digits));
    percentile(values, shape.p50(), spread.sketch.percentile(50), unit, digits);
    percentile(values, shape.p95(), spread.sketch.percentile(95), unit, digits);
    percentile(values, shape.p99(), spread.sketch.percentile(99), unit, digits);
  }

  private static void percentile(
      Map<Metric, BigDecimal> values, Metric metric, OptionalDouble value, int unit, int digits) {
    if (value.isPresent()) {
      values.put(metric, rounded(value.getAsDouble() / unit, digits));
    }
  }

  /** Rounded, without zeros at the end. */
  private static BigDecimal rounded(double value, int digits) {
    BigDecimal plain =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
