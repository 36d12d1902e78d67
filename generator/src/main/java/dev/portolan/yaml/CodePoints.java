package dev.portolan.yaml;

/**
 * Turns columns counted in UTF-16 units into columns counted in code points. Made for questions
 * that go forward through a text: then all of them together cost one walk.
 */
final class CodePoints {
  private final String text;
  private final boolean plain;
  private int at;
  private int lineStart;
  private int pairs;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> Character.isLowSurrogate((char) c));
  }

  /** The column, from 1, of the unit at {@code offset}, whose column in units is {@code column}. */
  int column(long offset, int column) {
    if (plain || offset < 0 || offset > text.length()) {
      return Math.max(0, column);
    }
    int start = (int) offset - column + 1;
    if (start != lineStart || offset < at) {
      lineStart = start;
      at = Math.max(0, start);
      pairs = 0;
    }
    for (; at < offset; at++) {
      if (Character.isLowSurrogate(text.charAt(at))) {
        pairs++;
      }
    }
    return column - pairs;
  }
}
