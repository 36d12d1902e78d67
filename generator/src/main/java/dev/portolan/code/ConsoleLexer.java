package dev.portolan.code;

/**
 * A terminal: commands after prompts, and what they print, which stays plain. Or commands alone.
 */
final class ConsoleLexer implements Lexer {
  static final Lexer CONSOLE = new ConsoleLexer();

  private static final int LONGEST_PROMPT = 60;

  private ConsoleLexer() {}

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
        while (end < to
            && Lines.withoutBlanks(text, at, end) > at
            && text.charAt(Lines.withoutBlanks(text, at, end) - 1) == '\\') {
          end = Lines.end(text, end + 1, to);
        }
        ShellLexer.SHELL.mark(marks, prompt, end, depth);
      } else if (start < end && text.charAt(start) == '#') {
        marks.add(start, end, Kind.COMMENT);
      }
      at = end + 1;
    }
  }

  /** Without one, people show commands alone. */
  private static boolean hasPrompt(String text, int from, int to) {
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

  /**
   * {@code $}, {@code %}, {@code >}, <code>user@host:~$</code>, {@code PS C:\>}: before a blank.
   */
  private static int promptEnd(String text, int from, int end) {
    int sign = from;
    while (sign < end && sign < from + LONGEST_PROMPT && "$%>".indexOf(text.charAt(sign)) < 0) {
      sign++;
    }
    if (sign >= end || (sign + 1 < end && text.charAt(sign + 1) != ' ')) {
      return -1;
    }
    String before = text.substring(from, sign);
    boolean prompt =
        before.isEmpty()
            || before.contains("@")
            || before.startsWith("PS ")
            || before.endsWith(":~")
            || before.startsWith("C:\\");
    return prompt ? sign + 1 : -1;
  }
}
