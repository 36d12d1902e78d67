package dev.portolan.code;

/** Places in lines. */
final class Lines {
  private Lines() {}

  /** Where the line of {@code at} ends: its line feed, or {@code end} if it has none before. */
  static int end(String text, int at, int end) {
    int feed = text.indexOf('\n', at);
    return feed < 0 || feed > end ? end : feed;
  }

  /** The first place from {@code at} that is not a blank or a tab. */
  static int text(String text, int at, int end) {
    int i = at;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** {@code to}, or before the blanks that come before it. */
  static int withoutBlanks(String text, int from, int to) {
    int i = to;
    while (i > from && text.charAt(i - 1) <= ' ') {
      i--;
    }
    return i;
  }
}
