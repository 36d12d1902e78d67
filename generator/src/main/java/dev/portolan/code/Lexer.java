package dev.portolan.code;

/**
 * Finds the tokens of one language.
 *
 * <p>A lexer never fails, whatever it is given: what it does not understand it leaves unmarked. It
 * takes time in proportion to the text, whatever the text is: it looks ahead only as far as it then
 * goes, or a fixed distance. It has no state of its own, so that one serves all threads.
 */
@FunctionalInterface
interface Lexer {
  /**
   * Marks the tokens between {@code from} and {@code to}, as if there were nothing else.
   *
   * @param depth how many languages, or expressions within strings, this is inside of
   */
  void mark(Marks marks, int from, int to, int depth);
}
