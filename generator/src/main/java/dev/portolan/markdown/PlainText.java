package dev.portolan.markdown;

import dev.portolan.html.Html;

/**
 * Recognises texts in which nothing means anything in Markdown: paragraphs, and no more. Errs on
 * the side of "no". For what it accepts, {@link #html} writes what the parser would have led to; a
 * test compares the two over thousands of descriptions.
 */
final class PlainText {
  private PlainText() {}

  /** True if {@code text} is paragraphs of plain text; also if it is blank. */
  static boolean is(String text) {
    int length = text.length();
    int i = 0;
    while (i < length) {
      i = lineStart(text, i);
      if (i < 0) {
        return false;
      }
      char before = ' ';
      while (i < length && text.charAt(i) != '\n') {
        char c = text.charAt(i);
        if (!isPlain(text, i, before)) {
          return false;
        }
        before = c;
        i++;
      }
      boolean spaceAtEnd = before == ' ' && i > 0 && text.charAt(i - 1) == ' ';
      if (spaceAtEnd && i < length) {
        return false;
      }
      i++;
    }
    return true;
  }

  /**
   * After the indentation of a line, or -1 if the line begins like a block that is no paragraph.
   */
  private static int lineStart(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i == text.length() || text.charAt(i) == '\n') {
      return i;
    }
    char c = text.charAt(i);
    if (i - from >= 4 || "#>-+=|~:!?{".indexOf(c) >= 0) {
      return -1;
    }
    int digits = i;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > i && isListMark(text, digits) ? -1 : i;
  }

  /** True for a dot or parenthesis with a space or the end of the line after it. */
  private static boolean isListMark(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && (at + 1 == text.length() || " \t\n".indexOf(text.charAt(at + 1)) >= 0);
  }

  private static boolean isPlain(String text, int i, char before) {
    char c = text.charAt(i);
    char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    return switch (c) {
      case '`', '*', '[', ']', '\\', '|', '~', '@', '\t', '\r', '\f', '\0', '\u00A0' -> false;
      case '_' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      case '<' -> after == ' ' || after == '=' || isDigit(after) || after == '\n';
      case '&' -> after == ' ' || after == '\n';
      // A URL, or the name of an emoji.
      case ':' ->
          after != '/'
              && (Character.isLetterOrDigit(before)
                  || (!Character.isLetterOrDigit(after) && "+-".indexOf(after) < 0));
      case '.' -> (before != 'w' && before != 'W') || after == ' ' || after == '\n';
      default -> Characters.isAllowed(text, i);
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The paragraphs of a text that {@linkplain #is is plain}. */
  static Html html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean open = false;
    for (String line : text.split("\n", -1)) {
      String stripped = strip(line);
      if (stripped.isEmpty()) {
        out.append(open ? "</p>\n" : "");
        open = false;
      } else {
        out.append(open ? "\n" : "<p>");
        escape(stripped, out);
        open = true;
      }
    }
    return new Html(out.append(open ? "</p>" : "").toString().strip());
  }

  private static String strip(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && line.charAt(start) == ' ') {
      start++;
    }
    while (end > start && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(start, end);
  }

  /** As jsoup escapes text. */
  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
  }
}
