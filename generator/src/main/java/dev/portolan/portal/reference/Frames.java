package dev.portolan.portal.reference;

import dev.portolan.portal.DeprecationView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.StructuredData;
import dev.portolan.portal.VersionSwitch;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** What stands around the pages of one version. */
final class Frames {
  private final SiteView site;
  private final PublishedProduct product;
  private final PublishedVersion version;
  private final ReferenceNavs navs;

  Frames(SiteView site, PublishedProduct product, PublishedVersion version, ReferenceNavs navs) {
    this.site = site;
    this.product = product;
    this.version = version;
    this.navs = navs;
  }

  /** A link to the page of {@code product}. */
  static LinkView link(PublishedProduct product) {
    return LinkView.inside(product.name(), PortalPaths.product(product).value());
  }

  /** What readers call the version. */
  String title() {
    return product.name() + " " + version.name();
  }

  /** That of the version's overview. */
  Frame overview(String description) {
    return frame(
        PortalPaths.version(product, version),
        title(),
        description,
        new ArrayList<>(),
        StructuredData.Type.WEB_API,
        VersionSwitch.of(product, version));
  }

  /**
   * That of another page, whose switch leads to the overviews of other versions.
   *
   * @param within the pages it is below, after the overview
   */
  Frame page(SitePath path, String title, String description, List<LinkView> within) {
    return page(path, title, description, within, VersionSwitch.of(product, version));
  }

  /** That of a page whose switch leads elsewhere. */
  Frame page(
      SitePath path,
      String title,
      String description,
      List<LinkView> within,
      VersionSwitch versions) {
    List<LinkView> above = new ArrayList<>();
    above.add(LinkView.inside(version.name(), PortalPaths.version(product, version).value()));
    above.addAll(within);
    return frame(path, title, description, above, StructuredData.Type.API_REFERENCE, versions);
  }

  private Frame frame(
      SitePath path,
      String title,
      String description,
      List<LinkView> above,
      StructuredData.Type type,
      VersionSwitch versions) {
    List<LinkView> breadcrumbs = new ArrayList<>();
    breadcrumbs.add(site.home());
    breadcrumbs.add(link(product));
    breadcrumbs.addAll(above);
    return new Frame(
        PageHead.of(site, path, title, description, breadcrumbs)
            .about(site, type)
            .withMarkdown(site, Twins.path(path)),
        navs.on(path.value()),
        versions,
        DeprecationView.of(product, version, site.messages()));
  }
}
