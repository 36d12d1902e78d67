package dev.portolan.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/** One tag, read as the HTML standard tokenises it. Stops at the first thing out of order. */
final class TagReader {
  /** In characters. Without a limit, tags that never end could take quadratic time. */
  private static final int LONGEST = 4096;

  private final String text;
  private final int limit;
  private final boolean endTag;
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private int at;
  private boolean complete;

  /** Reads the tag that begins with {@code <} at {@code open}. */
  TagReader(String text, int open) {
    this.text = text;
    limit = Math.min(text.length(), open + LONGEST);
    at = open + 1;
    endTag = at < limit && text.charAt(at) == '/';
    if (endTag) {
      at++;
    }
    int start = at;
    if (at < limit && isLetter(text.charAt(at))) {
      while (at < limit && isNameCharacter(text.charAt(at))) {
        at++;
      }
    }
    name = text.substring(start, at).toLowerCase(Locale.ROOT);
    if (!name.isEmpty()) {
      attributes();
    }
  }

  /** True if it has a name and its {@code >}. */
  boolean complete() {
    return complete;
  }

  boolean isStart() {
    return complete && !endTag;
  }

  /** In lower case. */
  String name() {
    return name;
  }

  /** After the {@code >}. */
  int end() {
    return at;
  }

  /**
   * Writes the tag with the attributes that are allowed.
   *
   * @param offset for {@code data-at} of links and images; negative to print none
   */
  void write(Markup out, int offset) {
    out.raw(endTag ? "</" : "<").raw(name);
    if (!endTag) {
      if (offset >= 0 && (name.equals("a") || name.equals("img"))) {
        out.raw(" data-at=\"").raw(Integer.toString(offset)).raw('"');
      }
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        if (Allowed.attribute(name, attribute.getKey())) {
          out.raw(' ').raw(attribute.getKey()).raw("=\"").text(attribute.getValue()).raw('"');
        }
      }
    }
    out.raw('>');
  }

  private void attributes() {
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        complete = true;
        return;
      }
      if (c == '/' || isSpace(c)) {
        at++;
      } else if (c == '<') {
        return;
      } else {
        attribute();
      }
    }
  }

  private void attribute() {
    int start = at;
    do {
      at++;
    } while (at < limit && !isSpace(text.charAt(at)) && "=>/".indexOf(text.charAt(at)) < 0);
    String key = text.substring(start, at).toLowerCase(Locale.ROOT);
    int afterKey = at;
    skipSpace();
    if (at >= limit || text.charAt(at) != '=') {
      at = afterKey;
      attributes.putIfAbsent(key, "");
      return;
    }
    at++;
    skipSpace();
    attributes.putIfAbsent(key, Parser.unescapeEntities(value(), true));
  }

  private String value() {
    if (at >= limit) {
      return "";
    }
    char quote = text.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      do {
        at++;
      } while (at < limit && text.charAt(at) != quote);
      String value = text.substring(start + 1, Math.max(start + 1, Math.min(at, limit)));
      at++;
      return value;
    }
    while (at < limit && !isSpace(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_' || c == '.';
  }
}
