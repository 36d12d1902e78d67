package dev.portolan.diagnostic;

/**
 * Makes text harmless to print. What authors write ends up in terminals and in logs that machines
 * read; so no control character of it may get there, no line end, and nothing that turns the
 * direction of writing.
 */
public final class Printable {
  private Printable() {}

  /**
   * {@code text} in one line, with {@code \n}, {@code \t} and {@code \u001b} for such characters.
   */
  public static String of(String text) {
    StringBuilder printable = null;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (isHarmful(codePoint)) {
        if (printable == null) {
          printable = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        printable.append(escape(codePoint));
      } else if (printable != null) {
        printable.appendCodePoint(codePoint);
      }
      i = next;
    }
    return printable == null ? text : printable.toString();
  }

  /** True for a character that is never printed as it is. */
  static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> codePoint != 0x200d && codePoint != 0xad; // emoji, soft hyphen
      default -> false;
    };
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          codePoint < 0x10000
              ? String.format(java.util.Locale.ROOT, "\\u%04x", codePoint)
              : String.format(java.util.Locale.ROOT, "\\U%08x", codePoint);
    };
  }
}
