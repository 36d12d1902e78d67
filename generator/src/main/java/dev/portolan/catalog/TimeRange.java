package dev.portolan.catalog;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Which time figures are about. */
public sealed interface TimeRange {
  /** About how long it is: days count as 24 hours. */
  Duration length();

  /** The last {@code count} {@code unit}s before the newest entry. */
  record Last(int count, ChronoUnit unit) implements TimeRange {
    @Override
    public Duration length() {
      return unit.getDuration().multipliedBy(count);
    }
  }

  /** From {@code start} on, before {@code end}, both in the time zone of the figures. */
  record Between(LocalDateTime start, LocalDateTime end) implements TimeRange {
    @Override
    public Duration length() {
      return Duration.between(start, end);
    }
  }
}
