package dev.portolan.code;

/** Elements within JavaScript and TypeScript: {@code <Item key={i}>text {x}</Item>}. */
final class Jsx {
  private Jsx() {}

  static int apply(Run run, int at) {
    // Snippets for a page are often called JavaScript.
    if (run.starts("<script", at) && run.isFirstOnLine(at)) {
      int to = run.after("</script>", at);
      run.other(MarkupLexer.HTML, at, to);
      return to;
    }
    if (run.isAfterOperand() || !beginsElement(run, at)) {
      return -1;
    }
    int opened = 0;
    int i = at;
    do {
      if (run.at(i) == '<' && isTag(run, i)) {
        boolean closes = run.at(i + 1) == '/';
        i = tag(run, i);
        boolean empty = run.at(i - 2) == '/' && run.at(i - 1) == '>';
        opened += closes ? -1 : empty ? 0 : 1;
      } else if (run.at(i) == '{') {
        i = Math.min(run.nested(i + 1, '{', '}') + 1, run.end());
      } else {
        i++;
      }
    } while (i < run.end() && opened > 0);
    return i;
  }

  /** Not {@code <T,>(x: T) => x} and not {@code <T extends X>}. */
  private static boolean beginsElement(Run run, int at) {
    if (!isTag(run, at) || run.at(at + 1) == '/') {
      return false;
    }
    int name = nameEnd(run, at + 1);
    return run.at(name) != ',' && !run.starts(" extends", name);
  }

  private static boolean isTag(Run run, int at) {
    char c = run.at(at + 1);
    return Character.isLetter(c) || c == '>' || c == '/';
  }

  private static int nameEnd(Run run, int from) {
    int i = from;
    while (Character.isLetterOrDigit(run.at(i))
        || (run.at(i) != 0 && "_-.:$".indexOf(run.at(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** One tag, from its bracket to the end of its other one. */
  private static int tag(Run run, int at) {
    int i = nameEnd(run, run.at(at + 1) == '/' ? at + 2 : at + 1);
    run.mark(at, i, Kind.TAG);
    while (i < run.end()) {
      char c = run.at(i);
      if (c == '>' || (c == '/' && run.at(i + 1) == '>')) {
        int to = c == '>' ? i + 1 : i + 2;
        run.mark(i, to, Kind.TAG);
        return to;
      }
      if (c == '"' || c == '\'') {
        i = Quotes.raw(String.valueOf(c), String.valueOf(c)).apply(run, i);
      } else if (c == '{') {
        i = Math.min(run.nested(i + 1, '{', '}') + 1, run.end());
      } else if (Character.isLetter(c)) {
        int to = nameEnd(run, i);
        run.mark(i, to, Kind.ATTRIBUTE);
        i = to;
      } else {
        i++;
      }
    }
    return i;
  }
}
