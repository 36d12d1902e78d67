package dev.portolan.portal.reference;

/**
 * A piece of a line.
 *
 * @param code whether it is shown as code
 * @param path where it leads, from the site's root, maybe with a fragment; empty: nowhere
 * @param url where it leads outside of the site; empty: nowhere
 */
public record Word(String text, boolean code, String path, String url) {
  static Word text(String text) {
    return new Word(text, false, "", "");
  }

  static Word code(String text) {
    return new Word(text, true, "", "");
  }

  static Word link(String text, String path) {
    return new Word(text, false, path, "");
  }

  static Word codeLink(String text, String path) {
    return new Word(text, true, path, "");
  }

  /** A link out of the site where {@code url} is one that may be followed; else just the text. */
  static Word outside(String text, String url) {
    return new Word(text, false, "", Outside.link(url));
  }
}
