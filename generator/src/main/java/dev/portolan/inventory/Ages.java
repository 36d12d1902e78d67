package dev.portolan.inventory;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Fields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them, and points in time. */
public final class Ages {
  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,5})(m|h|d|w)");

  private Ages() {}

  /** The length of {@code text}: a number and {@code m}, {@code h}, {@code d} or {@code w}. */
  public static Optional<Duration> parse(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(length.group(1));
    return Optional.of(
        switch (length.group(2)) {
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofDays(7 * count);
        });
  }

  /** The length under {@code key}; reported if it is none. */
  static Optional<Duration> length(Fields fields, String key, Diagnostics problems) {
    Optional<String> text = fields.text(key);
    Optional<Duration> length = text.flatMap(Ages::parse);
    if (text.isPresent() && length.isEmpty()) {
      wrong(fields.placeOf(key), text.get(), "write a number and m, h, d or w: 7d", problems);
    }
    return length;
  }

  /** The time under {@code key}, a day or an instant; reported if it is none. */
  static Optional<Instant> time(Fields fields, String key, Diagnostics problems) {
    Optional<String> text = fields.text(key);
    try {
      return text.map(
          t ->
              t.length() == 10
                  ? LocalDate.parse(t).atStartOfDay(ZoneOffset.UTC).toInstant()
                  : OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeException e) {
      wrong(
          fields.placeOf(key),
          text.orElse(""),
          "write 2026-11-20 or 2026-11-20T06:00:00Z",
          problems);
      return Optional.empty();
    }
  }

  private static void wrong(Location place, String text, String hint, Diagnostics problems) {
    problems.add(
        Diagnostic.error("time-invalid", place, "\"" + text + "\" is no time we understand")
            .withHint(hint));
  }

  /** {@code 36 hours}, {@code 3 days 4 hours}, {@code 90 days}: exact as long as that matters. */
  public static String words(Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    if (minutes < 120) {
      return count(minutes, "minute");
    }
    long hours = minutes / 60;
    if (hours < 48) {
      return count(hours, "hour");
    }
    long rest = hours % 24;
    return count(hours / 24, "day") + (hours < 240 && rest > 0 ? " " + count(rest, "hour") : "");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
