package dev.portolan.portal.sample;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The quotes around a text, and what stands within for characters that mean something there.
 *
 * @param marked characters that get {@code mark} before them
 * @param doubled characters that are written twice
 * @param hidden what stands for a character that one cannot see
 */
record Quotes(
    String open,
    String close,
    char mark,
    String marked,
    String doubled,
    IntFunction<String> hidden) {

  /** Double quotes and backslashes. */
  static Quotes ofTwo(IntFunction<String> hidden) {
    return new Quotes("\"", "\"", '\\', "\"\\", "", hidden);
  }

  Quotes around(String opening, String closing) {
    return new Quotes(opening, closing, mark, marked, doubled, hidden);
  }

  Quotes marking(String characters) {
    return new Quotes(open, close, mark, marked + characters, doubled, hidden);
  }

  Quotes doubling(String characters) {
    return new Quotes(open, close, mark, marked, doubled + characters, hidden);
  }

  /** {@code text} in these quotes. */
  String of(String text) {
    return open + inside(text) + close;
  }

  /** {@code text} as it stands within these quotes. */
  String inside(String text) {
    return inside(text, false);
  }

  /** As {@link #inside(String)}, with line feeds as they are. */
  String insideLines(String text) {
    return inside(text, true);
  }

  private String inside(String text, boolean lines) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (marked.indexOf(c) >= 0) {
                written.append(mark).appendCodePoint(c);
              } else if (doubled.indexOf(c) >= 0) {
                written.appendCodePoint(c).appendCodePoint(c);
              } else if (Characters.hidden(c) && !(lines && c == '\n')) {
                written.append(hidden.apply(c));
              } else {
                written.appendCodePoint(c);
              }
            });
    return written.toString();
  }

  /** {@code \n}, {@code \r}, {@code \t}; for all others what {@code others} gives. */
  static IntFunction<String> withLetters(IntFunction<String> others) {
    return c ->
        switch (c) {
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          case '\t' -> "\\t";
          default -> others.apply(c);
        };
  }

  /** <code>&#92;u{202e}</code>. */
  static String braced(int c) {
    return String.format(Locale.ROOT, "\\u{%x}", c);
  }

  /** <code>&#92;u202e</code>, and with a capital letter and eight digits beyond the first plane. */
  static String fourOrEight(int c) {
    return String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c);
  }

  /** <code>&#92;u202e</code> for each unit of UTF-16. */
  static String units(int c) {
    StringBuilder units = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      units.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return units.toString();
  }

  /**
   * Octal for those below 256: what Java writes with {@code u} is read before strings are, so that
   * a line feed written so would end the line.
   */
  static String octalOrUnits(int c) {
    return c < 256 ? String.format(Locale.ROOT, "\\%03o", c) : units(c);
  }

  /** {@code text} with every quotation mark marked that could be part of three, or is the last. */
  static String untripled(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int run = i;
      while (run < text.length() && text.charAt(run) == '"') {
        run++;
      }
      if (run == i) {
        safe.append(text.charAt(i++));
      } else {
        boolean marked = run - i > 2 || run == text.length();
        safe.append((marked ? "\\\"" : "\"").repeat(run - i));
        i = run;
      }
    }
    return safe.toString();
  }
}
