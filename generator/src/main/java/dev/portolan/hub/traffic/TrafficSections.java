package dev.portolan.hub.traffic;

import dev.portolan.analytics.Metric;
import dev.portolan.analytics.Metrics;
import dev.portolan.analytics.Snapshot;
import dev.portolan.analytics.Snapshot.Source;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.analytics.Steps;
import dev.portolan.html.Html;
import dev.portolan.hub.traffic.TimeChart.Series;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Says of one thing how it is used: as facts, charts, and the same figures in a table. */
public final class TrafficSections {
  private static final String NOTHING = "No requests came in this time.";

  private final Snapshot snapshot;
  private final Steps steps;
  private final TimeAxis axis;

  /** Sections with figures of {@code snapshot}. */
  public TrafficSections(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.steps = snapshot.steps();
    this.axis = new TimeAxis(steps);
  }

  /** All of it in one section. */
  public Section brief(Usage usage) {
    if (usage.metrics().requestCount() == 0) {
      return Section.of("traffic", "Traffic", Cell.text(NOTHING + " " + period()));
    }
    String drawings = requests(usage).markup() + latency(usage).markup();
    return new Section(
        "traffic", "Traffic", List.of(), facts(usage), new Html(drawings), List.of());
  }

  /** What a page of figures consists of, before its tables. */
  List<Section> full(Usage usage, String csv) {
    if (usage.metrics().requestCount() == 0) {
      return List.of(Section.of("requests", "Requests", Cell.text(NOTHING)));
    }
    List<Section> sections = new ArrayList<>();
    sections.add(section("requests", "Requests", requests(usage)));
    sections.add(section("errors", "Errors", errors(usage)));
    Html latency = latency(usage);
    sections.add(
        latency.isEmpty()
            ? Section.of(
                "latency",
                "Latency",
                Cell.text("Its control plane has analytics: false, so percentiles are not made."))
            : section("latency", "Latency", latency));
    sections.add(section("figures", "Figures over time", SeriesTable.html(usage, axis, csv)));
    return sections;
  }

  private static Section section(String id, String title, Html drawing) {
    return new Section(id, title, List.of(), List.of(), drawing, List.of());
  }

  /** The figures of the whole time, each with its change. */
  List<Fact> facts(Usage usage) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Requests", usage, Metric.REQUEST_COUNT, false));
    facts.add(
        Fact.of("Per minute", Cell.text(Numbers.text(usage.metrics(), Metric.REQUEST_PER_MINUTE))));
    facts.add(fact("Error rate", usage, Metric.ERROR_RATE, true));
    facts.add(fact("Latency, average", usage, Metric.RESPONSE_LATENCY_AVERAGE, true));
    facts.add(fact("Latency, p50", usage, Metric.RESPONSE_LATENCY_P50, true));
    facts.add(fact("Latency, p95", usage, Metric.RESPONSE_LATENCY_P95, true));
    facts.add(fact("Latency, p99", usage, Metric.RESPONSE_LATENCY_P99, true));
    facts.removeIf(fact -> fact.value().parts().isEmpty());
    facts.add(Fact.of("Time", Cell.text(period())));
    return facts;
  }

  /**
   * A figure and how it changed.
   *
   * @param riseIsBad whether more of it is worse
   */
  private Fact fact(String name, Usage usage, Metric metric, boolean riseIsBad) {
    String value = Numbers.text(usage.metrics(), metric);
    if (value.isEmpty()) {
      return Fact.of(name, Cell.EMPTY);
    }
    List<Part> parts = new ArrayList<>(List.of(Part.text(value)));
    change(usage, metric)
        .ifPresent(
            ratio -> {
              String tone =
                  !riseIsBad || Math.abs(ratio) < 0.005 ? "muted" : ratio > 0 ? "bad" : "good";
              parts.add(Part.toned(Numbers.change(ratio), tone));
            });
    return Fact.of(name, Cell.of(parts));
  }

  /** Current through previous, less one; nothing where there is nothing to compare with. */
  Optional<Double> change(Usage usage, Metric metric) {
    Optional<BigDecimal> now = usage.metrics().value(metric);
    Optional<BigDecimal> before = usage.previous().value(metric).filter(v -> v.signum() > 0);
    return snapshot.comparable() && now.isPresent() && before.isPresent()
        ? Optional.of(now.get().doubleValue() / before.get().doubleValue() - 1)
        : Optional.empty();
  }

  /** From when to when. */
  String period() {
    return axis.full(steps.start()) + " to " + axis.full(steps.end()) + ", " + steps.zone().getId();
  }

  private Html requests(Usage usage) {
    List<Series> series = new ArrayList<>();
    Map<Integer, String> names = Map.of(1, "1XX", 2, "2XX", 3, "3XX", 4, "4XX", 5, "5XX");
    for (int statusClass : new int[] {2, 3, 1, 4, 5}) {
      if (usage.metrics().ofClass(statusClass) > 0) {
        series.add(
            series(
                names.get(statusClass),
                "chart-class-" + statusClass,
                usage,
                step -> OptionalDouble.of((double) step.ofClass(statusClass))));
      }
    }
    if (series.isEmpty()) {
      return Html.EMPTY;
    }
    int busiest = busiest(usage);
    String summary =
        "Requests by class of status. "
            + Numbers.count(usage.metrics().requestCount())
            + " in all; most, "
            + Numbers.count(usage.series().get(busiest).requestCount())
            + ", in the step that begins "
            + axis.full(busiest)
            + ".";
    Html drawing = new TimeChart(axis, series, "requests " + per(), summary).columns();
    StringBuilder key = new StringBuilder("<ul class=\"chart-key\">");
    for (Series one : series) {
      long count = usage.metrics().ofClass(one.name().charAt(0) - '0');
      key.append(
              "<li><svg class=\"chart-swatch\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"")
          .append(one.look())
          .append("\" width=\"10\" height=\"10\"/></svg>")
          .append(one.name())
          .append(' ')
          .append(Numbers.count(count))
          .append("</li>");
    }
    return figure(drawing, key.append("</ul>").toString());
  }

  private Html errors(Usage usage) {
    Series rate = metric("error rate", "chart-bad", usage, Metric.ERROR_RATE);
    String summary =
        "Share of requests with a status of 400 and above: "
            + Numbers.text(usage.metrics(), Metric.ERROR_RATE)
            + " of all, "
            + Numbers.text(rate.highest())
            + " % at most.";
    return figure(new TimeChart(axis, List.of(rate), "% of requests", summary).lines(), "");
  }

  private Html latency(Usage usage) {
    if (usage.metrics().value(Metric.RESPONSE_LATENCY_P50).isEmpty()) {
      return Html.EMPTY;
    }
    List<Series> series =
        List.of(
            metric("p99", "chart-p99", usage, Metric.RESPONSE_LATENCY_P99),
            metric("p95", "chart-p95", usage, Metric.RESPONSE_LATENCY_P95),
            metric("p50", "chart-p50", usage, Metric.RESPONSE_LATENCY_P50));
    String summary =
        "Latency of responses: half are faster than "
            + Numbers.text(usage.metrics(), Metric.RESPONSE_LATENCY_P50)
            + ", 95 % than "
            + Numbers.text(usage.metrics(), Metric.RESPONSE_LATENCY_P95)
            + ", 99 % than "
            + Numbers.text(usage.metrics(), Metric.RESPONSE_LATENCY_P99)
            + ".";
    return figure(
        new TimeChart(axis, series, "ms until the response, logarithmic", summary).logarithmic(),
        "");
  }

  /** A drawing with what stands under it: key, period and sources. */
  private Html figure(Html drawing, String key) {
    StringBuilder sources = new StringBuilder();
    for (Source source : snapshot.sources()) {
      sources.append(sources.length() == 0 ? "" : ", ").append(source.name());
    }
    return new Html(
        "<figure class=\"chart\"><div class=\"chart-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart\">"
            + drawing
            + "</div>"
            + key
            + "<figcaption>"
            + Html.escape(period() + ". From " + sources + ".")
            + "</figcaption></figure>");
  }

  private String per() {
    return switch (steps.granularity()) {
      case MINUTELY -> "a minute";
      case FIVE_MINUTELY -> "in 5 minutes";
      case TEN_MINUTELY -> "in 10 minutes";
      case THIRTY_MINUTELY -> "in 30 minutes";
      case HOURLY -> "an hour";
      case TWO_HOURLY -> "in 2 hours";
      case TWELVE_HOURLY -> "in 12 hours";
      case DAILY -> "a day";
      case WEEKLY -> "a week";
    };
  }

  private static int busiest(Usage usage) {
    int busiest = 0;
    for (int i = 1; i < usage.series().size(); i++) {
      if (usage.series().get(i).requestCount() > usage.series().get(busiest).requestCount()) {
        busiest = i;
      }
    }
    return busiest;
  }

  private static Series metric(String name, String look, Usage usage, Metric metric) {
    return series(
        name,
        look,
        usage,
        step ->
            step.value(metric)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty()));
  }

  private static Series series(
      String name, String look, Usage usage, Function<Metrics, OptionalDouble> value) {
    return new Series(name, look, usage.series().stream().map(value).toList());
  }
}
