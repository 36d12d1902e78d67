package dev.portolan.code;

/** One line of Markdown text: code, strong text, links. */
final class MarkdownText {
  private final Marks marks;
  private final String text;
  private final int end;
  private boolean links = true;
  private boolean strong = true;
  private boolean code = true;

  MarkdownText(Marks marks, int end) {
    this.marks = marks;
    this.text = marks.text();
    this.end = end;
  }

  void mark(int from) {
    for (int at = from; at < end; ) {
      char c = text.charAt(at);
      int to = -1;
      if (c == '\\') {
        to = Math.min(at + 2, end);
      } else if (c == '`' && code) {
        to = enclosed(at, "`", Kind.STRING);
        code = to > 0;
      } else if (c == '*' && strong && text.startsWith("**", at)) {
        to = enclosed(at, "**", Kind.KEYWORD);
        strong = to > 0;
      } else if (c == '[' && links) {
        to = link(at);
        links = to > 0;
      }
      at = to > 0 ? to : at + 1;
    }
  }

  private int enclosed(int at, String sign, Kind kind) {
    int close = text.indexOf(sign, at + sign.length());
    if (close < 0 || close + sign.length() > end) {
      return -1;
    }
    marks.add(at, close + sign.length(), kind);
    return close + sign.length();
  }

  private int link(int at) {
    int middle = text.indexOf("](", at);
    int close = middle < 0 || middle >= end ? -1 : text.indexOf(')', middle);
    if (close < 0 || close >= end) {
      return -1;
    }
    marks.add(at, middle + 1, Kind.FUNCTION);
    marks.add(middle + 2, close, Kind.STRING);
    return close + 1;
  }
}
