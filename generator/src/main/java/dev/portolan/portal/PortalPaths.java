package dev.portolan.portal;

import dev.portolan.catalog.Slug;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import java.util.Locale;
import java.util.Optional;

/** Where the files of a portal are; the contract of {@code outputs.md}. */
public final class PortalPaths {
  public static final SitePath HOME = SitePath.of("index.html");
  public static final SitePath SEARCH = SitePath.of("search/index.html");

  private PortalPaths() {}

  /** A product's page. */
  public static SitePath product(PublishedProduct product) {
    return SitePath.of(product.siteFolder(), "index.html");
  }

  /** A product's icon, if it has one. */
  public static Optional<SitePath> icon(PublishedProduct product) {
    return product
        .icon()
        .filter(file -> file.contains("."))
        .map(file -> file.substring(file.lastIndexOf('.')).toLowerCase(Locale.ROOT))
        .map(extension -> SitePath.of(product.siteFolder(), "icon" + extension));
  }

  /** A document's page. */
  public static SitePath document(PublishedProduct product, PublishedDocument document) {
    return SitePath.of(product.siteFolder(), "docs", document.slug() + ".html");
  }

  /** The Markdown twin of a document's page. */
  public static SitePath markdown(PublishedProduct product, PublishedDocument document) {
    return SitePath.of(product.siteFolder(), "docs", document.slug() + ".md");
  }

  /** The Markdown twin of a page of the portal itself. */
  public static SitePath markdown(PublishedDocument page) {
    return SitePath.of("pages", page.slug() + ".md");
  }

  /** A page of the portal itself. */
  public static SitePath page(PublishedDocument page) {
    return SitePath.of("pages", page.slug() + ".html");
  }

  /** A version's overview. */
  public static SitePath version(PublishedProduct product, PublishedVersion version) {
    return version(product, version, "index.html");
  }

  /** A file of a version. */
  public static SitePath version(PublishedProduct product, PublishedVersion version, String file) {
    Slug slug = version.slug();
    return SitePath.of(product.siteFolder(), slug.value(), file);
  }
}
