package dev.portolan.code;

/** Markdown: its front matter and its code in their own languages. */
final class MarkdownLexer implements Lexer {
  static final Lexer MARKDOWN = new MarkdownLexer();

  private static final int DEEPEST = 4;

  private MarkdownLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    int at = from;
    if (text.startsWith("---\n", from)) {
      int close = text.indexOf("\n---", from + 3);
      int end = close < 0 || close + 4 > to ? to : close + 4;
      YamlLexer.YAML.mark(marks, from, end, depth);
      at = Lines.end(text, end, to) + 1;
    }
    while (at < to) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      int fence = fence(text, start, end);
      at = fence > 0 ? code(marks, start, fence, to, depth) : line(marks, start, end, to);
    }
  }

  /** The number of backquotes or tildes that open a block of code here, or 0. */
  private static int fence(String text, int start, int end) {
    int i = start;
    while (i < end
        && (text.charAt(i) == '`' || text.charAt(i) == '~')
        && text.charAt(i) == text.charAt(start)) {
      i++;
    }
    return i - start >= 3 ? i - start : 0;
  }

  private static int code(Marks marks, int start, int fence, int to, int depth) {
    String text = marks.text();
    int end = Lines.end(text, start, to);
    marks.add(start, end, Kind.META);
    String language = CodeFence.of(text.substring(start + fence, end).strip()).language();
    int from = Math.min(end + 1, to);
    int at = from;
    while (at < to) {
      int lineEnd = Lines.end(text, at, to);
      int first = Lines.text(text, at, lineEnd);
      if (fence(text, first, lineEnd) >= fence && text.charAt(first) == text.charAt(start)) {
        content(marks, language, from, at, depth);
        marks.add(first, lineEnd, Kind.META);
        return lineEnd + 1;
      }
      at = lineEnd + 1;
    }
    content(marks, language, from, to, depth);
    return to;
  }

  private static void content(Marks marks, String language, int from, int to, int depth) {
    Lexer lexer = depth < DEEPEST ? Languages.find(language) : null;
    if (lexer != null) {
      lexer.mark(marks, from, to, depth + 1);
    }
  }

  private static int line(Marks marks, int start, int end, int to) {
    String text = marks.text();
    char first = start < end ? text.charAt(start) : 0;
    if (first == '#') {
      marks.add(start, end, Kind.KEYWORD);
      return end + 1;
    }
    if (text.startsWith("<!--", start) && start < end) {
      int close = text.indexOf("-->", start);
      int stop = close < 0 || close + 3 > to ? to : close + 3;
      marks.add(start, stop, Kind.COMMENT);
      return stop;
    }
    int at = start;
    boolean item = first == '-' || first == '*' || first == '+' || first == '>';
    if (item && (first == '>' || (start + 1 < end && text.charAt(start + 1) == ' '))) {
      marks.add(start, start + 1, Kind.META);
      at = start + 1;
    }
    new MarkdownText(marks, end).mark(at);
    return end + 1;
  }
}
