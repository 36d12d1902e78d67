package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Figures as people read them. */
final class Numbers {
  private Numbers() {}

  /** A number with at most three digits that matter behind its point: {@code 31,396}. */
  static String text(double value) {
    if (value >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A figure with its unit; empty if there is none. */
  static String text(Metrics metrics, Metric metric) {
    Optional<BigDecimal> value = metrics.value(metric);
    if (value.isEmpty()) {
      return "";
    }
    return switch (metric.unit()) {
      case COUNT -> text(value.get().doubleValue());
      case PERCENT -> value.get().setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
      case MILLISECONDS -> text(value.get().doubleValue()) + " ms";
      case BYTES -> bytes(value.get().doubleValue());
    };
  }

  private static String bytes(double bytes) {
    if (bytes >= 1e9) {
      return text(bytes / 1e9) + " GB";
    } else if (bytes >= 1e6) {
      return text(bytes / 1e6) + " MB";
    }
    return bytes >= 1e3 ? text(bytes / 1e3) + " kB" : text(bytes) + " B";
  }

  /** A change: {@code +6.7 %}, {@code −36.0 %}. */
  static String change(double ratio) {
    double percent = Math.round(ratio * 1000) / 10.0;
    String sign = percent > 0 ? "+" : percent < 0 ? "\u2212" : "\u00b1";
    return String.format(Locale.ROOT, "%s%.1f %%", sign, Math.abs(percent));
  }
}
