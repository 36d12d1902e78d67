package dev.portolan.portal.sample;

/** Literals over several lines whose indentation the language takes away. */
final class Lines {
  private Lines() {}

  /** {@code text} with {@code indent} before each line that is not empty. */
  static String indented(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(line.isEmpty() ? "" : indent).append(line);
    }
    return lines.toString();
  }

  /** True if there are several lines, with nothing in them that has to be escaped. */
  static boolean fits(String text) {
    return text.contains("\n") && !Characters.hides(text);
  }

  /** True if one line begins at the margin: languages that look for the least indented need it. */
  static boolean reachesMargin(String text) {
    return text.lines().anyMatch(line -> line.matches("\\S.*"))
        && !text.startsWith("\n")
        && !text.endsWith("\n");
  }

  /** True if a line ends in blanks. */
  static boolean trails(String text) {
    return text.lines().anyMatch(line -> line.endsWith(" "));
  }

  /**
   * The least number, {@code from} on, of {@code sign} in a row that {@code text} does not have.
   */
  static int longerThanAny(char sign, String text, int from) {
    int count = from;
    while (text.contains(String.valueOf(sign).repeat(count))) {
      count++;
    }
    return count;
  }
}
