package dev.portolan.hub.view;

/**
 * A word or value on a page of the hub, maybe with a link.
 *
 * @param href a whole URL if {@code external}; else a path from the root of the site; may be empty
 * @param tone how it looks: empty, or {@code good}, {@code warning}, {@code bad}, {@code draft},
 *     {@code label}, {@code code}, {@code method}, {@code time}, {@code note}, {@code line}, {@code
 *     step}, {@code muted}; the text says the same in words
 */
public record Part(String text, String href, boolean external, String tone) {

  /** Plain words. */
  public static Part text(String text) {
    return new Part(text, "", false, "");
  }

  /** Words in a tone. */
  public static Part toned(String text, String tone) {
    return new Part(text, "", false, tone);
  }

  /** A link to a page of the hub. */
  public static Part link(String text, String path) {
    return new Part(text, path, false, "");
  }

  /** A link to elsewhere: a URL of the schemes http, https or mailto. */
  public static Part outside(String text, String url) {
    return new Part(text, url, true, "");
  }

  /** The same in another tone. */
  public Part in(String other) {
    return new Part(text, href, external, other);
  }
}
