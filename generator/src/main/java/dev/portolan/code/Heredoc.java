package dev.portolan.code;

/** Texts that begin on the line after a word and end with the word: {@code <<EOF}. */
final class Heredoc {
  private Heredoc() {}

  /** The word that ends a text begun at {@code at}, with its place; or null. */
  record Word(String text, boolean indented, int end, boolean literal) {
    static Word at(Run run, int at) {
      return at(run.text(), at, run.end());
    }

    static Word at(String code, int at, int end) {
      int i = at + 2;
      boolean indented = i < end && (code.charAt(i) == '-' || code.charAt(i) == '~');
      if (indented) {
        i++;
      }
      boolean quoted = i < end && (code.charAt(i) == '\'' || code.charAt(i) == '"');
      int from = quoted ? i + 1 : i;
      int to = from;
      while (to < end
          && to < from + 64
          && (Character.isLetterOrDigit(code.charAt(to)) || code.charAt(to) == '_')) {
        to++;
      }
      if (!code.startsWith("<<", at) || to == from || !Character.isLetter(code.charAt(from))) {
        return null;
      }
      return new Word(
          code.substring(from, to), indented, quoted ? Math.min(to + 1, end) : to, quoted);
    }

    /**
     * Where the line that holds only the word begins, from the line at {@code from} on; or the end.
     */
    int close(String code, int from, int end) {
      for (int line = from; line < end; ) {
        int lineEnd = Lines.end(code, line, end);
        int start = indented ? Lines.text(code, line, lineEnd) : line;
        if (Lines.withoutBlanks(code, start, lineEnd) - start == text.length()
            && code.startsWith(text, start)) {
          return line;
        }
        line = lineEnd + 1;
      }
      return end;
    }
  }

  /** The whole text as a string; what is on the line of the word stays plain. */
  static int text(Run run, int at) {
    Word word = Word.at(run, at);
    if (word == null || Character.isLowerCase(word.text().charAt(0))) {
      return -1;
    }
    int from = Math.min(run.lineEnd(at) + 1, run.end());
    int to = word.close(run.text(), from, run.end());
    run.mark(from, to, Kind.STRING);
    return to;
  }
}
