package dev.portolan.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the title of a Markdown text: its first heading, as plain text. Looks at lines only, so it
 * takes time in proportion to the text whatever the text is.
 */
final class FirstHeading {
  private static final int LONGEST = 500;
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)\\](?:\\([^()]*\\)|\\[[^\\[\\]]*\\])?");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{[#.:][^{}]*\\}$");
  private static final Pattern MARKS =
      Pattern.compile("\\*+|`+|~~|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])");

  private FirstHeading() {}

  /**
   * The first heading of {@code text} at or after {@code line}, counted from 1, if it has words.
   */
  static Optional<String> of(String text, int line) {
    String fence = "";
    String before = "";
    int number = 0;
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      if (++number < line) {
        continue;
      }
      String stripped = raw.strip();
      boolean code = indent(raw) > 3;
      if (!fence.isEmpty()) {
        boolean end =
            !code
                && stripped.startsWith(fence)
                && stripped.replace(fence.substring(0, 1), "").isEmpty();
        fence = end ? "" : fence;
        continue;
      }
      if (!code && (stripped.startsWith("```") || stripped.startsWith("~~~"))) {
        fence = run(stripped);
        before = "";
        continue;
      }
      if (!code && stripped.startsWith("#")) {
        String marks = run(stripped);
        String rest = stripped.substring(marks.length());
        if (marks.length() <= 6
            && (rest.isEmpty() || rest.startsWith(" ") || rest.startsWith("\t"))) {
          Optional<String> title = plain(rest.strip().replaceAll("(?:^|[ \\t])#{1,100}$", ""));
          if (title.isPresent()) {
            return title;
          }
        }
      }
      boolean underline =
          !before.isEmpty()
              && !code
              && !stripped.isEmpty()
              && (stripped.charAt(0) == '=' || stripped.charAt(0) == '-')
              && run(stripped).length() == stripped.length();
      if (underline) {
        Optional<String> title = plain(before);
        if (title.isPresent()) {
          return title;
        }
      }
      before =
          code && before.isEmpty()
                  || "|>".indexOf(stripped.isEmpty() ? '|' : stripped.charAt(0)) >= 0
                  || stripped.startsWith("- ")
              ? ""
              : stripped;
    }
    return Optional.empty();
  }

  private static int indent(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces < line.length() && line.charAt(spaces) == '\t' ? 4 : spaces;
  }

  /** The run of equal characters that {@code text} begins with. */
  private static String run(String text) {
    int length = 1;
    while (length < text.length() && text.charAt(length) == text.charAt(0)) {
      length++;
    }
    return text.substring(0, length);
  }

  private static Optional<String> plain(String markdown) {
    String text = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
    text = ATTRIBUTES.matcher(text).replaceFirst("");
    text = LINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = MARKS.matcher(text).replaceAll("");
    text = text.replaceAll("\\\\(\\p{Punct})", "$1").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
