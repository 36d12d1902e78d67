package dev.portolan.code;

/** Recognises one form of token by its first characters. */
@FunctionalInterface
interface Rule {
  /**
   * Marks the token that begins at {@code at}.
   *
   * @return where it ends; or -1 if there is none, and nothing was marked
   */
  int apply(Run run, int at);
}
