package dev.portolan.code;

import java.util.regex.Pattern;

/** One pass over YAML, a line at a time; brackets and quotes may take more than one. */
final class YamlRun {
  /** A number or a date; for words of a few characters. A version such as 1.2.3 is text. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|([0-9][0-9_]*(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?)"
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][-+0-9:. Zz]*)?");

  private final Marks marks;
  private final String text;
  private final int end;

  /** How many brackets and braces are open. */
  private int opened;

  /** The column of what a block of text belongs to, while its lines are read; else -1. */
  private int block = -1;

  YamlRun(Marks marks, int end) {
    this.marks = marks;
    this.text = marks.text();
    this.end = end;
  }

  void all(int from) {
    for (int at = from; at < end; ) {
      at = line(at) + 1;
    }
  }

  /** Marks what begins on the line at {@code from}; gives the end of its last line. */
  private int line(int from) {
    int lineEnd = Lines.end(text, from, end);
    int at = Lines.text(text, from, lineEnd);
    if (block >= 0 && opened == 0) {
      if (at - from > block || Lines.withoutBlanks(text, at, lineEnd) == at) {
        marks.add(at, lineEnd, Kind.STRING);
        return lineEnd;
      }
      block = -1;
    }
    if (opened == 0
        && (text.startsWith("---", from) || text.startsWith("...", from))
        && isBlankAt(from + 3)) {
      marks.add(from, from + 3, Kind.META);
      at = Lines.text(text, from + 3, lineEnd);
    } else if (opened == 0 && at == from && at < end && text.charAt(at) == '%') {
      marks.add(at, lineEnd, Kind.META);
      return lineEnd;
    }
    int column = at - from;
    while (opened == 0 && at < lineEnd && "-?".indexOf(text.charAt(at)) >= 0 && isBlankAt(at + 1)) {
      column = at - from;
      at = Lines.text(text, at + 1, lineEnd);
    }
    if (opened == 0 && at < lineEnd) {
      int colon = keyEnd(at, lineEnd);
      if (colon > 0) {
        column = at - from;
        at = Lines.text(text, key(at, colon) + 1, lineEnd);
      }
    }
    return values(at, column);
  }

  /** The colon after a key, if the line begins with one; else -1. */
  private int keyEnd(int from, int lineEnd) {
    char first = text.charAt(from);
    int i = from;
    if (first == '"' || first == '\'') {
      i = Math.min(string(from), lineEnd);
      i = Lines.text(text, i, lineEnd);
      return i < lineEnd && text.charAt(i) == ':' ? i : -1;
    }
    if ("[{|>#%@`".indexOf(first) >= 0) {
      return -1;
    }
    while (i < lineEnd) {
      char c = text.charAt(i);
      if (c == ':' && isBlankAt(i + 1)) {
        return i;
      }
      if (c == '#' && i > from && text.charAt(i - 1) == ' ') {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private int key(int from, int colon) {
    int at = from;
    while (at < colon && "&!".indexOf(text.charAt(at)) >= 0) {
      int to = special(at, colon);
      at = Lines.text(text, to, colon);
    }
    int to = Lines.withoutBlanks(text, at, colon);
    boolean merge = text.startsWith("<<", at) && to - at == 2;
    marks.add(at, to, merge ? Kind.KEYWORD : Kind.PROPERTY);
    return colon;
  }

  /** Values up to the end of the line, or of the line on which the last bracket closes. */
  private int values(int from, int column) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\n') {
        return at;
      }
      if (c <= ' ') {
        at++;
      } else if (c == '#' && (at == 0 || text.charAt(at - 1) <= ' ')) {
        at = add(at, Lines.end(text, at, end), Kind.COMMENT);
      } else if (c == '"' || c == '\'') {
        int to = string(at);
        at = add(at, to, opened > 0 && isColonAt(to) ? Kind.PROPERTY : Kind.STRING);
      } else if (c == '[' || c == '{') {
        opened++;
        at++;
      } else if (c == ']' || c == '}' || (c == ',' && opened > 0)) {
        opened -= c == ',' ? 0 : 1;
        opened = Math.max(opened, 0);
        at++;
      } else if ("&*!".indexOf(c) >= 0) {
        at = special(at, end);
      } else if ((c == '|' || c == '>') && opened == 0) {
        block = column;
        int header = at + 1;
        while (header < end && "+-123456789".indexOf(text.charAt(header)) >= 0) {
          header++;
        }
        at = add(at, header, Kind.KEYWORD);
      } else {
        at = plain(at);
      }
    }
    return end;
  }

  /** Text without quotes: a number, a word with a meaning, a key within braces, or just text. */
  private int plain(int from) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\n'
          || (c == '#' && i > from && text.charAt(i - 1) <= ' ')
          || (opened > 0 && (",[]{}".indexOf(c) >= 0 || (c == ':' && isBlankAt(i + 1))))) {
        break;
      }
      i++;
    }
    int to = Lines.withoutBlanks(text, from, i);
    if (opened > 0 && i < end && text.charAt(i) == ':') {
      marks.add(from, to, Kind.PROPERTY);
      return i + 1;
    }
    String word = to - from <= 32 ? text.substring(from, to) : "";
    if (isConstant(word)) {
      marks.add(from, to, Kind.CONSTANT);
    } else if (NUMBER.matcher(word).matches()) {
      marks.add(from, to, Kind.NUMBER);
    }
    return Math.max(i, from + 1);
  }

  /** An anchor, an alias or a tag. */
  private int special(int from, int to) {
    int i = from + 1;
    while (i < to && text.charAt(i) > ' ' && (opened == 0 || ",]}".indexOf(text.charAt(i)) < 0)) {
      i++;
    }
    return add(from, i, Kind.META);
  }

  private int string(int at) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == quote) {
        if (quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote) {
          i++;
        } else {
          return i + 1;
        }
      } else if (c == '\\' && quote == '"') {
        i++;
      }
      i++;
    }
    return end;
  }

  private int add(int from, int to, Kind kind) {
    marks.add(from, to, kind);
    return to;
  }

  private boolean isBlankAt(int at) {
    return at >= end || text.charAt(at) <= ' ';
  }

  private boolean isColonAt(int at) {
    int i = Lines.text(text, at, end);
    return i < end && text.charAt(i) == ':';
  }

  private static boolean isConstant(String word) {
    return switch (word) {
      case "true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL", "~" -> true;
      default -> false;
    };
  }
}
