package dev.portolan.code;

/** PHP, in HTML or, as in most documents, without any. */
final class PhpLexer implements Lexer {
  static final Lexer PHP = new PhpLexer();

  private static final Lexer CODE =
      new Syntax()
          .on("/", Rules.lineComment("//"))
          .on("/", Rules.blockComment("/*", "*/"))
          .on("#", Rules.enclosed("#[", "]", Kind.META))
          .on("#", Rules.lineComment("#"))
          .on(Quotes.of("\"").overManyLines().with(new Slot.Whole("{$", '}')).with(new Slot.Name()))
          .on(Quotes.of("'").overManyLines())
          .on("$", Rules::variable)
          .on("<", PhpLexer::heredoc)
          .capitalTypes()
          .ignoringCase()
          .words(
              Kind.KEYWORD,
              """
              abstract and as break callable case catch clone const continue declare default do echo
              else elseif empty endfor endforeach endif endswitch endwhile exit extends final finally
              fn for foreach global goto if implements include include_once instanceof insteadof
              isset list match namespace or print private protected public readonly require
              require_once return static switch throw try unset use while xor yield
              """)
          .declaring(Kind.FUNCTION, "function")
          .declaring(Kind.TYPE, "class interface trait enum new")
          .words(
              Kind.TYPE, "array bool float int iterable mixed never object self string void parent")
          .words(Kind.CONSTANT, "true false null");

  private PhpLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    int tag = find(text, "<?", from, to);
    int at = from;
    if (tag == to) {
      CODE.mark(marks, from, to, depth);
      return;
    }
    while (at < to) {
      int open = find(text, "<?", at, to);
      MarkupLexer.HTML.mark(marks, at, open, depth + 1);
      int code = open;
      while (code < to && text.charAt(code) > ' ' && code < open + 5) {
        code++;
      }
      marks.add(open, code, Kind.META);
      int close = find(text, "?>", code, to);
      CODE.mark(marks, code, close, depth);
      at = Math.min(close + 2, to);
      marks.add(close, at, Kind.META);
    }
  }

  private static int find(String text, String what, int from, int to) {
    int found = text.indexOf(what, from);
    return found < 0 || found + what.length() > to ? to : found;
  }

  /** {@code <<<EOT} and {@code <<<'EOT'}. */
  private static int heredoc(Run run, int at) {
    return run.starts("<<<", at) ? Heredoc.text(run, at + 1) : -1;
  }
}
