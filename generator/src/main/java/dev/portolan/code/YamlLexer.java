package dev.portolan.code;

/** YAML. Plain text stays plain: keys, quotes, numbers and what is special stand out. */
final class YamlLexer implements Lexer {
  static final Lexer YAML = new YamlLexer();

  private YamlLexer() {}

  @Override
  public void mark(Marks marks, int from, int to, int depth) {
    new YamlRun(marks, to).all(from);
  }
}
