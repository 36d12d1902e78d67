package dev.portolan.hub.traffic;

import dev.portolan.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A drawing of values over time, as SVG. Colours come from the theme, by class; they differ in
 * lightness too, and lines in their dashes. Each step says its values when pointed at, without
 * script.
 */
final class TimeChart {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 236;
  private static final int LEFT = 48;
  private static final int RIGHT = 36;
  private static final int TOP = 24;
  private static final int BOTTOM = 28;

  /**
   * Values of one thing, one a step.
   *
   * @param look names its class: {@code chart-ok}
   */
  record Series(String name, String look, List<OptionalDouble> values) {
    Series {
      values = List.copyOf(values);
    }

    double highest() {
      return values.stream().mapToDouble(v -> v.orElse(0)).max().orElse(0);
    }
  }

  private final TimeAxis axis;
  private final List<Series> series;
  private final String unit;
  private final String summary;
  private final int steps;
  private final StringBuilder svg = new StringBuilder(20_000);

  /**
   * A chart.
   *
   * @param unit what the upright axis counts
   * @param summary what is to be seen, in a sentence
   */
  TimeChart(TimeAxis axis, List<Series> series, String unit, String summary) {
    this.axis = axis;
    this.series = List.copyOf(series);
    this.unit = unit;
    this.summary = summary;
    this.steps = series.get(0).values().size();
  }

  /** Columns, the series on top of each other, the first at the bottom. */
  Html columns() {
    double highest = 0;
    for (int i = 0; i < steps; i++) {
      double sum = 0;
      for (Series one : series) {
        sum += one.values().get(i).orElse(0);
      }
      highest = Math.max(highest, sum);
    }
    Scale scale = Scale.upTo(highest);
    begin(scale);
    double gap = width() > 5 ? 1 : 0;
    for (int i = 0; i < steps; i++) {
      double from = 0;
      for (Series one : series) {
        double value = one.values().get(i).orElse(0);
        if (value > 0) {
          svg.append(
              String.format(
                  Locale.ROOT,
                  "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                  one.look(),
                  x(i),
                  y(from + value, scale),
                  width() - gap,
                  Math.max(0.8, y(from, scale) - y(from + value, scale))));
          from += value;
        }
      }
    }
    return end();
  }

  /** A line a series, with its name at its end. A step without value is a gap. */
  Html lines() {
    return lines(Scale.upTo(series.stream().mapToDouble(Series::highest).max().orElse(0)));
  }

  /** The same over a logarithmic axis. */
  Html logarithmic() {
    double[] values =
        series.stream()
            .flatMap(one -> one.values().stream())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return values.length == 0
        ? lines()
        : lines(Scale.logarithmic(values[0], values[values.length - 1]));
  }

  private Html lines(Scale scale) {
    begin(scale);
    series.forEach(one -> line(one, scale));
    if (series.size() > 1) {
      names(scale);
    }
    return end();
  }

  private void line(Series one, Scale scale) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      OptionalDouble value = one.values().get(i);
      if (value.isEmpty()) {
        continue;
      }
      double x = x(i) + width() / 2;
      double y = y(value.getAsDouble(), scale);
      boolean before = i > 0 && one.values().get(i - 1).isPresent();
      boolean after = i + 1 < steps && one.values().get(i + 1).isPresent();
      if (!before && !after) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>",
                one.look(),
                x,
                y));
      } else {
        path.append(String.format(Locale.ROOT, "%s%.1f %.1f", before ? "L" : "M", x, y));
      }
    }
    if (path.length() > 0) {
      svg.append("<path class=\"").append(one.look()).append("\" d=\"").append(path).append("\"/>");
    }
  }

  /** Writes names where lines end, the last series lowest, none over another. */
  private void names(Scale scale) {
    double below = HEIGHT;
    for (int s = series.size() - 1; s >= 0; s--) {
      List<OptionalDouble> values = series.get(s).values();
      int last = steps - 1;
      while (last >= 0 && values.get(last).isEmpty()) {
        last--;
      }
      if (last >= 0) {
        double at = Math.min(y(values.get(last).getAsDouble(), scale), below - 13);
        text("chart-name", WIDTH - RIGHT + 6, at + 4, series.get(s).name());
        below = at;
      }
    }
  }

  private void begin(Scale scale) {
    svg.append("<svg class=\"chart-drawing\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" role=\"img\" aria-label=\"")
        .append(Html.escape(summary))
        .append("\">");
    text("chart-unit", LEFT, 10, unit);
    for (double mark : scale.marks()) {
      double y = y(mark, scale);
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
              mark == scale.bottom() ? "chart-base" : "chart-grid",
              LEFT,
              WIDTH - RIGHT,
              y,
              y));
      text("chart-mark", LEFT - 6, y + 4, Scale.label(mark));
    }
    for (TimeAxis.Label label : axis.labels()) {
      double x = x(label.step());
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"chart-base\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
              x,
              x,
              HEIGHT - BOTTOM,
              HEIGHT - BOTTOM + 4));
      text("chart-time", x, HEIGHT - BOTTOM + 18, label.text());
    }
  }

  private Html end() {
    for (int i = 0; i < steps; i++) {
      int step = i;
      String values =
          series.stream()
              .filter(one -> one.values().get(step).isPresent())
              .map(one -> one.name() + " " + Numbers.text(one.values().get(step).getAsDouble()))
              .collect(Collectors.joining(", "));
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"chart-step\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s: %s</title></rect>",
              x(i),
              TOP,
              width(),
              HEIGHT - TOP - BOTTOM,
              axis.full(i),
              values.isEmpty() ? "no requests" : Html.escape(values)));
    }
    return new Html(svg.append("</svg>").toString());
  }

  private void text(String look, double x, double y, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
            look,
            x,
            y,
            Html.escape(text)));
  }

  private double width() {
    return (double) (WIDTH - LEFT - RIGHT) / steps;
  }

  private double x(int step) {
    return LEFT + step * width();
  }

  private static double y(double value, Scale scale) {
    return HEIGHT - BOTTOM - scale.part(value) * (HEIGHT - TOP - BOTTOM);
  }
}
