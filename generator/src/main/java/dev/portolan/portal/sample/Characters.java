package dev.portolan.portal.sample;

import java.util.Locale;

/** Which characters may stand where. */
final class Characters {
  private Characters() {}

  /** {@code text} with halves of surrogate pairs replaced: no encoding has them. */
  static String known(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder known = new StringBuilder();
    text.codePoints().forEach(c -> known.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
    return known.toString();
  }

  /**
   * True for characters that one cannot see, or that change how others are seen or read: controls,
   * line and paragraph separators, directions. Literals escape them. The list is our own, for that
   * of the Java runtime grows from version to version.
   */
  static boolean hidden(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0xad
        || (c >= 0x600 && c <= 0x605)
        || c == 0x61c
        || c == 0x6dd
        || c == 0x70f
        || c == 0x180e
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f);
  }

  /** True if {@code text} has hidden characters other than line feeds. */
  static boolean hides(String text) {
    return text.codePoints().anyMatch(c -> c != '\n' && hidden(c));
  }

  /** The name of a variable: {@code X-App-Id} is {@code X_APP_ID}. */
  static String variable(String name) {
    String word =
        name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return word.isEmpty() ? "VALUE" : Character.isDigit(word.charAt(0)) ? "_" + word : word;
  }

  /** {@code name} as that of a method, of which odd characters are left out. */
  static String method(String name) {
    String word = name.replaceAll("[^A-Za-z0-9_-]", "");
    return word.isEmpty() ? "GET" : word;
  }

  /** True if {@code name} may be that of a header or cookie: a token of RFC 9110. */
  static boolean token(String name) {
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  }

  /**
   * {@code value} as that of a header: no line breaks, which would begin another header, and no
   * characters beyond ASCII, which clients and servers read differently; these are encoded as in
   * URLs.
   */
  static String header(String value) {
    StringBuilder clean = new StringBuilder();
    known(value)
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x20 || c == 0x7f) {
                clean.append(' ');
              } else {
                clean.append(c < 0x7f ? Character.toString(c) : Wire.encode(Character.toString(c)));
              }
            });
    return clean.toString().strip();
  }

  /** {@code text} as part of a URL: what no URL holds is encoded, what is encoded stays. */
  static String url(String text) {
    StringBuilder clean = new StringBuilder();
    known(text)
        .codePoints()
        .forEach(
            c ->
                clean.append(
                    c > 0x20 && c < 0x7f && "{}\"<>\\^`|".indexOf(c) < 0
                        ? Character.toString(c)
                        : Wire.encode(Character.toString(c))));
    return clean.toString();
  }
}
