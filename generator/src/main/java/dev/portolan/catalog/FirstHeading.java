package dev.portolan.catalog;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the title of a Markdown text: its first heading that has words, as plain text. Looks at
 * lines alone, so that it takes time in proportion to the text whatever the text is; of headings
 * inside quotes and lists it knows nothing.
 */
final class FirstHeading {
  private static final int LONGEST = 500;
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)\\](?:\\([^()]*\\)|\\[[^\\[\\]]*\\])?");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<!\\\\)(?:\\*+|`+|~~|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}]))");
  private static final Pattern CLOSING_MARKS = Pattern.compile("(?:^|[ \\t])#{1,100}$");

  /** {@code {#id}} of a heading, as Markdown takes it for its anchor. */
  private static final Pattern ANCHOR =
      Pattern.compile("\\s\\{{1,2}:?\\s*#[\\p{L}][\\p{L}\\p{N}_:-]*\\s*\\}{1,2}$");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  private final Iterator<String> lines;
  private String line = "";

  private FirstHeading(Iterator<String> lines) {
    this.lines = lines;
  }

  /** The first heading of {@code text} at or after {@code line}, counted from 1. */
  static Optional<String> of(String text, int line) {
    return new FirstHeading(text.lines().skip(line - 1L).iterator()).find();
  }

  private Optional<String> find() {
    String above = "";
    while (next()) {
      if (line.startsWith("```") || line.startsWith("~~~")) {
        skipCode(marks());
      }
      Optional<String> title = isUnderline() && !above.isEmpty() ? plain(above) : marked();
      if (title.isPresent()) {
        return title;
      }
      above = isParagraph() ? line : "";
    }
    return Optional.empty();
  }

  /** Goes to the next line; indented code counts as an empty one. */
  private boolean next() {
    if (!lines.hasNext()) {
      return false;
    }
    String raw = lines.next();
    line = raw.startsWith("    ") || raw.startsWith("\t") ? "" : raw.strip();
    return true;
  }

  private void skipCode(String fence) {
    while (next() && !(line.startsWith(fence) && marks().length() == line.length())) {
      continue;
    }
    line = "";
  }

  /** The run of equal characters that the line begins with. */
  private String marks() {
    int length = 0;
    while (length < line.length() && line.charAt(length) == line.charAt(0)) {
      length++;
    }
    return line.substring(0, length);
  }

  private boolean isUnderline() {
    return (line.startsWith("=") || line.startsWith("-")) && marks().length() == line.length();
  }

  private boolean isParagraph() {
    return !line.isEmpty() && "|>#-*+=".indexOf(line.charAt(0)) < 0;
  }

  /** The words of a heading that begins with {@code #}. */
  private Optional<String> marked() {
    int level = line.startsWith("#") ? marks().length() : 0;
    String rest = line.substring(level);
    return level >= 1 && level <= 6 && (rest.startsWith(" ") || rest.startsWith("\t"))
        ? plain(CLOSING_MARKS.matcher(rest.strip()).replaceFirst(""))
        : Optional.empty();
  }

  private static Optional<String> plain(String markdown) {
    String text = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
    text = ANCHOR.matcher(text).replaceFirst("");
    text = LINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("");
    text = ESCAPE.matcher(text).replaceAll("$1").replaceAll("\\p{Cntrl}", " ").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
