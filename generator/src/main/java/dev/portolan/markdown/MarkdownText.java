package dev.portolan.markdown;

import dev.portolan.diagnostic.Location;
import dev.portolan.source.Source;
import java.util.List;
import java.util.Objects;

/**
 * A Markdown text and where it stands.
 *
 * @param file relative to the catalog
 * @param firstLine the line of the file, from 1, at which {@code text} begins
 * @param text with {@code \n} as its only line end, and without what HTML cannot hold
 * @param lines where each line of {@code text} begins, if not all of them stand in {@code file} one
 *     below the other; else empty
 */
public record MarkdownText(String file, int firstLine, String text, List<Location> lines) {
  /** A text that stands in one piece. */
  public MarkdownText(String file, int firstLine, String text) {
    this(file, firstLine, text, List.of());
  }

  public MarkdownText {
    Objects.requireNonNull(file);
    lines = List.copyOf(lines);
    if (firstLine < 1) {
      throw new IllegalArgumentException("lines count from 1, not " + firstLine);
    }
    text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    text = Characters.clean(text);
  }

  /** What follows the front matter of a document: its file from line {@code bodyLine} on. */
  public static MarkdownText body(Source source, int bodyLine) {
    String text = source.text();
    int start = 0;
    for (int line = 1; line < bodyLine && start >= 0; line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        start = text.length();
        break;
      }
    }
    return new MarkdownText(source.file(), bodyLine, text.substring(start));
  }

  /** The first character that is no blank of a line, from 1, of what begins at {@code offset}. */
  Location atLine(int offset, int line) {
    int at = offset;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0 || end + 1 >= text.length()) {
        break;
      }
      at = end + 1;
    }
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at(at);
  }

  /** The place of the character at {@code offset} of the text. */
  Location at(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int line = firstLine;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    int column = text.codePointCount(lineStart, end);
    if (line - firstLine < lines.size()) {
      Location start = lines.get(line - firstLine);
      return new Location(start.file(), start.line(), start.column() + column);
    }
    return new Location(file, line, column + 1);
  }
}
