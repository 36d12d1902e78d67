package dev.portolan.portal;

import dev.portolan.html.Html;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.List;
import java.util.Optional;

/** Makes the files that crawlers and language models look for. */
final class MachineFiles {
  private final SiteView site;
  private final PublishedCatalog catalog;
  private final Summaries summaries;

  MachineFiles(SiteView site, PublishedCatalog catalog, Summaries summaries) {
    this.site = site;
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /** True if there is a site map: of a portal that robots may see and that knows its URL. */
  private boolean mapped() {
    return site.indexed() && !site.url().isEmpty();
  }

  /** {@code sitemap.xml}, if the portal has one; sitemaps.org 0.9. */
  Optional<String> siteMap(List<String> paths) {
    if (!mapped()) {
      return Optional.empty();
    }
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String path : paths) {
      xml.append("  <url><loc>").append(Html.escape(site.absolute(path))).append("</loc></url>\n");
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

  /** {@code llms.txt}: a list of what there is, in Markdown (llmstxt.org). */
  String llms() {
    StringBuilder text = new StringBuilder("# ").append(oneLine(site.title())).append('\n');
    if (!site.description().isEmpty()) {
      text.append("\n> ").append(oneLine(site.description())).append('\n');
    }
    for (PublishedProduct product : catalog.products()) {
      text.append("\n## ").append(oneLine(product.name())).append("\n\n");
      text.append(
          item(
              "Overview", Twins.path(PortalPaths.product(product)).value(), product.description()));
      for (PublishedVersion version : product.versions()) {
        text.append(
            item(
                "Reference of version " + version.name(),
                Twins.path(PortalPaths.version(product, version)).value(),
                version.deprecated() ? Optional.of("Deprecated") : Optional.empty()));
        summaries
            .reference(product, version)
            .flatMap(reference -> reference.downloads().stream().findFirst())
            .ifPresent(
                download ->
                    text.append(
                        item(
                            "Specification of version " + version.name(),
                            download.path(),
                            version.deprecated() ? Optional.of("Deprecated") : Optional.empty())));
      }
      for (DocumentTree.Entry entry : new DocumentTree(product.documents()).entries()) {
        PublishedDocument document = entry.document();
        text.append(
            item(
                document.title(),
                PortalPaths.markdown(product, document).value(),
                document.description()));
      }
    }
    if (!catalog.pages().isEmpty()) {
      text.append("\n## Pages\n\n");
      for (DocumentTree.Entry entry : new DocumentTree(catalog.pages()).entries()) {
        text.append(
            item(
                entry.document().title(),
                PortalPaths.markdown(entry.document()).value(),
                entry.document().description()));
      }
    }
    return text.toString();
  }

  private static String item(String title, String path, Optional<String> description) {
    return "- ["
        + oneLine(title).replaceAll("[\\[\\]]", "")
        + "]("
        + path
        + ")"
        + description.map(text -> ": " + oneLine(text)).orElse("")
        + "\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
