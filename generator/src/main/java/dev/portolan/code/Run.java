package dev.portolan.code;

import java.util.BitSet;

/** One pass of a {@link Syntax} over a text. Rules see what came before, and may look around. */
final class Run {
  /** Expressions in strings in expressions… Deeper ones are part of their string. */
  private static final int DEEPEST = 12;

  private final Syntax syntax;
  private final Marks marks;
  private final String text;
  private final int end;
  private final int depth;

  /** The last character that is not blank, or 0. */
  private char previous;

  /** What the last token was, if it was a word; else null. */
  private Kind previousWord;

  /** What the last keyword said the next word is, or null. */
  private Kind declared;

  /** What the last rule marked last: a comment is as if it were not there. */
  private Kind marked;

  /** Which open brackets are braces, from the outermost. */
  private final BitSet braces = new BitSet();

  private int brackets;

  /** No regular expression ends before this place: looked for once, not again. */
  private int regexesFrom;

  Run(Syntax syntax, Marks marks, int end, int depth) {
    this.syntax = syntax;
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

  /** Marks an expression inside something else, up to the bracket that closes it, or the end. */
  int nested(int from, char open, char close) {
    if (depth >= DEEPEST) {
      return end;
    }
    Run inner = new Run(syntax, marks, end, depth + 1);
    int opened = 0;
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == close && opened-- == 0) {
        return at;
      }
      if (c == open) {
        opened++;
      }
      at = inner.token(at);
    }
    return end;
  }

  private int token(int at) {
    char c = text.charAt(at);
    if (c <= ' ') {
      return at + 1;
    }
    Rule[] rules = syntax.rules(c);
    if (rules != null) {
      for (Rule rule : rules) {
        int next = rule.apply(this, at);
        if (next > at) {
          if (marked != Kind.COMMENT) {
            after(next, null);
          }
          marked = null;
          return next;
        }
      }
    }
    if (syntax.startsWord(c)) {
      return word(at);
    }
    if (isDigit(c) || (c == '.' && isDigit(at(at + 1)) && !isWordEnd())) {
      int next = Numbers.end(text, at, end);
      mark(at, next, Kind.NUMBER);
      after(next, null);
      return next;
    }
    bracket(c);
    after(at + 1, null);
    return at + 1;
  }

  private void bracket(char c) {
    if (c == '{' || c == '(' || c == '[') {
      braces.set(brackets++, c == '{');
    } else if ((c == '}' || c == ')' || c == ']') && brackets > 0) {
      brackets--;
    }
  }

  /** True if the innermost open bracket is a brace. */
  boolean isInBraces() {
    return brackets > 0 && braces.get(brackets - 1);
  }

  private int word(int from) {
    int to = wordEnd(from);
    String word = text.substring(from, to);
    int next = to;
    while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    Kind kind = new Words(syntax, this).kind(word, from, next);
    Kind declares = kind == Kind.KEYWORD ? syntax.declares(word) : null;
    if (kind != null) {
      mark(from, to, kind);
    }
    after(to, kind == null ? Kind.VARIABLE : kind);
    declared = declares;
    return to;
  }

  private void after(int to, Kind word) {
    previous = text.charAt(to - 1);
    previousWord = word;
    declared = null;
  }

  /** Where the word that begins here ends. */
  int wordEnd(int from) {
    int to = from + 1;
    while (to < end && syntax.continuesWord(text.charAt(to))) {
      to++;
    }
    return to;
  }

  void mark(int from, int to, Kind kind) {
    marked = kind;
    marks.add(from, to, kind);
  }

  /** Marks a stretch in another language. */
  void other(Lexer lexer, int from, int to) {
    if (depth < DEEPEST) {
      lexer.mark(marks, from, to, depth + 1);
    }
  }

  String text() {
    return text;
  }

  int end() {
    return end;
  }

  /** The character there, or 0 outside. */
  char at(int place) {
    return place >= 0 && place < end ? text.charAt(place) : 0;
  }

  boolean starts(String with, int at) {
    return at + with.length() <= end && text.startsWith(with, at);
  }

  /** Where the line ends: its line feed, or the end of all. */
  int lineEnd(int at) {
    return Lines.end(text, at, end);
  }

  /** The place after the next {@code what}, or the end. */
  int after(String what, int from) {
    int found = text.indexOf(what, from);
    return found < 0 || found + what.length() > end ? end : found + what.length();
  }

  /** True if only blanks are before it on its line. */
  boolean isFirstOnLine(int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  char previous() {
    return previous;
  }

  Kind previousWord() {
    return previousWord;
  }

  Kind declared() {
    return declared;
  }

  /** True if an operand came last, so that an operator is next: {@code a / b}, {@code a < b}. */
  boolean isAfterOperand() {
    if (previousWord != null) {
      return previousWord != Kind.KEYWORD;
    }
    return previous == ')'
        || previous == ']'
        || previous == '}'
        || previous == '"'
        || previous == '\''
        || previous == '`'
        || isDigit(previous)
        || Character.isLetter(previous);
  }

  boolean mayHaveRegex(int at) {
    return at >= regexesFrom;
  }

  void noRegexBefore(int place) {
    regexesFrom = place;
  }

  private boolean isWordEnd() {
    return previousWord != null || previous == ')' || previous == ']';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
