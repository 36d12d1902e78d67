package dev.portolan.analytics;

import dev.portolan.catalog.Analytics;
import dev.portolan.catalog.Granularity;
import dev.portolan.catalog.TimeRange;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The time a snapshot is about, cut into steps that follow each other without gap. Steps begin at
 * round local times. Where clocks are changed a step is shorter or longer; none is lost and none is
 * there twice.
 *
 * @param starts when each step begins
 * @param end when the last one ends
 */
public record Steps(List<Instant> starts, Instant end, Granularity granularity, ZoneId zone) {
  public Steps {
    starts = List.copyOf(starts);
  }

  /** When the first step begins. */
  public Instant start() {
    return starts.get(0);
  }

  /** How long all steps are together. */
  public double minutes() {
    return Duration.between(start(), end).toMillis() / 60_000.0;
  }

  /** How long a step is. */
  double minutes(int step) {
    Instant next = step + 1 < starts.size() ? starts.get(step + 1) : end;
    return Duration.between(starts.get(step), next).toMillis() / 60_000.0;
  }

  /** The step of that time; −1 if it is in none. */
  int of(Instant time) {
    if (time.isBefore(start()) || !time.isBefore(end)) {
      return -1;
    }
    int found = Collections.binarySearch(starts, time);
    return found >= 0 ? found : -found - 2;
  }

  /** A time as outputs write it. */
  public String text(Instant time) {
    return time.atZone(zone).toOffsetDateTime().toString();
  }

  /**
   * The steps of a section's time range. One that ends with the newest entry ends with the step of
   * that entry.
   */
  static Steps of(Analytics analytics, Instant newest) {
    Clock clock = new Clock(analytics.granularity(), analytics.zone());
    if (analytics.range() instanceof TimeRange.Between between) {
      Instant last = between.end().atZone(analytics.zone()).toInstant().minusMillis(1);
      return clock.steps(between.start().atZone(analytics.zone()).toInstant(), last);
    }
    TimeRange.Last last = (TimeRange.Last) analytics.range();
    Instant end = clock.after(clock.floor(newest));
    Instant start = clock.minus(end, last.count(), last.unit());
    return clock.steps(start, newest);
  }

  /** As many steps as these, right before them, if they stood for the same span of time. */
  Instant previousStart() {
    return start().minus(Duration.between(start(), end));
  }

  /**
   * The longest time in milliseconds that all steps consist of, an hour at most: whatever is
   * counted in units of it can be put together to steps.
   */
  static long grain(Granularity granularity, ZoneId zone) {
    long minutes = Math.min(60, granularity.minutes());
    for (ZoneOffset offset : offsets(zone)) {
      minutes = gcd(minutes, offset.getTotalSeconds() / 60);
      if (offset.getTotalSeconds() % 60 != 0) {
        minutes = 1;
      }
    }
    return minutes * 60_000;
  }

  /** All offsets from UTC that {@code zone} had since logs are written in milliseconds. */
  private static List<ZoneOffset> offsets(ZoneId zone) {
    List<ZoneOffset> offsets = new ArrayList<>();
    Instant since = Instant.parse("2001-01-01T00:00:00Z");
    offsets.add(zone.getRules().getOffset(since));
    ZoneOffsetTransition change = zone.getRules().nextTransition(since);
    while (change != null && change.getInstant().isBefore(Instant.parse("2100-01-01T00:00:00Z"))) {
      offsets.add(change.getOffsetAfter());
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return offsets.stream().distinct().toList();
  }

  private static long gcd(long a, long b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
  }

  /** Tells where steps begin. */
  private static final class Clock {
    private final Granularity granularity;
    private final ZoneId zone;
    private final long grain;

    Clock(Granularity granularity, ZoneId zone) {
      this.granularity = granularity;
      this.zone = zone;
      this.grain = grain(granularity, zone);
    }

    Steps steps(Instant first, Instant last) {
      List<Instant> starts = new ArrayList<>();
      Instant at = floor(first);
      while (!at.isAfter(last)) {
        starts.add(at);
        at = after(at);
      }
      return new Steps(starts, at, granularity, zone);
    }

    /** The beginning of the step that holds {@code time}. */
    Instant floor(Instant time) {
      ZonedDateTime local = time.atZone(zone);
      ZonedDateTime floor;
      if (granularity.minutes() <= 60) {
        int minute = local.getMinute() / granularity.minutes() * granularity.minutes();
        floor = local.truncatedTo(ChronoUnit.HOURS).plusMinutes(minute);
      } else if (granularity == Granularity.WEEKLY) {
        LocalDateTime monday =
            local
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(LocalTime.MIN);
        floor = monday.atZone(zone);
      } else {
        int hours = granularity.minutes() / 60;
        int hour = local.getHour() / hours * hours;
        floor = local.toLocalDate().atTime(hour, 0).atZone(zone).withEarlierOffsetAtOverlap();
      }
      return notBeforeChange(floor.toInstant(), time);
    }

    /** A step that clocks are changed in, but not at its beginning, ends there if it is short. */
    private Instant notBeforeChange(Instant floor, Instant time) {
      ZoneOffsetTransition change = zone.getRules().previousTransition(time.plusNanos(1));
      boolean within = change != null && change.getInstant().isAfter(floor);
      return within && granularity.minutes() <= 60 ? change.getInstant() : floor;
    }

    /** The beginning of the step behind the one that begins at {@code start}. */
    Instant after(Instant start) {
      Instant later = start;
      Instant next;
      do {
        later = later.plusMillis(grain);
        next = floor(later);
      } while (next.equals(start));
      return next;
    }

    Instant minus(Instant end, int count, ChronoUnit unit) {
      return end.atZone(zone).minus(count, unit).toInstant();
    }
  }
}
