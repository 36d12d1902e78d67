package dev.portolan.code;

/** Shell scripts and commands: each word's place in its command decides what it is. */
final class ShellLexer implements Lexer {
  static final Lexer SHELL = new ShellLexer();

  private ShellLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    new ShellRun(marks, to, depth).all(from);
  }
}
