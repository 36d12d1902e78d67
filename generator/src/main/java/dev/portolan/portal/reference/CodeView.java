package dev.portolan.portal.reference;

import dev.portolan.code.CodeColouring;
import dev.portolan.html.Html;

/**
 * A block of code: an example or a sample.
 *
 * @param title what it shows; maybe empty
 * @param language such as {@code json}; empty: plain text
 * @param source where it is, if it is not here: a URL or a file; {@code code} is empty then
 * @param url the same as a link, where one may follow it
 * @param note what is to be known of it, in a sentence; maybe empty
 */
public record CodeView(
    String title,
    Html description,
    String language,
    Html code,
    String source,
    String url,
    String note) {
  /** Beyond this many characters, colours cost more than they help. */
  private static final int COLOURED = 24_000;

  /** {@code text} as the content of a block: coloured, unless it is very long. */
  static Html code(String language, String text) {
    return text.length() > COLOURED ? Html.escape(text) : CodeColouring.colour(language, text);
  }

  static CodeView of(String title, String language, Html code) {
    return new CodeView(title, Html.EMPTY, language, code, "", "", "");
  }

  /** Nothing but a sentence, in the place of code that there cannot be. */
  static CodeView note(String title, String note) {
    return new CodeView(title, Html.EMPTY, "", Html.EMPTY, "", "", note);
  }
}
