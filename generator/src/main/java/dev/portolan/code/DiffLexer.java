package dev.portolan.code;

/** Differences, by the first character of each line. */
final class DiffLexer implements Lexer {
  static final Lexer DIFF = new DiffLexer();

  private DiffLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      Kind kind = kind(text, at, end);
      if (kind != null) {
        marks.add(at, end, kind);
      }
      at = end + 1;
    }
  }

  private static Kind kind(String text, int at, int end) {
    if (at == end) {
      return null;
    }
    return switch (text.charAt(at)) {
      case '+' -> text.startsWith("+++ ", at) ? Kind.META : Kind.INSERTED;
      case '-' -> text.startsWith("--- ", at) ? Kind.META : Kind.DELETED;
      case '>' -> Kind.INSERTED;
      case '<' -> Kind.DELETED;
      case '@', '\\' -> Kind.META;
      case 'd', 'i', 'n', 'r', 's', 'I' -> header(text, at);
      default -> null;
    };
  }

  private static Kind header(String text, int at) {
    for (String start :
        new String[] {
          "diff ", "index ", "new file ", "deleted file ", "rename ", "similarity ", "Index: "
        }) {
      if (text.startsWith(start, at)) {
        return Kind.META;
      }
    }
    return null;
  }
}
