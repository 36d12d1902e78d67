package dev.portolan.code;

/** Makefiles. */
final class MakefileLexer implements Lexer {
  static final Lexer MAKEFILE = new MakefileLexer();

  private MakefileLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      if (start < end) {
        rest(marks, text.charAt(at) == '\t' ? at : beginning(marks, start, end), end);
      }
      at = end + 1;
    }
  }

  /** A directive, the name of a variable, or targets; gives the place after it. */
  private static int beginning(Marks marks, int from, int end) {
    String text = marks.text();
    int word = from;
    while (word < end
        && (Character.isLetterOrDigit(text.charAt(word))
            || "_-.%/".indexOf(text.charAt(word)) >= 0)) {
      word++;
    }
    if (isDirective(text.substring(from, word))) {
      marks.add(from, word, Kind.KEYWORD);
      return word;
    }
    int sign = word;
    while (sign < end && ":=#\t$".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    if (sign == end || word == from) {
      return from;
    }
    boolean assigns =
        text.charAt(sign) == '=' || text.startsWith(":=", sign) || text.startsWith("::=", sign);
    if (assigns) {
      marks.add(from, word, Kind.VARIABLE);
      return sign;
    }
    if (text.charAt(sign) == ':') {
      marks.add(
          from,
          Lines.withoutBlanks(text, from, sign),
          text.charAt(from) == '.' ? Kind.KEYWORD : Kind.FUNCTION);
      return sign;
    }
    return from;
  }

  private static boolean isDirective(String word) {
    return switch (word) {
      case "define",
          "else",
          "endef",
          "endif",
          "export",
          "ifdef",
          "ifeq",
          "ifndef",
          "ifneq",
          "include",
          "-include",
          "override",
          "sinclude",
          "undefine",
          "unexport",
          "vpath" ->
          true;
      default -> false;
    };
  }

  /** Variables and the comment. */
  private static void rest(Marks marks, int from, int end) {
    String text = marks.text();
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#' && (at == 0 || text.charAt(at - 1) != '\\')) {
        marks.add(at, end, Kind.COMMENT);
        return;
      }
      if (c != '$' || at + 1 == end) {
        at++;
        continue;
      }
      char open = text.charAt(at + 1);
      int to = at + 2;
      if (open == '(' || open == '{') {
        int opened = 1;
        while (to < end && opened > 0) {
          char i = text.charAt(to++);
          opened += i == open ? 1 : i == (open == '(' ? ')' : '}') ? -1 : 0;
        }
      }
      marks.add(at, to, Kind.VARIABLE);
      at = to;
    }
  }
}
