package dev.portolan.code;

/** Forms of tokens that several languages share. */
final class Rules {
  /** The longest character in quotes: a code point in hexadecimal. */
  private static final int LONGEST_CHARACTER = 12;

  private Rules() {}

  /** {@code // …} and <code>/* … *</code><code>/</code>. */
  static Syntax cComments(Syntax syntax) {
    return syntax.on("/", lineComment("//")).on("/", blockComment("/*", "*/"));
  }

  /** As {@link #cComments}, where a comment may stand in a comment. */
  static Syntax nestedComments(Syntax syntax) {
    return syntax.on("/", lineComment("//")).on("/", Rules::nestedComment);
  }

  /** Strings in double quotes and in single ones. */
  static Syntax plainStrings(Syntax syntax) {
    return syntax.on(Quotes.of("\"")).on(Quotes.of("'"));
  }

  static Rule lineComment(String start) {
    return toLineEnd(start, Kind.COMMENT);
  }

  static Rule toLineEnd(String start, Kind kind) {
    return (run, at) -> {
      if (!run.starts(start, at)) {
        return -1;
      }
      int to = run.lineEnd(at);
      run.mark(at, to, kind);
      return to;
    };
  }

  static Rule blockComment(String open, String close) {
    return enclosed(open, close, Kind.COMMENT);
  }

  static Rule enclosed(String open, String close, Kind kind) {
    return (run, at) -> {
      if (!run.starts(open, at)) {
        return -1;
      }
      int to = run.after(close, at + open.length());
      run.mark(at, to, kind);
      return to;
    };
  }

  private static int nestedComment(Run run, int at) {
    if (!run.starts("/*", at)) {
      return -1;
    }
    int opened = 1;
    int i = at + 2;
    while (i < run.end() && opened > 0) {
      if (run.starts("*/", i)) {
        opened--;
        i += 2;
      } else if (run.starts("/*", i)) {
        opened++;
        i += 2;
      } else {
        i++;
      }
    }
    run.mark(at, i, Kind.COMMENT);
    return i;
  }

  /** {@code @Name} and {@code @a.b.Name}. */
  static int annotation(Run run, int at) {
    int to = at + 1;
    while (Character.isLetterOrDigit(run.at(to)) || run.at(to) == '_' || run.at(to) == '.') {
      to++;
    }
    if (to == at + 1) {
      return -1;
    }
    run.mark(at, to, Kind.META);
    return to;
  }

  /** A line that begins with {@code #}, and those it continues on with a backslash. */
  static int directive(Run run, int at) {
    if (!run.isFirstOnLine(at)) {
      return -1;
    }
    int to = run.lineEnd(at);
    while (to < run.end() && (run.at(to - 1) == '\\' || run.starts("\\\r", to - 2))) {
      to = run.lineEnd(to + 1);
    }
    run.mark(at, to, Kind.META);
    return to;
  }

  /** One character in single quotes, where single quotes mean other things too. */
  static int character(Run run, int at) {
    int to = -1;
    if (run.at(at + 1) == '\\') {
      for (int i = at + 3; i < at + LONGEST_CHARACTER && to < 0; i++) {
        to = run.at(i) == '\'' ? i + 1 : -1;
      }
    } else if (run.at(at + 1) != '\'' && run.at(at + 2) == '\'') {
      to = at + 3;
    } else if (Character.isHighSurrogate(run.at(at + 1)) && run.at(at + 3) == '\'') {
      to = at + 4;
    }
    run.mark(at, to, Kind.STRING);
    return to;
  }

  /** A name after {@code $}. */
  static int variable(Run run, int at) {
    Slot name = new Slot.Name();
    return name.begins(run, at) ? name.mark(run, at) : -1;
  }

  /** {@code rule}, where {@code start} begins a line. */
  static Rule first(String start, Rule rule) {
    return (run, at) -> run.starts(start, at) && run.isFirstOnLine(at) ? rule.apply(run, at) : -1;
  }
}
