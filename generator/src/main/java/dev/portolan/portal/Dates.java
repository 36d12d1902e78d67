package dev.portolan.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as readers see them. */
public final class Dates {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** {@code 30 June 2027}. */
  public static String words(LocalDate date) {
    return WORDS.format(date);
  }
}
