package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.analytics.Steps;
import dev.portolan.html.Html;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The figures of charts, step by step: as a table that is closed at first, and as CSV. */
final class SeriesTable {
  private static final List<Metric> METRICS =
      List.of(
          Metric.ERROR_RATE,
          Metric.RESPONSE_LATENCY_P50,
          Metric.RESPONSE_LATENCY_P95,
          Metric.RESPONSE_LATENCY_P99);

  /** As Konnect's exports name columns and write times. */
  private static final String HEADER =
      "Timestamp,UTC offset,Request count,1XX,2XX,3XX,4XX,5XX,Error rate,"
          + "Response latency (p50),Response latency (p95),Response latency (p99)\r\n";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

  private SeriesTable() {}

  /**
   * The table.
   *
   * @param csv path of the same as CSV, relative to the page
   */
  static Html html(Usage usage, TimeAxis axis, String csv) {
    StringBuilder table = new StringBuilder(30_000);
    table
        .append("<details class=\"chart-table\"><summary>")
        .append(usage.series().size())
        .append(" steps</summary><div class=\"list-scroll\" tabindex=\"0\" role=\"region\"")
        .append(" aria-label=\"Figures over time\"><table class=\"list-table\"><thead><tr>");
    for (String column :
        List.of(
            "Begins",
            "Requests",
            "2XX",
            "3XX",
            "4XX",
            "5XX",
            "Error rate, %",
            "p50, ms",
            "p95, ms",
            "p99, ms")) {
      table
          .append("<th scope=\"col\"")
          .append(column.equals("Begins") ? "" : " class=\"column-number\"")
          .append('>')
          .append(column)
          .append("</th>");
    }
    table.append("</tr></thead><tbody>");
    for (int i = 0; i < usage.series().size(); i++) {
      Metrics step = usage.series().get(i);
      table.append("<tr><th scope=\"row\">").append(axis.full(i)).append("</th>");
      number(table, Numbers.count(step.requestCount()));
      for (int statusClass = 2; statusClass <= 5; statusClass++) {
        number(table, Numbers.count(step.ofClass(statusClass)));
      }
      for (Metric metric : METRICS) {
        number(table, step.value(metric).map(v -> Numbers.text(v.doubleValue())).orElse(""));
      }
      table.append("</tr>");
    }
    table.append("</tbody></table></div></details><p class=\"list-exports\"><a href=\"");
    table.append(Html.escape(csv)).append("\" download>CSV</a></p>");
    return new Html(table.toString());
  }

  private static void number(StringBuilder table, String number) {
    table.append("<td class=\"column-number\">").append(number).append("</td>");
  }

  /** The file (RFC 4180). */
  static String csv(Usage usage, Steps steps) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < usage.series().size(); i++) {
      Metrics step = usage.series().get(i);
      Instant start = steps.starts().get(i);
      ZonedDateTime time = start.atZone(steps.zone());
      text.append(TIME.format(time)).append(',').append(OFFSET.format(time));
      text.append(',').append(step.requestCount());
      for (int statusClass = 1; statusClass <= 5; statusClass++) {
        text.append(',').append(step.ofClass(statusClass));
      }
      for (Metric metric : METRICS) {
        text.append(',').append(step.value(metric).map(v -> v.toPlainString()).orElse(""));
      }
      text.append("\r\n");
    }
    return text.toString();
  }
}
