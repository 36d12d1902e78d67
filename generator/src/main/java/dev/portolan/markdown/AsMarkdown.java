package dev.portolan.markdown;

import dev.portolan.html.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text, code and rendered markup as Markdown that says the same and no more: nothing in a
 * text is taken for syntax, nothing in code ends it, and no author's heading stands among ours.
 */
public final class AsMarkdown {
  /** What makes a line that begins with it another block than a paragraph. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "^(?:(#{1,6}|[-+])(?=\\s|$)|(>)|(=|-)(?=[-= ]*$)|(\\d{1,9})(?=[.)](?:\\s|$)))");

  private static final Pattern LANGUAGE = Pattern.compile("[^A-Za-z0-9+#._-]");

  private AsMarkdown() {}

  /** A text on one line. */
  public static String text(String text) {
    return line(escaped(oneLine(text)));
  }

  /** Code on one line. */
  public static String code(String code) {
    String line = oneLine(code);
    if (line.isEmpty()) {
      return "` `";
    }
    int longest = longestRun(line);
    if (longest == 0) {
      return "`" + line + "`";
    }
    String marks = "`".repeat(longest + 1);
    return marks + " " + line + " " + marks;
  }

  /** A link; {@code label} is Markdown already. */
  public static String link(String label, String target) {
    StringBuilder url = new StringBuilder(target.length());
    target
        .codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || c == 0x7f || "()<>\\".indexOf(c) >= 0) {
                url.append('%')
                    .append(Character.forDigit(c >> 4 & 15, 16))
                    .append(Character.forDigit(c & 15, 16));
              } else {
                url.appendCodePoint(c);
              }
            });
    return "[" + label + "](" + url + ")";
  }

  /** Lines of code between fences, without a line feed at the end. */
  public static String fence(String language, String code) {
    String marks = "`".repeat(Math.max(3, longestRun(code) + 1));
    String lines = code.replace("\r\n", "\n").replace('\r', '\n');
    return marks
        + LANGUAGE.matcher(language).replaceAll("")
        + "\n"
        + (lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n")
        + marks;
  }

  /**
   * Markup of {@link MarkdownRenderer#fragment} as blocks, without a line feed at the end. Its
   * headings are paragraphs in bold.
   */
  public static String markup(Html markup) {
    return MarkdownTwin.within(markup).stripTrailing();
  }

  /** Markup of {@link MarkdownRenderer#article} as blocks, without a line feed at the end. */
  public static String article(Html markup) {
    return MarkdownTwin.of(markup).stripTrailing();
  }

  /** {@code text} within a line. */
  static String escaped(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (means(text, i)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        out.append('\\');
      }
      if (out != null) {
        out.append(text.charAt(i));
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean means(String text, int i) {
    return switch (text.charAt(i)) {
      case '\\', '`', '*', '[', ']', '~' -> true;
      case '_' -> !isWord(text, i - 1) || !isWord(text, i + 1);
      case '<' -> i + 1 < text.length() && (isWord(text, i + 1) || at(text, i + 1, "/!?"));
      case '&' -> i + 1 < text.length() && (isWord(text, i + 1) || at(text, i + 1, "#"));
      case '#' -> i + 1 == text.length() && i > 0 && at(text, i - 1, " #");
      default -> false;
    };
  }

  private static boolean isWord(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean at(String text, int i, String characters) {
    return characters.indexOf(text.charAt(i)) >= 0;
  }

  /** {@code markdown} as a line of a paragraph, whatever it begins with. */
  static String line(String markdown) {
    Matcher block = BLOCK.matcher(markdown);
    if (!block.find()) {
      return markdown;
    }
    int number = block.end(4);
    return number > 0
        ? markdown.substring(0, number) + "\\" + markdown.substring(number)
        : "\\" + markdown;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String oneLine(String text) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      char c = text.charAt(i);
      clean = c > ' ' && c != 0x7f || c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
    }
    return clean ? text.stripTrailing() : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
