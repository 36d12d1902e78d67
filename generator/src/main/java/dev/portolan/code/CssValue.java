package dev.portolan.code;

/** Values of declarations in style sheets. */
final class CssValue {
  private CssValue() {}

  /** Marks the token that begins at {@code at}, if any, and says where to go on. */
  static int mark(Marks marks, int at, int end) {
    String text = marks.text();
    char c = text.charAt(at);
    char next = at + 1 < end ? text.charAt(at + 1) : 0;
    if (c == '#' && Character.isLetterOrDigit(next)) {
      return add(marks, at, CssLexer.word(text, at + 1, end), Kind.NUMBER);
    }
    if (Run.isDigit(c)
        || ((c == '-' || c == '.' || c == '+') && (Run.isDigit(next) || next == '.'))) {
      return add(marks, at, number(text, at, end), Kind.NUMBER);
    }
    if (c == '!') {
      return add(marks, at, CssLexer.word(text, at + 1, end), Kind.KEYWORD);
    }
    if (c == '$' || c == '@' || (c == '-' && next == '-')) {
      return add(marks, at, CssLexer.word(text, at + 1, end), Kind.VARIABLE);
    }
    if (!Character.isLetter(c) && c != '-') {
      return at + 1;
    }
    int to = CssLexer.word(text, at + 1, end);
    if (to < end && text.charAt(to) == '(') {
      marks.add(at, to, Kind.FUNCTION);
      return text.startsWith("url(", at) ? address(marks, to + 1, end) : to;
    }
    return to < end && text.charAt(to) == ':' ? to : add(marks, at, to, Kind.CONSTANT);
  }

  private static int add(Marks marks, int from, int to, Kind kind) {
    marks.add(from, to, kind);
    return to;
  }

  private static int number(String text, int at, int end) {
    int i = at + 1;
    while (i < end
        && (Character.isLetterOrDigit(text.charAt(i))
            || text.charAt(i) == '.'
            || text.charAt(i) == '%')) {
      i++;
    }
    return i;
  }

  /** What is between {@code url(} and its end, unless it is in quotes. */
  private static int address(Marks marks, int from, int end) {
    String text = marks.text();
    if (from < end && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
      return from;
    }
    int close = text.indexOf(')', from);
    return add(marks, from, close < 0 || close > end ? end : close, Kind.STRING);
  }
}
