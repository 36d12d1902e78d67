package dev.portolan.code;

import java.util.Locale;

/** XML and HTML; scripts and styles in HTML in their own languages. */
final class MarkupLexer implements Lexer {
  static final Lexer XML = new MarkupLexer(false);
  static final Lexer HTML = new MarkupLexer(true);

  private static final int LONGEST_ENTITY = 32;

  private final boolean html;

  private MarkupLexer(boolean html) {
    this.html = html;
  }

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      if (c == '&') {
        at = entity(marks, at, to);
      } else if (c != '<' || at + 1 == to) {
        at++;
      } else if (text.startsWith("<!--", at)) {
        at = enclosed(marks, at, "-->", to, Kind.COMMENT);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = cdata(marks, at, to);
      } else if (text.charAt(at + 1) == '!' || text.charAt(at + 1) == '?') {
        at = enclosed(marks, at, ">", to, Kind.META);
      } else if (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1))) {
        at = element(marks, at, to, depth);
      } else {
        at++;
      }
    }
  }

  private int element(Marks marks, int at, int to, int depth) {
    String text = marks.text();
    int nameEnd = name(text, at + 2, to);
    String name = text.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
    int end = tag(marks, at, nameEnd, to);
    if (!html || (!name.equals("script") && !name.equals("style"))) {
      return end;
    }
    int close = text.indexOf("</" + text.substring(at + 1, nameEnd), end);
    int content = close < 0 || close > to ? to : close;
    boolean data = text.substring(at, end).contains("json");
    Lexer lexer =
        name.equals("style") ? CssLexer.CSS : data ? JsonLexer.JSON : WebLanguages.JAVASCRIPT;
    if (depth < 4) {
      lexer.mark(marks, end, content, depth + 1);
    }
    return content;
  }

  /** One tag up to its other bracket. */
  private static int tag(Marks marks, int at, int nameEnd, int to) {
    String text = marks.text();
    marks.add(at, nameEnd, Kind.TAG);
    int i = nameEnd;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '>' || (c == '/' && i + 1 < to && text.charAt(i + 1) == '>')) {
        int end = c == '>' ? i + 1 : i + 2;
        marks.add(i, end, Kind.TAG);
        return end;
      }
      if (c == '=') {
        i = value(marks, i + 1, to);
      } else if (c <= ' ' || c == '<' || c == '"' || c == '\'' || c == '/') {
        i++;
      } else {
        int end = name(text, i + 1, to);
        marks.add(i, end, Kind.ATTRIBUTE);
        i = end;
      }
    }
    return to;
  }

  private static int value(Marks marks, int at, int to) {
    String text = marks.text();
    int from = at;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    if (from == to) {
      return to;
    }
    char quote = text.charAt(from);
    int end = from;
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, from + 1);
      end = close < 0 || close >= to ? to : close + 1;
    } else {
      while (end < to && text.charAt(end) > ' ' && text.charAt(end) != '>') {
        end++;
      }
    }
    marks.add(from, end, Kind.STRING);
    return end;
  }

  private static int name(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) > ' ' && "=>/\"'<".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int entity(Marks marks, int at, int to) {
    String text = marks.text();
    int i = at + 1;
    while (i < to
        && i < at + LONGEST_ENTITY
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
      i++;
    }
    if (i == at + 1 || i >= to || text.charAt(i) != ';') {
      return at + 1;
    }
    marks.add(at, i + 1, Kind.CONSTANT);
    return i + 1;
  }

  private static int cdata(Marks marks, int at, int to) {
    int content = Math.min(at + 9, to);
    int close = marks.text().indexOf("]]>", content);
    int end = close < 0 || close > to ? to : close;
    marks.add(at, content, Kind.META);
    marks.add(content, end, Kind.STRING);
    marks.add(end, Math.min(end + 3, to), Kind.META);
    return Math.min(end + 3, to);
  }

  private static int enclosed(Marks marks, int at, String close, int to, Kind kind) {
    int found = marks.text().indexOf(close, at);
    int end = found < 0 || found + close.length() > to ? to : found + close.length();
    marks.add(at, end, kind);
    return end;
  }
}
