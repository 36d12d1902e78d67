package dev.portolan.markdown;

/** Refuses, in one pass and without a regular expression, what the parser cannot deal with. */
final class Screen {
  /** In characters: a page of 512 KiB. */
  static final int LONGEST = 512 << 10;

  private static final int BACKSLASHES = 32;

  private Screen() {}

  /**
   * Passes texts that may be parsed.
   *
   * @throws TooHardException with the reason, for others
   */
  static void check(String text) {
    if (text.length() > LONGEST) {
      throw new TooHardException("it is longer than " + LONGEST + " characters");
    }
    int backslashes = 0;
    for (int i = 0; i < text.length(); i++) {
      backslashes = text.charAt(i) == '\\' ? backslashes + 1 : 0;
      if (backslashes > BACKSLASHES) {
        throw new TooHardException("it has more than " + BACKSLASHES + " backslashes in a row");
      }
    }
  }
}
