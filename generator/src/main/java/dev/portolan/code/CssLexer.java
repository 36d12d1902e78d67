package dev.portolan.code;

/** Style sheets, nested ones too. */
final class CssLexer implements Lexer {
  static final Lexer CSS = new CssLexer(false);

  /** With comments to the end of the line: SCSS and Less. */
  static final Lexer EXTENDED = new CssLexer(true);

  private final boolean lineComments;

  private CssLexer(boolean lineComments) {
    this.lineComments = lineComments;
  }

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      int comment = comment(marks, at, to);
      if (comment > at) {
        at = comment;
      } else if (c <= ' ' || c == '}' || c == '{' || c == ';') {
        at++;
      } else {
        at = part(marks, at, to);
      }
    }
  }

  /** A selector, an at-rule, or a declaration: up to the brace or semicolon after it. */
  private int part(Marks marks, int from, int to) {
    String text = marks.text();
    int end = partEnd(text, from, to);
    boolean selects = end < to && text.charAt(end) == '{';
    int at = from;
    boolean value = false;
    if (text.charAt(at) == '@') {
      at = word(text, at + 1, end);
      marks.add(from, at, Kind.KEYWORD);
      value = true;
      selects = false;
    }
    while (at < end) {
      int comment = comment(marks, at, end);
      char c = text.charAt(at);
      if (comment > at) {
        at = comment;
      } else if (c == '"' || c == '\'') {
        int string = string(text, at, end);
        marks.add(at, string, Kind.STRING);
        at = string;
      } else if (selects) {
        at = selector(marks, at, end);
      } else if (!value && c == ':') {
        value = true;
        at++;
      } else if (!value && isWord(c)) {
        int name = word(text, at, end);
        marks.add(at, name, Kind.PROPERTY);
        at = name;
      } else {
        at = value ? CssValue.mark(marks, at, end) : at + 1;
      }
    }
    return end;
  }

  /** Where the next brace or semicolon is that is not in a string, comment or parenthesis. */
  private int partEnd(String text, int from, int to) {
    int opened = 0;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = string(text, i, to);
        continue;
      }
      if (c == '/' && text.startsWith("/*", i)) {
        int close = text.indexOf("*/", i + 2);
        i = close < 0 || close + 2 > to ? to : close + 2;
        continue;
      }
      if (c == '{' || c == '}' || (c == ';' && opened <= 0)) {
        return i;
      }
      opened += c == '(' ? 1 : c == ')' ? -1 : 0;
      i++;
    }
    return to;
  }

  private static int selector(Marks marks, int at, int end) {
    String text = marks.text();
    char c = text.charAt(at);
    boolean named = c == '.' || c == '#' || c == '%';
    if (c == ':') {
      int from = at;
      while (from < end && text.charAt(from) == ':') {
        from++;
      }
      int to = word(text, from, end);
      marks.add(from, to, Kind.FUNCTION);
      return Math.max(to, at + 1);
    }
    if (!named && !Character.isLetter(c)) {
      return c == '[' ? Math.min(word(text, at + 1, end), end) : at + 1;
    }
    int to = word(text, at + 1, end);
    marks.add(at, to, named ? Kind.TYPE : Kind.TAG);
    return to;
  }

  private int comment(Marks marks, int at, int to) {
    String text = marks.text();
    if (text.charAt(at) != '/' || at + 1 >= to) {
      return -1;
    }
    int end;
    if (text.charAt(at + 1) == '*') {
      int close = text.indexOf("*/", at + 2);
      end = close < 0 || close + 2 > to ? to : close + 2;
    } else if (lineComments && text.charAt(at + 1) == '/') {
      end = Lines.end(text, at, to);
    } else {
      return -1;
    }
    marks.add(at, end, Kind.COMMENT);
    return end;
  }

  static int string(String text, int at, int end) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < end && text.charAt(i) != '\n') {
      if (text.charAt(i) == quote) {
        return i + 1;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, end);
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '$' || c == '@';
  }

  static int word(String text, int from, int end) {
    int i = from;
    while (i < end && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
