package dev.portolan.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Takes backslashes and entities out of Markdown text, as CommonMark 0.31 has them. */
final class Escapes {
  private Escapes() {}

  /** Text without the backslashes that escape punctuation. */
  static String backslashes(CharSequence chars) {
    return resolve(chars.toString(), false);
  }

  /** Text without escaping backslashes and with entities resolved: in URLs and titles. */
  static String all(CharSequence chars) {
    return resolve(chars.toString(), true);
  }

  private static String resolve(String text, boolean entities) {
    if (text.indexOf('\\') < 0 && !(entities && text.indexOf('&') >= 0)) {
      return text;
    }
    InlineScanner scanner = new InlineScanner(text);
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = entities && c == '&' ? scanner.entity(i) : -1;
      if (end > 0) {
        out.append(entity(text.substring(i, end)));
        i = end;
        continue;
      }
      boolean escape =
          c == '\\' && i + 1 < text.length() && InlineScanner.isPunctuation(text.charAt(i + 1));
      i += escape ? 1 : 0;
      out.append(text.charAt(i));
      i++;
    }
    return out.toString();
  }

  /** What an entity, from its ampersand to its semicolon, stands for; itself if nothing. */
  static String entity(String entity) {
    if (!entity.startsWith("&#")) {
      return Html5Entities.entityToString(entity);
    }
    boolean hex = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
    String digits = entity.substring(hex ? 3 : 2, entity.length() - 1);
    int code = Integer.parseInt(digits, hex ? 16 : 10);
    boolean character =
        code > 0
            && Character.isValidCodePoint(code)
            && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
    return character ? Character.toString(code) : "\uFFFD";
  }
}
