package dev.portolan.code;

import java.util.Locale;

/** Dockerfiles: an instruction a line, commands in the language of the shell. */
final class DockerfileLexer implements Lexer {
  static final Lexer DOCKERFILE = new DockerfileLexer();

  private static final Lexer ARGUMENTS =
      new Syntax()
          .on("\"", Quotes.of("\"").with(new Slot.Whole("${", '}')).with(new Slot.Name()))
          .on(Quotes.of("'"))
          .on("$", DockerfileLexer::variable)
          .on("-", DockerfileLexer::option)
          .wordPart("-./:")
          .withoutCalls()
          .keysBefore('=')
          .ignoringCase()
          .words(Kind.KEYWORD, "as");

  private DockerfileLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      if (start < end && text.charAt(start) == '#') {
        marks.add(start, end, Kind.COMMENT);
      } else if (start < end) {
        end = whole(text, start, end, to);
        instruction(marks, start, end, depth);
      }
      at = end + 1;
    }
  }

  /** The end of an instruction that goes on where lines end with a backslash. */
  private static int whole(String text, int from, int firstEnd, int to) {
    int start = from;
    int end = firstEnd;
    while (end < to) {
      int content = Lines.withoutBlanks(text, start, end);
      boolean comment = start > from && text.charAt(Lines.text(text, start, end)) == '#';
      if (!comment && (content == start || text.charAt(content - 1) != '\\')) {
        return end;
      }
      start = end + 1;
      end = Lines.end(text, start, to);
    }
    return end;
  }

  private static void instruction(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    int word = from;
    while (word < to && Character.isLetter(text.charAt(word))) {
      word++;
    }
    marks.add(from, word, Kind.KEYWORD);
    int rest = Lines.text(text, word, to);
    String name = text.substring(from, word).toUpperCase(Locale.ROOT);
    boolean shell =
        switch (name) {
          case "RUN", "CMD", "ENTRYPOINT" -> rest < to && text.charAt(rest) != '[';
          default -> false;
        };
    if (name.equals("ONBUILD")) {
      if (rest > from) {
        instruction(marks, rest, to, depth);
      }
    } else {
      (shell ? ShellLexer.SHELL : ARGUMENTS).mark(marks, word, to, depth + 1);
    }
  }

  private static int variable(Run run, int at) {
    Slot whole = new Slot.Whole("${", '}');
    return whole.begins(run, at) ? whole.mark(run, at) : Rules.variable(run, at);
  }

  /** {@code --from=}. */
  private static int option(Run run, int at) {
    if (!run.starts("--", at) || run.at(at - 1) > ' ') {
      return -1;
    }
    int to = at + 2;
    while (Character.isLetter(run.at(to)) || run.at(to) == '-') {
      to++;
    }
    to = run.at(to) == '=' ? to + 1 : to;
    run.mark(at, to, Kind.ATTRIBUTE);
    return to;
  }
}
