package dev.portolan.code;

/** JSON, with the comments and unquoted keys that people write into it. */
final class JsonLexer implements Lexer {
  static final Lexer JSON = new JsonLexer();

  private JsonLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      int end;
      if (c == '"' || c == '\'') {
        end = string(text, at, to);
        marks.add(at, end, isKey(text, end, to) ? Kind.PROPERTY : Kind.STRING);
      } else if (Run.isDigit(c) || (c == '-' && at + 1 < to && Run.isDigit(text.charAt(at + 1)))) {
        end = Numbers.end(text, c == '-' ? at + 1 : at, to);
        marks.add(at, end, Kind.NUMBER);
      } else if (Character.isLetter(c) || c == '$' || c == '_') {
        end = word(text, at, to);
        if (isKey(text, end, to)) {
          marks.add(at, end, Kind.PROPERTY);
        } else if (isConstant(text, at, end)) {
          marks.add(at, end, Kind.CONSTANT);
        }
      } else if (c == '/' && text.startsWith("//", at)) {
        end = Lines.end(text, at, to);
        marks.add(at, end, Kind.COMMENT);
      } else if (c == '/' && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        end = close < 0 || close + 2 > to ? to : close + 2;
        marks.add(at, end, Kind.COMMENT);
      } else {
        end = at + 1;
      }
      at = end;
    }
  }

  private static int string(String text, int at, int end) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < end && text.charAt(i) != '\n') {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
      i++;
    }
    return Math.min(i, end);
  }

  private static int word(String text, int at, int end) {
    int i = at + 1;
    while (i < end
        && (Character.isLetterOrDigit(text.charAt(i)) || "_$-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean isConstant(String text, int from, int to) {
    return switch (text.substring(from, Math.min(to, from + 9))) {
      case "true", "false", "null", "NaN", "Infinity", "undefined" -> true;
      default -> false;
    };
  }

  private static boolean isKey(String text, int after, int end) {
    int i = Lines.text(text, after, end);
    return i < end && text.charAt(i) == ':';
  }
}
