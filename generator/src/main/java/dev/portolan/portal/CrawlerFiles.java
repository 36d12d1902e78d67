package dev.portolan.portal;

import dev.portolan.html.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the files that crawlers look for. */
final class CrawlerFiles {
  private final SiteView site;

  CrawlerFiles(SiteView site) {
    this.site = site;
  }

  /** True if there is a site map: of a portal that robots may see and that knows its URL. */
  private boolean mapped() {
    return site.indexed() && !site.url().isEmpty();
  }

  /**
   * {@code sitemap.xml}, if the portal has one; sitemaps.org 0.9.
   *
   * @param updated when pages last changed, by path, as far as that is known
   */
  Optional<String> siteMap(List<String> paths, Map<String, LocalDate> updated) {
    if (!mapped()) {
      return Optional.empty();
    }
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String path : paths) {
      xml.append("  <url><loc>").append(Html.escape(site.absolute(path))).append("</loc>");
      if (updated.containsKey(path)) {
        xml.append("<lastmod>").append(updated.get(path)).append("</lastmod>");
      }
      xml.append("</url>\n");
    }
    return Optional.of(xml.append("</urlset>\n").toString());
  }

  /** {@code robots.txt}; it names nothing but the site map. */
  String robots() {
    if (!site.indexed()) {
      return "User-agent: *\nDisallow: /\n";
    }
    return "User-agent: *\nAllow: /\n"
        + (mapped() ? "Sitemap: " + site.absolute("sitemap.xml") + "\n" : "");
  }
}
