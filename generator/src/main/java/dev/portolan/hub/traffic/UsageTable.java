package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table of things and how they are used. */
final class UsageTable {
  private static final List<Metric> METRICS =
      List.of(
          Metric.ERROR_RATE,
          Metric.RESPONSE_LATENCY_AVERAGE,
          Metric.RESPONSE_LATENCY_P50,
          Metric.RESPONSE_LATENCY_P95,
          Metric.RESPONSE_LATENCY_P99);

  private final PlainTable table;
  private final boolean comparing;
  private boolean complete;

  /**
   * A table without rows.
   *
   * @param comparing whether it says how numbers of requests changed
   */
  UsageTable(String id, String caption, String empty, boolean comparing) {
    this.table = new PlainTable(id, caption, empty);
    this.comparing = comparing;
  }

  /** Adds a column that tells what a row is about. */
  UsageTable named(String key, String title) {
    table.column(key, title);
    return this;
  }

  private void figures() {
    complete = true;
    table.number("request_count", "Requests");
    if (comparing) {
      table.number("change", "Change");
    }
    table
        .number("error_rate", "Error rate")
        .number("response_latency_average", "Average")
        .number("response_latency_p50", "p50")
        .number("response_latency_p95", "p95")
        .number("response_latency_p99", "p99");
  }

  void row(Cell name, Metrics metrics) {
    row(List.of(name), metrics, Optional.empty());
  }

  /**
   * Adds a row.
   *
   * @param change of the number of requests
   */
  void row(List<Cell> names, Metrics metrics, Optional<Double> change) {
    if (!complete) {
      figures();
    }
    List<Cell> cells = new ArrayList<>(names);
    long count = metrics.requestCount();
    cells.add(Cell.text(Numbers.count(count)).sortedBy(String.valueOf(count)));
    if (comparing) {
      cells.add(changed(change));
    }
    for (Metric metric : METRICS) {
      String sort = metrics.value(metric).map(BigDecimal::toPlainString).orElse("");
      cells.add(Cell.text(Numbers.text(metrics, metric)).sortedBy(sort));
    }
    table.row(cells);
  }

  private static Cell changed(Optional<Double> change) {
    return change
        .map(c -> Cell.of(Part.toned(Numbers.change(c), "muted")).sortedBy(String.valueOf(c)))
        .orElse(Cell.EMPTY);
  }

  Table build() {
    return table.build();
  }
}
