package dev.portolan.code;

/** Properties files, INI files, environments: a setting a line. */
final class SettingsLexer implements Lexer {
  /** With {@code !} for comments, keys that end at a blank, values over lines. */
  static final Lexer PROPERTIES = new SettingsLexer(true);

  /** With {@code ;} for comments, sections, comments after values. */
  static final Lexer INI = new SettingsLexer(false);

  private final boolean properties;

  private SettingsLexer(boolean properties) {
    this.properties = properties;
  }

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    boolean continued = false;
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      int content = Lines.withoutBlanks(text, start, end);
      if (start < content && !continued) {
        line(marks, start, content);
      }
      continued = properties && start < content && text.charAt(content - 1) == '\\';
      at = end + 1;
    }
  }

  private void line(Marks marks, int from, int to) {
    String text = marks.text();
    char first = text.charAt(from);
    if (first == '#' || first == (properties ? '!' : ';')) {
      marks.add(from, to, Kind.COMMENT);
    } else if (first == '[' && !properties) {
      marks.add(from, to, Kind.TYPE);
    } else {
      int name = text.startsWith("export ", from) ? from + 7 : from;
      int key = keyEnd(text, name, to);
      marks.add(from, name, Kind.KEYWORD);
      marks.add(name, Lines.withoutBlanks(text, name, key), Kind.PROPERTY);
      if (!properties && key < to) {
        value(marks, Lines.text(text, key + 1, to), to);
      }
    }
  }

  private int keyEnd(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '=' || (properties && (c == ':' || c == ' ' || c == '\t'))) {
        return i;
      }
      i += properties && c == '\\' ? 2 : 1;
    }
    return to;
  }

  private static void value(Marks marks, int from, int to) {
    String text = marks.text();
    if (from >= to) {
      return;
    }
    char first = text.charAt(from);
    int at = from;
    if (first == '"' || first == '\'') {
      int close = text.indexOf(first, from + 1);
      at = close < 0 || close >= to ? to : close + 1;
      marks.add(from, at, Kind.STRING);
    }
    for (int i = at; i + 1 < to; i++) {
      if (text.charAt(i) == ' ' && (text.charAt(i + 1) == ';' || text.charAt(i + 1) == '#')) {
        marks.add(i + 1, to, Kind.COMMENT);
        return;
      }
    }
  }
}
