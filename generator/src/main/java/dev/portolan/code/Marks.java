package dev.portolan.code;

import dev.portolan.html.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which stretches of a text are which kind of token, in order and without overlap. Printing puts
 * spans around them and leaves the text itself as it is, escaped.
 */
final class Marks {
  private static final String CLOSING = "</span>";

  private final String text;
  private int[] edges = new int[64];
  private Kind[] kinds = new Kind[32];
  private int size;

  Marks(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * Marks a stretch; an empty one is no mark. One that continues the stretch before it is joined to
   * it.
   *
   * @throws IllegalStateException if it begins before the last one ends: a mistake in a lexer
   */
  void add(int from, int to, Kind kind) {
    if (from >= to) {
      return;
    }
    int last = size == 0 ? 0 : edges[2 * size - 1];
    if (from < last || to > text.length()) {
      throw new IllegalStateException(kind + " at " + from + ".." + to + ", after " + last);
    }
    if (size > 0 && from == last && kinds[size - 1] == kind) {
      edges[2 * size - 1] = to;
      return;
    }
    if (size == kinds.length) {
      edges = Arrays.copyOf(edges, 4 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    edges[2 * size] = from;
    edges[2 * size + 1] = to;
    kinds[size++] = kind;
  }

  /** The whole text. */
  Html html() {
    StringBuilder out = new StringBuilder(text.length() + 40 * size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      escape(at, edges[2 * i], out);
      out.append(kinds[i].opening());
      escape(edges[2 * i], edges[2 * i + 1], out);
      out.append(CLOSING);
      at = edges[2 * i + 1];
    }
    escape(at, text.length(), out);
    return new Html(out.toString());
  }

  /**
   * Line by line, without the line feeds; each line is markup complete in itself. A line feed at
   * the end of the text begins no line.
   */
  List<Html> lines() {
    List<Html> lines = new ArrayList<>();
    int mark = 0;
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      StringBuilder out = new StringBuilder();
      int at = from;
      while (mark < size && edges[2 * mark] < to) {
        int start = Math.max(from, edges[2 * mark]);
        int end = Math.min(to, edges[2 * mark + 1]);
        escape(at, start, out);
        if (start < end) {
          out.append(kinds[mark].opening());
          escape(start, end, out);
          out.append(CLOSING);
        }
        at = Math.max(start, end);
        if (edges[2 * mark + 1] > to) {
          break;
        }
        mark++;
      }
      escape(at, to, out);
      lines.add(new Html(out.toString()));
      from = to + 1;
    }
    return lines;
  }

  /** Quotes stay as they are: this is the content of an element, and code is full of them. */
  private void escape(int from, int to, StringBuilder out) {
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        out.append(text, done, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        done = i + 1;
      }
    }
    out.append(text, done, to);
  }
}
