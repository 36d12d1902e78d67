package dev.portolan.analytics;

import java.util.Locale;

/**
 * What is measured; named as in Konnect's metrics API. Rates are percent, latencies milliseconds,
 * sizes bytes.
 */
public enum Metric {
  REQUEST_COUNT(Unit.COUNT, true),
  REQUEST_PER_MINUTE(Unit.COUNT, true),
  ERROR_RATE(Unit.PERCENT, true),
  RESPONSE_LATENCY_AVERAGE(Unit.MILLISECONDS, true),
  RESPONSE_LATENCY_P50(Unit.MILLISECONDS, false),
  RESPONSE_LATENCY_P95(Unit.MILLISECONDS, false),
  RESPONSE_LATENCY_P99(Unit.MILLISECONDS, false),
  KONG_LATENCY_AVERAGE(Unit.MILLISECONDS, false),
  KONG_LATENCY_P50(Unit.MILLISECONDS, false),
  KONG_LATENCY_P95(Unit.MILLISECONDS, false),
  KONG_LATENCY_P99(Unit.MILLISECONDS, false),
  UPSTREAM_LATENCY_AVERAGE(Unit.MILLISECONDS, false),
  UPSTREAM_LATENCY_P50(Unit.MILLISECONDS, false),
  UPSTREAM_LATENCY_P95(Unit.MILLISECONDS, false),
  UPSTREAM_LATENCY_P99(Unit.MILLISECONDS, false),
  REQUEST_SIZE_SUM(Unit.BYTES, false),
  REQUEST_SIZE_AVERAGE(Unit.BYTES, false),
  REQUEST_SIZE_P50(Unit.BYTES, false),
  REQUEST_SIZE_P95(Unit.BYTES, false),
  REQUEST_SIZE_P99(Unit.BYTES, false),
  RESPONSE_SIZE_SUM(Unit.BYTES, false),
  RESPONSE_SIZE_AVERAGE(Unit.BYTES, false),
  RESPONSE_SIZE_P50(Unit.BYTES, false),
  RESPONSE_SIZE_P95(Unit.BYTES, false),
  RESPONSE_SIZE_P99(Unit.BYTES, false);

  /** What a metric counts. */
  public enum Unit {
    COUNT,
    PERCENT,
    MILLISECONDS,
    BYTES
  }

  private final Unit unit;
  private final boolean basic;

  Metric(Unit unit, boolean basic) {
    this.unit = unit;
    this.basic = basic;
  }

  /** As contracts write it: {@code error_rate}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  /** Whether it is given for control planes with {@code analytics: false}. */
  public boolean basic() {
    return basic;
  }
}
