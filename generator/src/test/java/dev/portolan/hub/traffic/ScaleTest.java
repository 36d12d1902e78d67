package dev.portolan.hub.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.analytics.Steps;
import dev.portolan.catalog.Granularity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static List<String> marks(double highest) {
    return Scale.upTo(highest).marks().stream().map(Scale::label).toList();
  }

  @Test
  void marksAreRound() {
    assertEquals(List.of("0", "1"), marks(0));
    assertEquals(List.of("0", "0.5", "1"), marks(1));
    assertEquals(List.of("0", "2", "4", "6", "8"), marks(7));
    assertEquals(List.of("0", "200", "400", "600"), marks(405));
    assertEquals(List.of("0", "5000", "10k", "15k", "20k"), marks(20_000));
    assertEquals(List.of("0", "0.01", "0.02", "0.03"), marks(0.03));
    assertEquals(List.of("0", "1M", "2M", "3M"), marks(3e6));
  }

  @Test
  void noValueIsAboveTheAxis() {
    for (double value = 1e-3; value < 1e9; value *= 1.37) {
      Scale scale = Scale.upTo(value);
      assertTrue(scale.part(value) <= 1.001 && scale.part(value) > 0.4, "at " + value);
      assertTrue(scale.marks().size() <= 6, "at " + value);
      Scale wide = Scale.logarithmic(value / 1000, value);
      assertTrue(wide.part(value) <= 1.001 && wide.part(value / 1000) >= 0, "at " + value);
    }
  }

  @Test
  void timesAreRoundAndFew() {
    assertEquals(
        List.of("Mon 9 Nov", "Tue 10 Nov", "Wed 11 Nov"),
        labels("2026-11-09T00:00:00Z", Granularity.DAILY, 3));
    assertEquals(
        List.of("Mon 9 Nov", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"),
        labels("2026-11-09T00:00:00Z", Granularity.TEN_MINUTELY, 144));
    assertEquals(
        List.of("10:00", "10:10", "10:20", "10:30", "10:40", "10:50"),
        labels("2026-11-09T10:00:00Z", Granularity.MINUTELY, 60));
    assertEquals(
        List.of("Mon 2 Nov", "Mon 9 Nov", "Mon 16 Nov", "Mon 23 Nov", "Mon 30 Nov"),
        labels("2026-11-01T00:00:00Z", Granularity.HOURLY, 30 * 24));
  }

  private static List<String> labels(String start, Granularity granularity, int count) {
    Instant first = Instant.parse(start);
    Duration step = Duration.ofMinutes(granularity.minutes());
    List<Instant> starts =
        IntStream.range(0, count).mapToObj(i -> first.plus(step.multipliedBy(i))).toList();
    Steps steps =
        new Steps(starts, first.plus(step.multipliedBy(count)), granularity, ZoneId.of("UTC"));
    return new TimeAxis(steps).labels().stream().map(TimeAxis.Label::text).toList();
  }
}
