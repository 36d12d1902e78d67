package dev.portolan.markdown;

/** Which characters a page may hold. */
final class Characters {
  private Characters() {}

  /**
   * {@code text} with U+FFFD in place of each character that is an error in HTML: control
   * characters, halves of surrogate pairs, noncharacters. No offset changes.
   */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!isAllowed(text, i)) {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean.toString();
  }

  /** True if the character at {@code i} may stand where it is. */
  static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\n' || c == '\t' || c == '\f';
    }
    if (c < 0x7F) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))
          && (Character.codePointAt(text, i) & 0xFFFE) != 0xFFFE;
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0
          && Character.isHighSurrogate(text.charAt(i - 1))
          && (Character.codePointBefore(text, i + 1) & 0xFFFE) != 0xFFFE;
    }
    boolean nonCharacter = c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return c > 0x9F && !nonCharacter;
  }
}
