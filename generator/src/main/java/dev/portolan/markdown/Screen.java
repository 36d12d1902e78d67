package dev.portolan.markdown;

/**
 * Refuses, in one pass and without a regular expression, texts that no person writes and that the
 * parser would spend seconds on. The limits are counts, not times, so that the same text is refused
 * on every machine; what they let through is parsed in about two seconds at worst.
 */
final class Screen {
  /** In characters: a page of 512 KiB. */
  static final int LONGEST = 512 << 10;

  private static final int MOST_LINES = 50_000;
  private static final int MOST_LINES_OF_A_BLOCK = 10_000;
  private static final int MOST_MARKS = 150_000;
  private static final int MOST_MARKERS_OF_A_LINE = 60;
  private static final String MARKS = "*_[]!<>&\\`|~#@";

  private Screen() {}

  /**
   * Passes texts that may be parsed.
   *
   * @throws TooHardException with the reason, for others
   */
  static void check(String text) {
    limit(text.length(), LONGEST, "characters");
    int lines = 0;
    int linesOfBlock = 0;
    int marks = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
        linesOfBlock = isBlank(text, lineStart, i) ? 0 : linesOfBlock + 1;
        limit(lines, MOST_LINES, "lines");
        limit(linesOfBlock, MOST_LINES_OF_A_BLOCK, "lines without a blank one");
        lineStart = i + 1;
      } else if (c < 0x80 && MARKS.indexOf(c) >= 0) {
        marks++;
        limit(marks, MOST_MARKS, "characters of markup");
      }
      if (i == lineStart) {
        limit(markers(text, i), MOST_MARKERS_OF_A_LINE, "quotes and lists begun on one line");
      }
    }
  }

  private static void limit(int count, int most, String what) {
    if (count > most) {
      throw new TooHardException("it has more than " + most + " " + what);
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** How many quotes and list items the line at {@code start} begins, one in the other. */
  private static int markers(String text, int start) {
    int count = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        i++;
      } else if (c == '>') {
        count++;
        i++;
      } else {
        int end = listMarker(text, i);
        if (end < 0) {
          return count;
        }
        count++;
        i = end;
      }
    }
    return count;
  }

  private static int listMarker(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9' && i - start < 9) {
      i++;
    }
    String kinds = i > start ? ".)" : "-+*";
    boolean marker =
        i + 1 < text.length()
            && kinds.indexOf(text.charAt(i)) >= 0
            && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
    return marker ? i + 2 : -1;
  }
}
