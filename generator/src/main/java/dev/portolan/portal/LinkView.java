package dev.portolan.portal;

/**
 * A link as templates see it.
 *
 * @param href a whole URL if {@code external}; else a path from the root of the site, maybe with a
 *     fragment
 */
public record LinkView(String title, String href, boolean external) {

  /** A link to a file of the site. */
  public static LinkView inside(String title, String path) {
    return new LinkView(title, path, false);
  }

  /** A link to another site, or to a mailbox. */
  public static LinkView outside(String title, String url) {
    return new LinkView(title, url, true);
  }
}
