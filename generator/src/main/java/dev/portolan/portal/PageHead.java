package dev.portolan.portal;

import dev.portolan.html.Html;
import dev.portolan.site.SitePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the frame of a page shows of it. Every page record has one as {@code head}.
 *
 * @param title plain text, without the portal's
 * @param description plain text for search engines and previews; may be empty
 * @param canonical absolute URL; empty where the portal has no URL
 * @param markdown path of the page's Markdown twin; may be empty
 * @param breadcrumbs from the home page down, without the page itself
 * @param updated the day the page last changed, as ISO 8601 writes it; may be empty
 * @param structured what the page is about, as JSON-LD; empty where robots are not welcome
 */
public record PageHead(
    String title,
    String description,
    String canonical,
    String markdown,
    List<LinkView> breadcrumbs,
    String updated,
    Html structured) {
  public PageHead {
    breadcrumbs = List.copyOf(breadcrumbs);
  }

  /** The head of the page at {@code path}. */
  public static PageHead of(
      SiteView site, SitePath path, String title, String description, List<LinkView> breadcrumbs) {
    PageHead head =
        new PageHead(
            title, description, site.absolute(path.value()), "", breadcrumbs, "", Html.EMPTY);
    return head.about(site, StructuredData.Type.PAGE);
  }

  /** The head of a page that search engines need not know. */
  static PageHead unlisted(String title) {
    return new PageHead(title, "", "", "", List.of(), "", Html.EMPTY);
  }

  /** This head of a page that last changed on a {@code day}, if that is known. */
  PageHead updated(Optional<LocalDate> day) {
    String written = day.map(LocalDate::toString).orElse("");
    return new PageHead(title, description, canonical, markdown, breadcrumbs, written, structured);
  }

  /** This head of a page that is about something of a {@code type}. */
  public PageHead about(SiteView site, StructuredData.Type type) {
    return new PageHead(
        title,
        description,
        canonical,
        markdown,
        breadcrumbs,
        updated,
        new StructuredData(site).of(this, type));
  }

  /** This head of a page that can also be had as Markdown, if the site has that. */
  public PageHead withMarkdown(SiteView site, SitePath twin) {
    return site.copies()
        ? new PageHead(
            title, description, canonical, twin.value(), breadcrumbs, updated, structured)
        : this;
  }
}
