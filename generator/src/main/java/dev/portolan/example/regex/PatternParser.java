package dev.portolan.example.regex;

import dev.portolan.example.regex.Part.All;
import dev.portolan.example.regex.Part.Any;
import dev.portolan.example.regex.Part.Edge;
import dev.portolan.example.regex.Part.Look;
import dev.portolan.example.regex.Part.One;
import dev.portolan.example.regex.Part.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the syntax of ECMA-262, in the lenient way of browsers, and what authors carry over from
 * other languages where it has no other meaning: {@code \A}, {@code \z}, {@code \Z}, {@code
 * (?P<name>…)}, a leading {@code (?i)}.
 */
final class PatternParser {
  /** Says that a pattern is wrong or beyond what is understood. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
      super(message);
    }
  }

  private static final int MAX_DEPTH = 100;

  private final int[] text;
  private int at;
  private int depth;
  private boolean ignoreCase;

  private PatternParser(String pattern) {
    this.text = pattern.codePoints().toArray();
  }

  static Part parse(String pattern) throws NotUnderstood {
    PatternParser parser = new PatternParser(pattern);
    if (parser.skip("(?i)")) {
      parser.ignoreCase = true;
    }
    Part part = parser.alternatives();
    if (parser.at < parser.text.length) {
      throw new NotUnderstood("a \")\" that closes nothing");
    }
    return part;
  }

  private Part alternatives() throws NotUnderstood {
    if (++depth > MAX_DEPTH) {
      throw new NotUnderstood("groups are nested too deeply");
    }
    List<Part> all = new ArrayList<>();
    do {
      all.add(sequence());
    } while (skip("|"));
    depth--;
    return all.size() == 1 ? all.get(0) : new Any(all);
  }

  private Part sequence() throws NotUnderstood {
    List<Part> parts = new ArrayList<>();
    while (at < text.length && text[at] != '|' && text[at] != ')') {
      Part part = atom();
      parts.add(quantified(part));
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private Part quantified(Part part) throws NotUnderstood {
    int min;
    int max;
    if (skip("*")) {
      min = 0;
      max = Part.UNLIMITED;
    } else if (skip("+")) {
      min = 1;
      max = Part.UNLIMITED;
    } else if (skip("?")) {
      min = 0;
      max = 1;
    } else {
      int[] limits = braces();
      if (limits.length == 0) {
        return part;
      }
      min = limits[0];
      max = limits[1];
    }
    if (part instanceof Edge || min > max) {
      throw new NotUnderstood("nothing to repeat");
    }
    if (!skip("?") && at < text.length && "*+?".indexOf(text[at]) >= 0) {
      throw new NotUnderstood("two quantifiers in a row");
    }
    return new Times(part, min, max);
  }

  /** The limits of {@code {2,3}} if it stands here, else nothing: then the brace is a letter. */
  private int[] braces() {
    int start = at;
    if (skip("{")) {
      int min = number();
      int max = min;
      if (skip(",")) {
        int digits = at;
        max = number();
        max = digits == at ? Part.UNLIMITED : max;
      }
      if (min >= 0 && skip("}")) {
        return new int[] {min, max};
      }
    }
    at = start;
    return new int[0];
  }

  /** The digits here as a number, at most a billion; -1 where there is none. */
  private int number() {
    long number = -1;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      number = Math.min(1_000_000_000, Math.max(0, number) * 10 + text[at++] - '0');
    }
    return (int) number;
  }

  private Part atom() throws NotUnderstood {
    int c = text[at++];
    return switch (c) {
      case '^' -> Edge.START;
      case '$' -> Edge.END;
      case '.' -> new One(CodePoints.DOT);
      case '(' -> group();
      case '[' -> one(set());
      case '\\' -> escape();
      case '*', '+', '?' -> throw new NotUnderstood("nothing to repeat");
      default -> one(new CodePoints().range(c, c));
    };
  }

  private One one(CodePoints set) {
    return new One(ignoreCase ? set.ignoringCase() : set);
  }

  private Part group() throws NotUnderstood {
    Part part;
    if (skip("?=")) {
      part = new Look(alternatives(), true, false);
    } else if (skip("?!")) {
      part = new Look(alternatives(), true, true);
    } else if (skip("?<=")) {
      part = new Look(alternatives(), false, false);
    } else if (skip("?<!")) {
      part = new Look(alternatives(), false, true);
    } else {
      if (skip("?<") || skip("?P<")) {
        while (at < text.length && text[at] != '>') {
          at++;
        }
        at++;
      } else if (!skip("?:") && at < text.length && text[at] == '?') {
        throw new NotUnderstood("a group of a kind that is not known");
      }
      part = alternatives();
    }
    if (!skip(")")) {
      throw new NotUnderstood("a \"(\" that is not closed");
    }
    return part;
  }

  private Part escape() throws NotUnderstood {
    if (at == text.length) {
      throw new NotUnderstood("a \"\\\" at the end");
    }
    int c = text[at];
    switch (c) {
      case 'b', 'B' -> {
        at++;
        return c == 'b' ? Edge.WORD : Edge.NO_WORD;
      }
      case 'A', 'Z', 'z' -> {
        at++;
        return c == 'A' ? Edge.START : Edge.END;
      }
      case 'k', 'G', 'Q', 'E', 'K', 'X', 'R' ->
          throw new NotUnderstood("\"\\" + Character.toString(c) + "\" is not understood");
      default -> {
        if (c >= '1' && c <= '9') {
          throw new NotUnderstood("a back reference");
        }
        return one(escaped());
      }
    }
  }

  /** The set that the escape here stands for, in a class or outside of one. */
  private CodePoints escaped() throws NotUnderstood {
    if (at == text.length) {
      throw new NotUnderstood("a \"\\\" at the end");
    }
    int c = text[at++];
    return switch (c) {
      case 'd' -> CodePoints.DIGIT;
      case 'D' -> CodePoints.DIGIT.negated();
      case 'w' -> CodePoints.WORD;
      case 'W' -> CodePoints.WORD.negated();
      case 's' -> CodePoints.SPACE;
      case 'S' -> CodePoints.SPACE.negated();
      case 'p' -> property();
      case 'P' -> property().negated();
      default -> {
        at--;
        int single = character();
        yield new CodePoints().range(single, single);
      }
    };
  }

  private CodePoints property() throws NotUnderstood {
    if (!skip("{")) {
      if (at < text.length && "LMNPSZC".indexOf(text[at]) >= 0) {
        return CodePoints.property(Character.toString(text[at++])).orElseThrow();
      }
      throw new NotUnderstood("\"\\p\" without a property");
    }
    StringBuilder name = new StringBuilder();
    while (at < text.length && text[at] != '}') {
      name.appendCodePoint(text[at++]);
    }
    if (!skip("}")) {
      throw new NotUnderstood("\"\\p{\" that is not closed");
    }
    boolean not = name.length() > 0 && name.charAt(0) == '^';
    CodePoints set =
        CodePoints.property(not ? name.substring(1) : name.toString())
            .orElseThrow(
                () -> new NotUnderstood("\"\\p{" + name + "}\" is a property that is not known"));
    return not ? set.negated() : set;
  }

  /** The one character that the escape here stands for, behind its backslash. */
  private int character() {
    int c = text[at++];
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0x0b;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case '0' -> 0;
      case 'x' -> hex(2, c);
      case 'u' -> unicode();
      case 'c' -> at < text.length && Character.isLetter(text[at]) ? text[at++] % 32 : '\\';
      default -> c;
    };
  }

  private int unicode() {
    if (at < text.length && text[at] == '{') {
      int start = at++;
      int value = 0;
      while (at < text.length && Character.digit(text[at], 16) >= 0) {
        value = Math.min(0x110000, value * 16 + Character.digit(text[at++], 16));
      }
      if (at < text.length && text[at] == '}' && at > start + 1 && value <= 0x10ffff) {
        at++;
        return value;
      }
      at = start;
      return 'u';
    }
    int high = hex(4, 'u');
    if (Character.isBmpCodePoint(high) && Character.isHighSurrogate((char) high)) {
      int start = at;
      if (skip("\\u")) {
        int low = hex(4, 'u');
        if (Character.isBmpCodePoint(low) && Character.isLowSurrogate((char) low)) {
          return Character.toCodePoint((char) high, (char) low);
        }
      }
      at = start;
    }
    return high;
  }

  private int hex(int digits, int otherwise) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at + i < text.length ? Character.digit(text[at + i], 16) : -1;
      if (digit < 0) {
        return otherwise;
      }
      value = value * 16 + digit;
    }
    at += digits;
    return value;
  }

  /** The class whose bracket has been read. */
  private CodePoints set() throws NotUnderstood {
    boolean negative = skip("^");
    CodePoints set = new CodePoints();
    while (!skip("]")) {
      if (at >= text.length) {
        throw new NotUnderstood("a \"[\" that is not closed");
      }
      if (looksLike("[:") || looksLike("&&")) {
        throw new NotUnderstood("a class of another language");
      }
      int from = single();
      if (from < 0) {
        set.all(escaped());
        continue;
      }
      int hyphen = at;
      if (skip("-") && at < text.length && text[at] != ']') {
        int to = single();
        if (to >= 0) {
          if (to < from) {
            throw new NotUnderstood("a range that runs backwards");
          }
          set.range(from, to);
          continue;
        }
      }
      at = hyphen;
      set.range(from, from);
    }
    return negative ? set.negated() : set;
  }

  /** The single character here; -1 if an escape stands here that is a set: it is read up to it. */
  private int single() throws NotUnderstood {
    int c = text[at++];
    if (c != '\\') {
      return c;
    }
    if (at == text.length) {
      throw new NotUnderstood("a \"\\\" at the end");
    }
    if ("dDwWsSpP".indexOf(text[at]) >= 0) {
      return -1;
    }
    if (text[at] == 'b') {
      at++;
      return '\b';
    }
    return character();
  }

  private boolean looksLike(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= text.length || text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean skip(String word) {
    if (!looksLike(word)) {
      return false;
    }
    at += word.length();
    return true;
  }
}
