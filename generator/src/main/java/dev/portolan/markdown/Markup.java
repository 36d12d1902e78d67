package dev.portolan.markdown;

/**
 * HTML being written. It stops at a limit: a few hundred bytes of Markdown can stand for megabytes
 * of HTML.
 */
final class Markup {
  /** In characters. The largest page of 512 KiB stays far below. */
  static final int LIMIT = 8 << 20;

  private final StringBuilder out = new StringBuilder();

  /** Appends markup as it is. */
  Markup raw(CharSequence markup) {
    if (out.length() + markup.length() > LIMIT) {
      throw new TooHardException("the page it makes is larger than 8 MiB");
    }
    out.append(markup);
    return this;
  }

  /** Appends one character of markup as it is. */
  Markup raw(char c) {
    out.append(c);
    return this;
  }

  /** Appends text, escaped for element content and for attribute values in double quotes. */
  Markup text(CharSequence text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\0' -> "\uFFFD";
            default -> null;
          };
      if (escaped != null) {
        out.append(text, from, i).append(escaped);
        from = i + 1;
      }
    }
    return raw(text.subSequence(from, text.length()));
  }

  /** Ends the current line if there is something on it. */
  Markup line() {
    if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
