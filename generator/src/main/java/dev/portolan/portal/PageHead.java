package dev.portolan.portal;

import dev.portolan.site.SitePath;
import java.util.List;

/**
 * What the frame of a page shows of it. Every page record has one as {@code head}.
 *
 * @param title plain text, without the portal's
 * @param description plain text for search engines and previews; may be empty
 * @param canonical absolute URL; empty where the portal has no URL
 * @param markdown path of the page's Markdown twin; may be empty
 * @param breadcrumbs from the home page down, without the page itself
 */
public record PageHead(
    String title,
    String description,
    String canonical,
    String markdown,
    List<LinkView> breadcrumbs) {
  public PageHead {
    breadcrumbs = List.copyOf(breadcrumbs);
  }

  /** The head of the page at {@code path}. */
  public static PageHead of(
      SiteView site, SitePath path, String title, String description, List<LinkView> breadcrumbs) {
    return new PageHead(title, description, site.absolute(path.value()), "", breadcrumbs);
  }

  /** This head of a page that can also be had as Markdown. */
  public PageHead withMarkdown(SitePath twin) {
    return new PageHead(title, description, canonical, twin.value(), breadcrumbs);
  }
}
