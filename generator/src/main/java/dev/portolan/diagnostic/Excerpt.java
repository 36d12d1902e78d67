package dev.portolan.diagnostic;

import java.util.Optional;

/** A source line and, below it, a caret under a column. */
final class Excerpt {
  /**
   * Of a longer line a part around the column is shown; a minified file is one line of megabytes.
   */
  private static final int WIDEST = 100;

  private static final int BEFORE = 60;

  private Excerpt() {}

  /** Both lines, indented and ended; nothing if the column lies behind the line or it is blank. */
  static Optional<String> of(String line, int column) {
    int[] points = line.codePoints().limit((long) column + WIDEST).toArray();
    if (column < 1 || column > points.length + 1 || line.isBlank()) {
      return Optional.empty();
    }
    int from = points.length <= WIDEST ? 0 : Math.max(0, column - 1 - BEFORE);
    int to = Math.min(points.length, from + WIDEST);
    StringBuilder text = new StringBuilder("    ");
    StringBuilder caret = new StringBuilder("    ");
    if (from > 0) {
      text.append('…');
      caret.append(' ');
    }
    for (int i = from; i < to; i++) {
      int shown = shown(points[i]);
      text.appendCodePoint(shown);
      if (i < column - 1) {
        caret.append(isWide(shown) ? "  " : " ");
      }
    }
    if (to < points.length) {
      text.append('…');
    }
    return Optional.of(text.toString().stripTrailing() + "\n" + caret + "^\n");
  }

  /** One character for each of the source, so that the caret stays under its column. */
  private static int shown(int codePoint) {
    return codePoint == '\t' ? ' ' : Printable.isHarmful(codePoint) ? '·' : codePoint;
  }

  /** True for characters that terminals print two columns wide: East Asian scripts and emoji. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115f)
        || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
        || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
        || (codePoint >= 0xf900 && codePoint <= 0xfaff)
        || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
        || (codePoint >= 0xff00 && codePoint <= 0xff60)
        || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
        || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
  }
}
