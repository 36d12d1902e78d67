package dev.portolan.site;

/** The character references that our own pages use in attribute values, and numeric ones. */
final class CharacterReferences {
  private CharacterReferences() {}

  /** {@code text} as a browser reads it; an unknown reference stays as it is. */
  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = text.indexOf(';', at);
      int codePoint = end < 0 ? -1 : codePoint(text.substring(at + 1, end));
      if (codePoint < 0) {
        decoded.append(text, from, at + 1);
        from = at + 1;
      } else {
        decoded.append(text, from, at).appendCodePoint(codePoint);
        from = end + 1;
      }
      at = text.indexOf('&', from);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static int codePoint(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      case "nbsp" -> '\u00a0';
      default -> name.startsWith("#") ? number(name.substring(1)) : -1;
    };
  }

  private static int number(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int codePoint = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
