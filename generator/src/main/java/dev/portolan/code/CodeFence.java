package dev.portolan.code;

import dev.portolan.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the line that opens a block of code says, as people write it for the generators they know:
 * <code>js title="app.js" {1,3-5} showLineNumbers</code>, <code>py linenums="1" hl_lines="2 3"
 * </code>. What it does not understand it passes over.
 *
 * @param language in lower case; empty if none is named
 * @param title what to write above the code; may be empty
 * @param highlighted the lines to stress, counted from one
 * @param numbered whether lines have numbers
 * @param firstNumber the number of the first line
 * @param variables whether names in double braces stand for values
 */
public record CodeFence(
    String language,
    String title,
    List<Span> highlighted,
    boolean numbered,
    int firstNumber,
    boolean variables) {
  private static final int MOST_SPANS = 200;

  /** Lines from one to another, both counted. */
  public record Span(int from, int to) {
    boolean holds(int line) {
      return from <= line && line <= to;
    }
  }

  public CodeFence {
    highlighted = List.copyOf(highlighted);
  }

  /** Reads what is written after the fence. It never fails. */
  public static CodeFence of(String info) {
    return new Reader(info).read();
  }

  /** True if lines are numbered or highlighted. */
  public boolean hasLines() {
    return numbered || !highlighted.isEmpty();
  }

  /**
   * Puts each line into its element.
   *
   * @param fed whether the last one ends with a line feed too. It is within the element, so that
   *     copied text has it and an empty line its height.
   */
  Html lines(List<Html> lines, boolean fed) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append("<span class=\"line").append(highlights(i + 1) ? " is-marked\"" : "\"");
      if (numbered) {
        out.append(" data-line=\"").append(firstNumber + i).append('"');
      }
      out.append('>').append(lines.get(i));
      out.append(fed || i < lines.size() - 1 ? "\n</span>" : "</span>");
    }
    return new Html(out.toString());
  }

  private boolean highlights(int line) {
    return highlighted.stream().anyMatch(span -> span.holds(line));
  }

  /** Walks over the words of an info string once. */
  private static final class Reader {
    private final String info;
    private int at;
    private String language = "";
    private String title = "";
    private final List<Span> spans = new ArrayList<>();
    private boolean numbered;
    private int firstNumber = 1;
    private boolean variables;

    Reader(String info) {
      this.info = info;
    }

    CodeFence read() {
      language = word(" \t{=,").toLowerCase(Locale.ROOT);
      if (at < info.length() && info.charAt(at) == '=') {
        at = 0;
        language = "";
      }
      while (at < info.length()) {
        char c = info.charAt(at);
        if (c == '{') {
          braces();
        } else if (c == '"' || c == '\'') {
          value();
        } else if (Character.isLetter(c)) {
          setting();
        } else {
          at++;
        }
      }
      return new CodeFence(language, title, spans, numbered, firstNumber, variables);
    }

    /** {@code {1,3-5}}; or, as in some dialects, settings in braces, which the loop reads. */
    private void braces() {
      int close = info.indexOf('}', at);
      at++;
      if (close > 0 && isLines(info, at, close)) {
        lines(info.substring(at, close));
        at = close + 1;
      } else if (language.isEmpty() && at < info.length() && info.charAt(at) == '.') {
        at++;
        language = word(" \t}").toLowerCase(Locale.ROOT);
      }
    }

    private void setting() {
      String name = word(" \t={}").toLowerCase(Locale.ROOT);
      boolean valued = at < info.length() && info.charAt(at) == '=';
      at += valued ? 1 : 0;
      String value = valued ? value() : "";
      switch (name) {
        case "title", "filename", "file", "name" -> title = value.isEmpty() ? title : value.strip();
        case "lang" -> language = value.isEmpty() ? language : value.toLowerCase(Locale.ROOT);
        case "highlight", "hl_lines", "mark", "line" -> {
          if (isLines(value, 0, value.length())) {
            lines(value);
          }
        }
        case "showlinenumbers", "linenums", "linenumbers", "line-numbers", "linenos", "lines" -> {
          numbered = !value.equals("false");
          firstNumber = number(value, firstNumber);
        }
        case "variables" -> variables = !value.equals("false");
        case "startlinenumber", "linenostart", "start" -> firstNumber = number(value, firstNumber);
        default -> {
          // Meant for another generator.
        }
      }
    }

    /** In quotes, in braces, or up to the next blank. */
    private String value() {
      char open = at < info.length() ? info.charAt(at) : ' ';
      char close = open == '{' ? '}' : open;
      if (open != '"' && open != '\'' && open != '{') {
        return word(" \t}");
      }
      int from = at + 1;
      int to = info.indexOf(close, from);
      at = to < 0 ? info.length() : to + 1;
      return info.substring(from, to < 0 ? info.length() : to);
    }

    private String word(String stops) {
      int from = at;
      while (at < info.length() && stops.indexOf(info.charAt(at)) < 0) {
        at++;
      }
      return info.substring(from, at);
    }

    private static boolean isLines(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (!Run.isDigit(c) && c != ',' && c != '-' && c != ' ') {
          return false;
        }
      }
      return to > from;
    }

    private void lines(String list) {
      for (String part : list.trim().split("[ ,]+", -1)) {
        int dash = part.indexOf('-');
        int from = number(dash < 0 ? part : part.substring(0, dash), 0);
        int to = dash < 0 ? from : number(part.substring(dash + 1), 0);
        if (from > 0 && to >= from && spans.size() < MOST_SPANS) {
          spans.add(new Span(from, to));
        }
      }
    }

    /** At most six digits; else {@code otherwise}. */
    private static int number(String text, int otherwise) {
      return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
  }
}
