package dev.portolan.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long the steps of a series are. A week begins on Monday (ISO 8601). */
public enum Granularity {
  MINUTELY("minutely", 1),
  FIVE_MINUTELY("fiveMinutely", 5),
  TEN_MINUTELY("tenMinutely", 10),
  THIRTY_MINUTELY("thirtyMinutely", 30),
  HOURLY("hourly", 60),
  TWO_HOURLY("twoHourly", 2 * 60),
  TWELVE_HOURLY("twelveHourly", 12 * 60),
  DAILY("daily", 24 * 60),
  WEEKLY("weekly", 7 * 24 * 60);

  private final String word;
  private final int minutes;

  Granularity(String word, int minutes) {
    this.word = word;
    this.minutes = minutes;
  }

  /** As catalogs and outputs write it. */
  public String word() {
    return word;
  }

  /** The length of a step, where no clock is changed within it. */
  public int minutes() {
    return minutes;
  }

  /** The constant that is written {@code word}. */
  public static Optional<Granularity> parse(String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
  }

  /** All words, finest first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Granularity::word).toList();
  }
}
