package dev.portolan.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A template taken apart for {@link ThemeLint}: its expressions, and the HTML around them. Both
 * keep the length of the template, so that an offset means the same place in all three.
 */
final class TemplateText {
  /** Stands in the HTML for every character of an interpolation. */
  static final char INTERPOLATION = '\ue000';

  private final StringBuilder html;
  private final StringBuilder expressions;

  /** Directives and interpolations are moved from one to the other. */
  TemplateText(String template) {
    html = new StringBuilder(template);
    expressions = new StringBuilder(blank(template));
    int at = 0;
    while (at < template.length()) {
      if (template.startsWith("<#--", at)) {
        int end = template.indexOf("-->", at);
        at = take(template, at, end < 0 ? template.length() : end + 3, ' ', false);
      } else if (starts(template, at, "<#", "</#", "<@", "</@")) {
        at = take(template, at, end(template, at, '>'), ' ', true);
      } else if (starts(template, at, "${", "#{")) {
        at = take(template, at, end(template, at, '}'), INTERPOLATION, true);
      } else {
        at++;
      }
    }
  }

  /** The template without directives and comments; {@link #INTERPOLATION} for interpolations. */
  String html() {
    return html.toString();
  }

  /** Directives and interpolations; blanks elsewhere. */
  String expressions() {
    return expressions.toString();
  }

  /** The line and column, both from 1, of {@code offset} in {@code text}. */
  static int[] place(String text, int offset) {
    int line = 1;
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      start = at + 1;
    }
    return new int[] {line, text.codePointCount(start, offset) + 1};
  }

  private int take(String template, int from, int to, char filler, boolean isExpression) {
    for (int i = from; i < to; i++) {
      if (template.charAt(i) != '\n') {
        html.setCharAt(i, filler);
        if (isExpression) {
          expressions.setCharAt(i, template.charAt(i));
        }
      }
    }
    return to;
  }

  private static boolean starts(String text, int at, String... prefixes) {
    for (String prefix : prefixes) {
      if (text.startsWith(prefix, at)) {
        return true;
      }
    }
    return false;
  }

  /** Where the directive or interpolation ends; strings and brackets inside are passed over. */
  private static int end(String text, int from, char close) {
    List<Character> open = new ArrayList<>();
    char quote = 0;
    for (int i = from + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        open.add(c);
      } else if (open.isEmpty() && c == close) {
        return i + 1;
      } else if ((c == ')' || c == ']' || c == '}') && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return text.length();
  }

  private static String blank(String text) {
    return text.replaceAll("[^\n]", " ");
  }
}
