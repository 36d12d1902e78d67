package dev.portolan.code;

/** Something within a string that is not text: an expression, a name. */
interface Slot {
  /** True if one begins at {@code at}. */
  boolean begins(Run run, int at);

  /** Marks the one that begins at {@code at}, and says where it ends. */
  int mark(Run run, int at);

  /** An expression of the same language: {@code ${x + 1}}. */
  record Expression(String start, char opening, char closing) implements Slot {
    @Override
    public boolean begins(Run run, int at) {
      return run.starts(start, at);
    }

    @Override
    public int mark(Run run, int at) {
      int from = at + start.length();
      run.mark(at, from, Kind.VARIABLE);
      int to = run.nested(from, opening, closing);
      int end = Math.min(to + 1, run.end());
      run.mark(to, end, Kind.VARIABLE);
      return end;
    }
  }

  /** A name after a dollar sign: {@code $name}. */
  record Name() implements Slot {
    @Override
    public boolean begins(Run run, int at) {
      char c = run.at(at + 1);
      return run.at(at) == '$' && (Character.isLetter(c) || c == '_');
    }

    @Override
    public int mark(Run run, int at) {
      int to = at + 2;
      while (Character.isLetterOrDigit(run.at(to)) || run.at(to) == '_') {
        to++;
      }
      run.mark(at, to, Kind.VARIABLE);
      return to;
    }
  }

  /** Taken as it is up to the end of {@code close}, on this line: {@code {$this->name}}. */
  record Whole(String open, char close) implements Slot {
    @Override
    public boolean begins(Run run, int at) {
      return run.starts(open, at);
    }

    @Override
    public int mark(Run run, int at) {
      int to = at + open.length();
      while (to < run.end() && run.at(to) != close && run.at(to) != '\n') {
        to++;
      }
      to = run.at(to) == close ? to + 1 : to;
      run.mark(at, to, Kind.VARIABLE);
      return to;
    }
  }
}
