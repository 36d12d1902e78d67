package dev.portolan.markdown;

import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What runs of {@code *}, {@code _} and {@code ~} can do, after CommonMark 0.31 and GFM. */
final class Delimiters {
  private Delimiters() {}

  /** Whether a run may open and close, judged by the characters around it. */
  record Flanks(boolean opens, boolean closes) {}

  static Flanks flanks(BasedSequence input, int start, int end, char delimiter) {
    int before = start == 0 ? '\n' : codePointBefore(input, start);
    int after = end >= input.length() ? '\n' : codePointAt(input, end);
    boolean spaceBefore = isSpace(before);
    boolean spaceAfter = isSpace(after);
    boolean markBefore = isPunctuation(before);
    boolean markAfter = isPunctuation(after);
    boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    return delimiter == '_'
        ? new Flanks(left && (!right || markBefore), right && (!left || markAfter))
        : new Flanks(left, right);
  }

  /**
   * How many characters of each run make an element of what is between them; 0 for none.
   *
   * @param openerLength of the whole run as written
   * @param closerLength of the whole run as written
   */
  static int use(Delimiter opener, int openerLength, Delimiter closer, int closerLength) {
    if (opener.getDelimiterChar() == '~') {
      return opener.length() == closer.length() ? opener.length() : 0;
    }
    boolean both = opener.canClose() || closer.canOpen();
    if (both && closerLength % 3 != 0 && (openerLength + closerLength) % 3 == 0) {
      return 0;
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  private static int codePointAt(BasedSequence input, int at) {
    char c = input.charAt(at);
    return Character.isHighSurrogate(c) && at + 1 < input.length()
        ? Character.toCodePoint(c, input.charAt(at + 1))
        : c;
  }

  private static int codePointBefore(BasedSequence input, int at) {
    char c = input.charAt(at - 1);
    return Character.isLowSurrogate(c) && at > 1
        ? Character.toCodePoint(input.charAt(at - 2), c)
        : c;
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
