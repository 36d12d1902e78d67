package dev.portolan.code;

import java.util.Locale;

/** HTTP messages: a request or status line, headers, and a body in the language they name. */
final class HttpLexer implements Lexer {
  static final Lexer HTTP = new HttpLexer();

  private HttpLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    int at = from;
    String type = "";
    boolean first = true;
    while (at < to) {
      int end = Lines.end(text, at, to);
      int content = Lines.withoutBlanks(text, at, end);
      if (content == at) {
        body(marks, end, to, type, depth);
        return;
      }
      if (text.charAt(at) == '#') {
        marks.add(at, content, Kind.COMMENT);
      } else if (first) {
        start(marks, at, content);
        first = false;
      } else {
        String header = header(marks, at, content);
        type = header.isEmpty() ? type : header;
      }
      at = end + 1;
    }
  }

  /** {@code GET /path HTTP/1.1} or {@code HTTP/1.1 200 OK}; a header if it is neither. */
  private static void start(Marks marks, int from, int to) {
    String text = marks.text();
    int word = wordEnd(text, from, to);
    if (text.startsWith("HTTP/", from)) {
      int status = Lines.text(text, word, to);
      marks.add(from, word, Kind.META);
      marks.add(status, wordEnd(text, status, to), Kind.NUMBER);
      return;
    }
    if (word == to || !isMethod(text, from, word)) {
      header(marks, from, to);
      return;
    }
    marks.add(from, word, Kind.KEYWORD);
    int target = Lines.text(text, word, to);
    int targetEnd = wordEnd(text, target, to);
    marks.add(target, targetEnd, Kind.STRING);
    marks.add(Lines.text(text, targetEnd, to), to, Kind.META);
  }

  /** The type of the content if the header says it. */
  private static String header(Marks marks, int from, int to) {
    String text = marks.text();
    int colon = text.indexOf(':', from);
    if (colon < 0 || colon >= to) {
      return "";
    }
    marks.add(from, colon, Kind.PROPERTY);
    return text.regionMatches(true, from, "content-type:", 0, 13)
        ? text.substring(colon + 1, to).toLowerCase(Locale.ROOT)
        : "";
  }

  private static void body(Marks marks, int from, int to, String type, int depth) {
    String text = marks.text();
    int at = from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    char first = at < to ? text.charAt(at) : 0;
    if (type.contains("json") || first == '{' || first == '[') {
      JsonLexer.JSON.mark(marks, at, to, depth);
    } else if (type.contains("xml") || type.contains("html") || first == '<') {
      MarkupLexer.XML.mark(marks, at, to, depth);
    } else if (type.contains("yaml")) {
      YamlLexer.YAML.mark(marks, at, to, depth);
    }
  }

  private static boolean isMethod(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) > ' ') {
      i++;
    }
    return i;
  }
}
