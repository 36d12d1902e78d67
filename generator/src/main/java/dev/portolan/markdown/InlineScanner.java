package dev.portolan.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the ends of the inline constructs of CommonMark 0.31 in the text of one block. Every method
 * takes the place where a construct would begin and gives the place after it, or -1. Together they
 * read each character a bounded number of times, so that no text takes quadratic time: what was
 * looked for in vain is remembered, and what has no limit in the specification gets a generous one.
 */
final class InlineScanner {
  private static final int LONGEST_LABEL = 999;
  private static final int LONGEST_TAG = 16_384;
  private static final int LONGEST_URL = 16_384;
  private static final int DEEPEST_PARENTHESES = 32;

  private final String text;
  private final Set<String> missing = new HashSet<>();

  /** Where runs of backticks begin, by their length; made when the first one is asked for. */
  private Map<Integer, Deque<Integer>> ticks;

  InlineScanner(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** {@code [label]} with something in it. */
  int label(int start) {
    if (at(start) != '[') {
      return -1;
    }
    boolean blank = true;
    for (int i = start + 1; i < text.length() && i - start <= LONGEST_LABEL + 1; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return blank ? -1 : i + 1;
      }
      if (c == '[') {
        return -1;
      }
      blank &= isSpace(c);
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  /** A destination in angle brackets or without; may be empty. */
  int destination(int start) {
    return at(start) == '<' ? angleDestination(start) : bareDestination(start);
  }

  private int angleDestination(int start) {
    for (int i = start + 1; i < text.length() && i - start < LONGEST_URL; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' || c == '\n') {
        return -1;
      }
      if (c == '\\' && at(i + 1) != '\n') {
        i++;
      }
    }
    return -1;
  }

  private int bareDestination(int start) {
    int open = 0;
    int i = start;
    while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != 0x7F) {
      char c = text.charAt(i);
      if (i - start > LONGEST_URL) {
        return -1;
      }
      if (c == '\\' && isPunctuation(at(i + 1))) {
        i++;
      } else if (c == '(' && ++open > DEEPEST_PARENTHESES) {
        return -1;
      } else if (c == ')' && --open < 0) {
        break;
      }
      i++;
    }
    return open > 0 ? -1 : i;
  }

  /** A title with its quotes or parentheses. */
  int title(int start) {
    char open = at(start);
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    char close = open == '(' ? ')' : open;
    String unclosed = "title" + close;
    if (missing.contains(unclosed)) {
      return -1;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      }
      if (c == '(' && open == '(') {
        return -1;
      }
      if (c == '\\') {
        i++;
      }
    }
    missing.add(unclosed);
    return -1;
  }

  /** Spaces and tabs, with at most one line end among them; never -1. */
  int space(int start) {
    int i = blanks(start);
    return at(i) == '\n' ? blanks(i + 1) : i;
  }

  /** Spaces and tabs; never -1. */
  int blanks(int start) {
    int i = start;
    while (at(i) == ' ' || at(i) == '\t') {
      i++;
    }
    return i;
  }

  /**
   * The run of backticks that closes the one from {@code start} to {@code end}: where it begins.
   */
  int closingTicks(int start, int end) {
    if (ticks == null) {
      ticks = new HashMap<>();
      for (int i = text.indexOf('`', start); i >= 0; ) {
        int after = i;
        while (at(after) == '`') {
          after++;
        }
        ticks.computeIfAbsent(after - i, length -> new ArrayDeque<>()).add(i);
        i = text.indexOf('`', after);
      }
    }
    Deque<Integer> runs = ticks.getOrDefault(end - start, new ArrayDeque<>());
    while (!runs.isEmpty() && runs.peek() < end) {
      runs.remove();
    }
    return runs.isEmpty() ? -1 : runs.peek();
  }

  /** {@code <scheme:…>}. */
  int uriAutolink(int start) {
    int i = start + 1;
    if (!isLetter(at(i))) {
      return -1;
    }
    while (isLetter(at(i)) || isDigit(at(i)) || "+.-".indexOf(at(i)) >= 0) {
      i++;
    }
    int scheme = i - start - 1;
    if (scheme < 2 || scheme > 32 || at(i) != ':') {
      return -1;
    }
    while (i < text.length() && i - start < LONGEST_URL) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c <= ' ' || c == '<') {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /** {@code <name@host>}. */
  int mailAutolink(int start) {
    int i = start + 1;
    while (isLetter(at(i)) || isDigit(at(i)) || ".!#$%&'*+/=?^_`{|}~-".indexOf(at(i)) >= 0) {
      i++;
    }
    if (i == start + 1 || at(i) != '@') {
      return -1;
    }
    do {
      int label = ++i;
      while (isLetter(at(i)) || isDigit(at(i)) || at(i) == '-') {
        i++;
      }
      boolean allowed = i > label && i - label <= 63 && at(label) != '-' && at(i - 1) != '-';
      if (!allowed) {
        return -1;
      }
    } while (at(i) == '.');
    return at(i) == '>' ? i + 1 : -1;
  }

  /** A tag, comment, processing instruction, declaration or CDATA section. */
  int html(int start) {
    if (text.startsWith("<!-->", start)) {
      return start + 5;
    }
    if (text.startsWith("<!--->", start)) {
      return start + 6;
    }
    if (text.startsWith("<!--", start)) {
      return after("-->", start + 4);
    }
    if (text.startsWith("<?", start)) {
      return after("?>", start + 2);
    }
    if (text.startsWith("<![CDATA[", start)) {
      return after("]]>", start + 9);
    }
    if (text.startsWith("<!", start)) {
      return isLetter(at(start + 2)) ? after(">", start + 2) : -1;
    }
    return text.startsWith("</", start) ? endTag(start + 2) : startTag(start);
  }

  private int after(String end, int from) {
    int found = missing.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      missing.add(end);
      return -1;
    }
    return found + end.length();
  }

  private int endTag(int name) {
    int i = tagName(name);
    i = i < 0 ? -1 : whitespace(i);
    return i >= 0 && at(i) == '>' ? i + 1 : -1;
  }

  private int startTag(int start) {
    int i = tagName(start + 1);
    while (i >= 0 && i - start < LONGEST_TAG) {
      int next = whitespace(i);
      if (at(next) == '>') {
        return next + 1;
      }
      if (at(next) == '/') {
        return at(next + 1) == '>' ? next + 2 : -1;
      }
      i = next == i ? -1 : attribute(next);
    }
    return -1;
  }

  private int tagName(int start) {
    if (!isLetter(at(start))) {
      return -1;
    }
    int i = start + 1;
    while (isLetter(at(i)) || isDigit(at(i)) || at(i) == '-') {
      i++;
    }
    return i;
  }

  private int attribute(int start) {
    if (!isLetter(at(start)) && at(start) != '_' && at(start) != ':') {
      return -1;
    }
    int i = start + 1;
    while (isLetter(at(i)) || isDigit(at(i)) || "_.:-".indexOf(at(i)) >= 0) {
      i++;
    }
    int equals = whitespace(i);
    return at(equals) == '=' ? attributeValue(whitespace(equals + 1)) : i;
  }

  private int attributeValue(int start) {
    char quote = at(start);
    int i = start;
    if (quote == '"' || quote == '\'') {
      i++;
      while (i < text.length() && text.charAt(i) != quote && i - start < LONGEST_TAG) {
        i++;
      }
      return at(i) == quote && i > start ? i + 1 : -1;
    }
    while (i < text.length() && !isSpace(text.charAt(i)) && "\"'=<>`".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i > start ? i : -1;
  }

  /** Spaces, tabs and line ends; never -1. */
  private int whitespace(int start) {
    int i = start;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** An entity by name, or a character by its decimal or hexadecimal number. */
  int entity(int start) {
    int i = start + 1;
    int digits;
    if (at(i) != '#') {
      digits = i;
      while (isLetter(at(i)) || (i > digits && isDigit(at(i)))) {
        i++;
      }
      return i > digits && i - digits <= 32 && at(i) == ';' ? i + 1 : -1;
    }
    boolean hex = at(i + 1) == 'x' || at(i + 1) == 'X';
    i += hex ? 2 : 1;
    digits = i;
    while (isDigit(at(i)) || (hex && Character.digit(at(i), 16) >= 0 && at(i) < 0x80)) {
      i++;
    }
    return i > digits && i - digits <= (hex ? 6 : 7) && at(i) == ';' ? i + 1 : -1;
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : '\n';
  }

  static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !isLetter(c) && !isDigit(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
