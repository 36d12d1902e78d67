package dev.portolan.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that asks for another file, as PyMdown's snippets write it: {@code --8<-- "file"}, {@code
 * "file:3:10"} for the lines 3 to 10, {@code "file:name"} for what stands between {@code --8<--
 * [start:name]} and {@code --8<-- [end:name]}.
 *
 * @param indent what stands before it, and is put before each line of the file
 * @param file as written
 * @param from the first line, from 1
 * @param to the last line; {@link Integer#MAX_VALUE} for the end of the file
 * @param section empty for all or lines by number
 */
record IncludeLine(String indent, String file, int from, int to, String section) {
  private static final int LONGEST = 1_000;
  private static final String MARK = "--8<--";
  private static final Pattern LINE =
      Pattern.compile("([ \\t]*)--8<--[ \\t]+([\"'])([^\"']+)\\2[ \\t]*");
  private static final Pattern LINES = Pattern.compile("([^:]+):([0-9]{0,7})(?::([0-9]{0,7}))?");
  private static final Pattern SECTION = Pattern.compile("([^:]+):([A-Za-z][A-Za-z0-9_-]*)");
  private static final Pattern EDGE =
      Pattern.compile("--8<--[ \\t]+\\[(start|end):([A-Za-z][A-Za-z0-9_-]*)\\]");

  /** Reads {@code line}; nothing if it is text. */
  static Optional<IncludeLine> of(String line) {
    if (line.length() > LONGEST || !line.contains(MARK)) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String indent = matcher.group(1);
    String target = matcher.group(3).strip();
    Matcher section = SECTION.matcher(target);
    if (section.matches()) {
      return Optional.of(
          new IncludeLine(indent, section.group(1), 1, Integer.MAX_VALUE, section.group(2)));
    }
    Matcher lines = LINES.matcher(target);
    if (lines.matches()) {
      int from = number(lines.group(2), 1);
      int to =
          lines.group(3) == null ? Integer.MAX_VALUE : number(lines.group(3), Integer.MAX_VALUE);
      return Optional.of(new IncludeLine(indent, lines.group(1), Math.max(1, from), to, ""));
    }
    return Optional.of(new IncludeLine(indent, target, 1, Integer.MAX_VALUE, ""));
  }

  private static int number(String digits, int otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
  }

  /** True if it wants the file from its beginning to its end. */
  boolean whole() {
    return section.isEmpty() && from == 1 && to == Integer.MAX_VALUE;
  }

  /** {@code start:name} or {@code end:name} if {@code line} is the edge of a section; or empty. */
  static String edge(String line) {
    if (line.length() > LONGEST || !line.contains(MARK)) {
      return "";
    }
    Matcher matcher = EDGE.matcher(line);
    return matcher.find() ? matcher.group(1) + ":" + matcher.group(2) : "";
  }

  /** What a line that begins with {@code ;--8<--} shows: itself without the semicolon. */
  static String unescaped(String line) {
    int at = line.indexOf(";" + MARK);
    return at >= 0 && line.substring(0, at).isBlank()
        ? line.substring(0, at) + line.substring(at + 1)
        : line;
  }
}
