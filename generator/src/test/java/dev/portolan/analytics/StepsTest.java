package dev.portolan.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.Analytics;
import dev.portolan.catalog.Granularity;
import dev.portolan.catalog.TimeRange;
import dev.portolan.diagnostic.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static Steps between(String start, String end, Granularity granularity, String zone) {
    TimeRange range = new TimeRange.Between(LocalDateTime.parse(start), LocalDateTime.parse(end));
    return Steps.of(section(range, granularity, zone), Instant.EPOCH);
  }

  private static Steps last(int count, ChronoUnit unit, Granularity granularity, String newest) {
    return Steps.of(
        section(new TimeRange.Last(count, unit), granularity, "UTC"), Instant.parse(newest));
  }

  private static Analytics section(TimeRange range, Granularity granularity, String zone) {
    return new Analytics(
        List.of(), range, granularity, ZoneId.of(zone), true, Location.ofFile("portolan.yaml"));
  }

  private static List<String> texts(Steps steps) {
    return steps.starts().stream().map(steps::text).toList();
  }

  @Test
  void endsWithTheStepOfTheNewestEntry() {
    Steps steps = last(7, ChronoUnit.DAYS, Granularity.HOURLY, "2026-01-07T23:56:21.565Z");

    assertEquals(Instant.parse("2026-01-01T00:00:00Z"), steps.start());
    assertEquals(Instant.parse("2026-01-08T00:00:00Z"), steps.end());
    assertEquals(168, steps.starts().size());
    assertEquals(Instant.parse("2025-12-25T00:00:00Z"), steps.previousStart());
    assertEquals(0, steps.of(steps.start()));
    assertEquals(167, steps.of(steps.end().minusMillis(1)));
    assertEquals(-1, steps.of(steps.end()));
    assertEquals(-1, steps.of(steps.start().minusMillis(1)));
  }

  @Test
  void roundsBoundsToWholeSteps() {
    assertEquals(
        List.of("2026-01-01T00:00Z", "2026-01-02T00:00Z"),
        texts(between("2026-01-01T05:00", "2026-01-02T05:00", Granularity.DAILY, "UTC")));
    assertEquals(
        List.of("2025-12-29T00:00Z", "2026-01-05T00:00Z"),
        texts(between("2026-01-01T00:00", "2026-01-12T00:00", Granularity.WEEKLY, "UTC")));
  }

  @Test
  void theDayOfASpringHasOneHourLess() {
    Steps hours =
        between("2026-03-29T00:00", "2026-03-30T00:00", Granularity.HOURLY, "Europe/Berlin");
    assertEquals(23, hours.starts().size());
    assertEquals("2026-03-29T01:00+01:00", texts(hours).get(1));
    assertEquals("2026-03-29T03:00+02:00", texts(hours).get(2));

    Steps two =
        between("2026-03-29T00:00", "2026-03-30T00:00", Granularity.TWO_HOURLY, "Europe/Berlin");
    assertEquals(12, two.starts().size());
  }

  @Test
  void theDayOfAnAutumnHasOneHourMore() {
    Steps hours =
        between("2026-10-25T00:00", "2026-10-26T00:00", Granularity.HOURLY, "Europe/Berlin");
    assertEquals(25, hours.starts().size());
    assertEquals("2026-10-25T02:00+02:00", texts(hours).get(2));
    assertEquals("2026-10-25T02:00+01:00", texts(hours).get(3));

    Steps two =
        between("2026-10-25T00:00", "2026-10-26T00:00", Granularity.TWO_HOURLY, "Europe/Berlin");
    assertEquals(12, two.starts().size());
    assertEquals(180, two.minutes(1));
    assertEquals(
        25 * 60,
        between("2026-10-25T00:00", "2026-10-26T00:00", Granularity.DAILY, "Europe/Berlin")
            .minutes());
  }

  @Test
  void noStepIsLostOrThereTwiceInAnyZone() {
    for (String zone :
        List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Pacific/Apia")) {
      for (Granularity granularity : Granularity.values()) {
        boolean fine = granularity.minutes() < 30;
        Steps steps =
            between(
                "2026-03-01T00:00",
                fine ? "2026-03-12T00:00" : "2026-11-20T00:00",
                granularity,
                zone);
        long grain = Steps.grain(granularity, ZoneId.of(zone));
        for (int i = 1; i < steps.starts().size(); i++) {
          assertTrue(steps.starts().get(i).isAfter(steps.starts().get(i - 1)), zone + granularity);
          assertEquals(0, steps.starts().get(i).toEpochMilli() % grain, zone + granularity);
          assertEquals(i, steps.of(steps.starts().get(i)));
        }
        long longest = granularity.minutes() + 60L;
        for (int i = 0; i < steps.starts().size(); i++) {
          assertTrue(steps.minutes(i) <= longest, zone + granularity + i);
        }
        assertEquals(
            Duration.between(steps.start(), steps.end()).toMinutes(), (long) steps.minutes());
      }
    }
  }

  @Test
  void countsInUnitsThatEveryZoneCanUse() {
    assertEquals(3_600_000, Steps.grain(Granularity.DAILY, ZoneId.of("Europe/Berlin")));
    assertEquals(900_000, Steps.grain(Granularity.HOURLY, ZoneId.of("Asia/Kathmandu")));
    assertEquals(1_800_000, Steps.grain(Granularity.HOURLY, ZoneId.of("Australia/Lord_Howe")));
    assertEquals(300_000, Steps.grain(Granularity.TEN_MINUTELY, ZoneId.of("Asia/Kathmandu")));
    assertEquals(60_000, Steps.grain(Granularity.MINUTELY, ZoneId.of("UTC")));
  }
}
