package dev.portolan.code;

import java.util.Set;

/** One pass over shell code. */
final class ShellRun {
  private static final int DEEPEST = 12;

  private static final Set<String> KEYWORDS =
      Set.of(
          ("! case declare do done elif else esac export fi for function if in local readonly return"
                  + " select then time until while")
              .split(" ", -1));

  private final Marks marks;
  private final String text;
  private final int end;
  private final int depth;

  /** The next word is a command, not one of its arguments. */
  private boolean command = true;

  /** After {@code for} and {@code case}, until their {@code in}. */
  private boolean awaitsIn;

  /** The text that begins on the next line, or null. */
  private Heredoc.Word heredoc;

  ShellRun(Marks marks, int end, int depth) {
    this.marks = marks;
    this.text = marks.text();
    this.end = end;
    this.depth = depth;
  }

  void all(int from) {
    for (int at = from; at < end; ) {
      at = token(at);
    }
  }

  /** Marks commands up to the parenthesis that closes them. */
  private int nested(int from) {
    if (depth >= DEEPEST) {
      return end;
    }
    ShellRun inner = new ShellRun(marks, end, depth + 1);
    int opened = 0;
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ')' && opened-- == 0) {
        return at;
      }
      opened += c == '(' ? 1 : 0;
      at = inner.token(at);
    }
    return end;
  }

  private int token(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\n' -> {
        command = true;
        yield heredoc == null ? at + 1 : heredoc(at + 1);
      }
      case '\\' -> Math.min(at + 2, end);
      case '|', '&', ';', '(', ')', '{', '}' -> {
        command = true;
        yield at + 1;
      }
      case '`' -> {
        command = !command;
        yield at + 1;
      }
      case '<', '>' -> redirection(at);
      case '#' -> add(at, Lines.end(text, at, end), Kind.COMMENT);
      default -> c <= ' ' ? at + 1 : word(at);
    };
  }

  private int redirection(int at) {
    Heredoc.Word begun = Heredoc.Word.at(text, at, end);
    if (begun == null) {
      return at + 1;
    }
    heredoc = begun;
    return begun.end();
  }

  private int heredoc(int from) {
    int close = heredoc.close(text, from, end);
    if (heredoc.literal()) {
      marks.add(from, close, Kind.STRING);
    } else {
      quoted(from, from, close, (char) 0);
    }
    heredoc = null;
    return Math.max(Lines.end(text, close, end), close);
  }

  /** One word: letters, strings and variables without a blank between them. */
  private int word(int from) {
    int plain = plainEnd(from);
    boolean whole = plain == end || isBreak(text.charAt(plain));
    int at = from;
    if (plain > from) {
      at = begin(from, plain, whole);
      if (at == plain && whole) {
        return at;
      }
    } else {
      command = false;
    }
    while (at < end && !isBreak(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = string(at);
      } else if (c == '$') {
        at = variable(at, end);
      } else if (c == '\\') {
        at = Math.min(at + 2, end);
      } else {
        at++;
      }
    }
    return at;
  }

  /** Marks the plain beginning of a word, and says how much of it is done. */
  private int begin(int from, int plain, boolean whole) {
    String word = text.substring(from, plain);
    if (command) {
      return whole && KEYWORDS.contains(word)
          ? keyword(word, from, plain)
          : commandWord(from, plain);
    }
    if (awaitsIn && word.equals("in")) {
      awaitsIn = false;
      return add(from, plain, Kind.KEYWORD);
    }
    if (word.charAt(0) == '-' && word.length() > 1) {
      int name = word.indexOf('=');
      int to = name < 0 ? plain : from + name + 1;
      marks.add(from, to, Kind.ATTRIBUTE);
      if (to < plain && whole && isNumber(text, to, plain)) {
        marks.add(to, plain, Kind.NUMBER);
      }
      return plain;
    }
    if (whole && isNumber(text, from, plain)) {
      marks.add(from, plain, Kind.NUMBER);
    }
    return plain;
  }

  private int keyword(String word, int from, int to) {
    awaitsIn = word.equals("for") || word.equals("case") || word.equals("select");
    command = !awaitsIn && !word.equals("function");
    return add(from, to, Kind.KEYWORD);
  }

  private int commandWord(int from, int plain) {
    int name = from;
    while (name < plain
        && (Character.isLetterOrDigit(text.charAt(name)) || text.charAt(name) == '_')) {
      name++;
    }
    if (name > from && name < plain && text.charAt(name) == '=') {
      marks.add(from, name, Kind.VARIABLE);
      return plain;
    }
    command = false;
    char first = text.charAt(from);
    boolean named =
        Character.isLetter(first) || first == '.' || first == '/' || first == '_' || first == '~';
    return named ? add(from, plain, Kind.FUNCTION) : plain;
  }

  private int string(int at) {
    if (text.charAt(at) == '"') {
      return quoted(at, at + 1, end, '"');
    }
    int close = text.indexOf('\'', at + 1);
    int to = close < 0 || close >= end ? end : close;
    if (!isJson(at + 1, to)) {
      return add(at, Math.min(to + 1, end), Kind.STRING);
    }
    marks.add(at, at + 1, Kind.STRING);
    JsonLexer.JSON.mark(marks, at + 1, to, depth);
    return add(to, Math.min(to + 1, end), Kind.STRING);
  }

  /** True for the body of a request; not for {@code '{print $1}'} and {@code '[.[] | .id]'}. */
  private boolean isJson(int from, int to) {
    int i = from + 1;
    while (i < to && text.charAt(i) <= ' ') {
      i++;
    }
    if (i >= to) {
      return false;
    }
    char first = text.charAt(from);
    return (first == '{' && text.charAt(i) == '"')
        || (first == '[' && "[{\"".indexOf(text.charAt(i)) >= 0);
  }

  /** Text in which variables are. */
  private int quoted(int from, int content, int to, char close) {
    int start = from;
    int at = content;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = Math.min(at + 2, to);
      } else if (c == close) {
        at++;
        break;
      } else if (c == '$' && at + 1 < to && isVariable(text.charAt(at + 1))) {
        marks.add(start, at, Kind.STRING);
        at = variable(at, to);
        start = at;
      } else {
        at++;
      }
    }
    return add(start, Math.max(at, start), Kind.STRING);
  }

  private int variable(int at, int to) {
    char next = at + 1 < to ? text.charAt(at + 1) : 0;
    if (next == '\'') {
      return at + 1;
    }
    if (next == '(') {
      marks.add(at, at + 2, Kind.VARIABLE);
      int close = nested(at + 2);
      return add(close, Math.min(close + 1, end), Kind.VARIABLE);
    }
    if (next == '{') {
      int close = text.indexOf('}', at);
      return add(at, close < 0 || close >= to ? to : close + 1, Kind.VARIABLE);
    }
    int i = at + 1;
    while (i < to && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i == at + 1
        ? add(at, isVariable(next) ? at + 2 : at + 1, Kind.VARIABLE)
        : add(at, i, Kind.VARIABLE);
  }

  private int add(int from, int to, Kind kind) {
    marks.add(from, to, kind);
    return to;
  }

  /** Where the word stops being plain letters. */
  private int plainEnd(int from) {
    int i = from;
    while (i < end && !isBreak(text.charAt(i)) && "\"'$\\".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c <= ' ' || "|&;()<>`".indexOf(c) >= 0;
  }

  private static boolean isVariable(char c) {
    return Character.isLetterOrDigit(c) || "_{(#?@*$!-".indexOf(c) >= 0;
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Run.isDigit(text.charAt(i)) && (text.charAt(i) != '.' || i == from)) {
        return false;
      }
    }
    return to > from;
  }
}
