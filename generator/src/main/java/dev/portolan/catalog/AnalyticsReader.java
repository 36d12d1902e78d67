package dev.portolan.catalog;

import dev.portolan.catalog.Analytics.LogFormat;
import dev.portolan.catalog.Analytics.LogSource;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Located;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code analytics} of {@code portolan.yaml}. */
final class AnalyticsReader {
  /** As many steps as a month has hours: more is no chart, and Konnect has the same bounds. */
  static final int MOST_STEPS = 720;

  private static final TimeRange DEFAULT_RANGE = new TimeRange.Last(7, ChronoUnit.DAYS);
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})(m|h|d|w)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "m",
          ChronoUnit.MINUTES,
          "h",
          ChronoUnit.HOURS,
          "d",
          ChronoUnit.DAYS,
          "w",
          ChronoUnit.WEEKS);

  private final Fields fields;
  private final KnownNames controlPlanes;
  private final Diagnostics problems;
  private boolean rangeUnclear;

  AnalyticsReader(Fields fields, KnownNames controlPlanes, Diagnostics problems) {
    this.fields = fields;
    this.controlPlanes = controlPlanes;
    this.problems = problems;
  }

  Analytics read() {
    ZoneId zone = zone();
    TimeRange range = range(zone);
    return new Analytics(
        sources(),
        range,
        granularity(range),
        zone,
        fields.flag("consumers").orElse(true),
        fields.place());
  }

  private List<LogSource> sources() {
    List<LogSource> sources = new ArrayList<>();
    for (Fields source : fields.objects("sources")) {
      Optional<String> controlPlane = controlPlane(source);
      if (!source.has("format")) {
        source.missing("format");
      }
      Optional<LogFormat> format = source.choice("format", LogFormat.class, "log-format-unknown");
      if (!source.has("path")) {
        source.missing("path");
      }
      List<Located<String>> paths = source.textOrTexts("path");
      if (controlPlane.isPresent() && format.isPresent() && !paths.isEmpty()) {
        sources.add(new LogSource(controlPlane.get(), format.get(), paths, source.place()));
      }
    }
    if (fields.isEmpty("sources")) {
      problems.add(
          Diagnostic.error(
                  "analytics-without-sources",
                  fields.placeOf("sources"),
                  "figures about traffic need log files")
              .withHint("sources: [{control_plane: production, format: kong, path: traffic/*}]"));
    }
    return sources;
  }

  /** May be left out where there is one. */
  private Optional<String> controlPlane(Fields source) {
    Optional<String> name = source.text("control_plane");
    if (name.isPresent()) {
      return controlPlanes.check(name.get(), source.placeOf("control_plane"), problems);
    }
    if (controlPlanes.complete() && controlPlanes.names().size() == 1) {
      return Optional.of(controlPlanes.names().get(0));
    }
    if (!source.has("control_plane")) {
      source.missing("control_plane");
    }
    return Optional.empty();
  }

  private ZoneId zone() {
    String name = fields.text("time_zone").orElse("UTC");
    try {
      // A name that sounds like UTC and one that is UTC give the same bytes.
      ZoneId zone = ZoneId.of(name);
      return zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    } catch (DateTimeException e) {
      problems.add(
          Diagnostic.error(
                  "time-zone-unknown",
                  fields.placeOf("time_zone"),
                  "unknown time zone \"" + name + "\"")
              .withHint(
                  Nearest.of(name, ZoneId.getAvailableZoneIds().stream().sorted().toList())
                      .map(near -> "did you mean \"" + near + "\"?")
                      .orElse("write UTC, or a name of the time zone database: Europe/Berlin")));
      return ZoneId.of("UTC");
    }
  }

  /** The time range, if it says one; whether a granularity suits another one nobody asked. */
  private TimeRange range(ZoneId zone) {
    Optional<Fields> section = fields.object("time_range");
    Optional<TimeRange> range = section.flatMap(r -> range(r, zone));
    rangeUnclear = section.isPresent() && range.isEmpty();
    return range.orElse(DEFAULT_RANGE);
  }

  private Optional<TimeRange> range(Fields range, ZoneId zone) {
    Optional<String> last = range.text("last");
    Optional<LocalDateTime> start = time(range, "start", zone);
    Optional<LocalDateTime> end = time(range, "end", zone);
    boolean bounds = range.has("start") || range.has("end");
    if (last.isPresent() == bounds) {
      invalid(range.place(), "a time range has either \"last\", or \"start\" and \"end\"");
      return Optional.empty();
    }
    if (last.isPresent()) {
      return span(last.get(), range.placeOf("last"));
    }
    if (!range.has("start") || !range.has("end")) {
      range.missing(range.has("start") ? "end" : "start");
    } else if (start.isPresent() && end.isPresent()) {
      if (start.get().isBefore(end.get())) {
        return Optional.of(new TimeRange.Between(start.get(), end.get()));
      }
      invalid(range.placeOf("end"), "the time range ends before it begins");
    }
    return Optional.empty();
  }

  private Optional<TimeRange> span(String text, Location place) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      invalid(place, "\"" + text + "\" is no span of time");
      return Optional.empty();
    }
    return Optional.of(
        new TimeRange.Last(Integer.parseInt(span.group(1)), UNITS.get(span.group(2))));
  }

  /** A day, a local time, or an instant with its offset. */
  private Optional<LocalDateTime> time(Fields range, String key, ZoneId zone) {
    Optional<String> text = range.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String word = text.get();
    try {
      if (word.length() == 10) {
        return Optional.of(LocalDate.parse(word).atStartOfDay());
      }
      boolean offset =
          word.endsWith("Z") || word.lastIndexOf('+') > 0 || word.lastIndexOf('-') > 10;
      return Optional.of(
          offset
              ? OffsetDateTime.parse(word).atZoneSameInstant(zone).toLocalDateTime()
              : LocalDateTime.parse(word));
    } catch (DateTimeParseException e) {
      invalid(range.placeOf(key), "\"" + word + "\" is no time");
      return Optional.empty();
    }
  }

  private void invalid(Location place, String message) {
    problems.add(
        Diagnostic.error("time-range-invalid", place, message)
            .withHint("write {last: 7d}, or {start: 2026-05-01, end: 2026-06-01}"));
  }

  private Granularity granularity(TimeRange range) {
    Optional<String> word = fields.text("granularity");
    if (word.isEmpty()) {
      return usual(range);
    }
    Location place = fields.placeOf("granularity");
    Optional<Granularity> granularity = Granularity.parse(word.get());
    if (granularity.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "granularity-unknown", place, "unknown granularity \"" + word.get() + "\"")
              .withHint(Nearest.hint(word.get(), Granularity.words()).orElseThrow()));
      return usual(range);
    }
    if (rangeUnclear) {
      return granularity.get();
    } else if (steps(range, granularity.get()) > MOST_STEPS) {
      misfit(word.get(), place, "too fine: it has more than " + MOST_STEPS + " steps", range);
    } else if (steps(range, granularity.get()) < 1) {
      misfit(word.get(), place, "too coarse: it is shorter than one step", range);
    } else {
      return granularity.get();
    }
    return usual(range);
  }

  private void misfit(String word, Location place, String why, TimeRange range) {
    problems.add(
        Diagnostic.error(
                "granularity-misfit",
                place,
                "for this time range the granularity \"" + word + "\" is " + why)
            .withHint("\"" + usual(range).word() + "\" suits it"));
  }

  private static double steps(TimeRange range, Granularity granularity) {
    return (double) range.length().toMinutes() / granularity.minutes();
  }

  /** As Konnect chooses: a minute up to three hours, ten up to a day, an hour up to a month. */
  private static Granularity usual(TimeRange range) {
    Duration length = range.length();
    if (length.compareTo(Duration.ofHours(3)) <= 0) {
      return Granularity.MINUTELY;
    } else if (length.compareTo(Duration.ofDays(1)) <= 0) {
      return Granularity.TEN_MINUTELY;
    } else if (steps(range, Granularity.HOURLY) <= MOST_STEPS) {
      return Granularity.HOURLY;
    }
    return steps(range, Granularity.DAILY) <= MOST_STEPS ? Granularity.DAILY : Granularity.WEEKLY;
  }
}
