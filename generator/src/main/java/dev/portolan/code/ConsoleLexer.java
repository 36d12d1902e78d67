package dev.portolan.code;

/**
 * A terminal: commands after prompts, and what they print, which stays plain. Where there is no
 * prompt, all of it is commands.
 */
final class ConsoleLexer implements Lexer {
  static final Lexer CONSOLE = new ConsoleLexer("$%>");

  /**
   * What is called shell may be a script, and may be a terminal; a script has no line {@code $ }.
   */
  static final Lexer SHELL = new ConsoleLexer("$");

  private static final int LONGEST_PROMPT = 60;

  private final String signs;

  private ConsoleLexer(String signs) {
    this.signs = signs;
  }

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    String text = marks.text();
    if (!hasPrompt(text, from, to)) {
      ShellLexer.SHELL.mark(marks, from, to, depth);
      return;
    }
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      int prompt = promptEnd(text, start, end);
      if (prompt > start) {
        marks.add(start, prompt, Kind.META);
        end = commandEnd(text, prompt, to);
        ShellLexer.SHELL.mark(marks, prompt, end, depth);
      } else if (start < end && text.charAt(start) == '#') {
        marks.add(start, end, Kind.COMMENT);
      }
      at = end + 1;
    }
  }

  private boolean hasPrompt(String text, int from, int to) {
    for (int at = from; at < to; ) {
      int end = Lines.end(text, at, to);
      int start = Lines.text(text, at, end);
      if (promptEnd(text, start, end) > start) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** The end of the line, or of the one on which the last quote closes; a backslash joins lines. */
  private static int commandEnd(String text, int from, int to) {
    char quote = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' && quote == 0) {
        return i;
      } else if (c == '\\' && quote != '\'') {
        i++;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    // A quote that never closes was an apostrophe.
    return quote == 0 ? to : Lines.end(text, from, to);
  }

  /** {@code $}, {@code %}, {@code >}, {@code me@host:~$}, {@code PS C:\>}: before a blank. */
  private int promptEnd(String text, int from, int end) {
    int sign = from;
    while (sign < end && sign < from + LONGEST_PROMPT && signs.indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    if (sign >= end || (sign + 1 < end && text.charAt(sign + 1) != ' ')) {
      return -1;
    }
    String before = text.substring(from, sign);
    boolean prompt =
        before.isEmpty()
            || before.startsWith("PS ")
            || before.startsWith("C:\\")
            || before.endsWith(":~")
            || (before.indexOf('@') > 0 && before.indexOf(' ') < 0);
    return prompt ? sign + 1 : -1;
  }
}
