package dev.portolan.portal;

import dev.portolan.catalog.SpecKind;
import dev.portolan.message.Messages;
import dev.portolan.portal.twin.Twins;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the page of a product, of the catalog and of what its versions told. */
final class ProductPages {
  private final SiteView site;
  private final Messages messages;
  private final Summaries summaries;

  ProductPages(SiteView site, Summaries summaries) {
    this.site = site;
    this.messages = site.messages();
    this.summaries = summaries;
  }

  ProductPage page(PublishedProduct product) {
    SitePath path = PortalPaths.product(product);
    Optional<PublishedVersion> latest = product.latest();
    Optional<Summary.Reference> reference =
        latest.flatMap(version -> summaries.reference(product, version));
    return new ProductPage(
        PageHead.of(
                site, path, product.name(), product.description().orElse(""), List.of(site.home()))
            .about(site, StructuredData.Type.WEB_API)
            .withMarkdown(site, Twins.path(path)),
        ProductNav.of(product, messages),
        product.name(),
        product.description().orElse(""),
        List.copyOf(product.publicLabels().values()),
        latest
            .map(version -> VersionSwitch.of(product, version))
            .orElse(new VersionSwitch("", List.of())),
        latest
            .map(version -> DeprecationView.of(product, version, messages))
            .orElse(DeprecationView.NONE),
        product.versions().stream().map(version -> row(product, version)).toList(),
        product.documents().stream().map(document -> row(product, document)).toList(),
        latest.map(version -> start(product, version, reference)).stream().toList(),
        reference.map(Summary.Reference::downloads).orElse(List.of()).stream()
            .map(download -> LinkView.inside(download.name(), download.path()))
            .toList(),
        support(product),
        environments(product));
  }

  private ProductPage.VersionRow row(PublishedProduct product, PublishedVersion version) {
    VersionStatus status = VersionStatus.of(version);
    Optional<Summary.Reference> reference = summaries.reference(product, version);
    return new ProductPage.VersionRow(
        version.name(),
        PortalPaths.version(product, version).value(),
        status.key(),
        status.title(messages),
        version.released().map(messages::date).orElse(""),
        version.deprecated() ? version.sunset().map(messages::date).orElse("") : "",
        version.sunsetPassed(),
        version.environment().orElse(""),
        reference.map(ProductPages::format).orElse(""),
        reference.map(r -> r.operations().size()).orElse(0));
  }

  private static String format(Summary.Reference reference) {
    for (SpecKind kind : SpecKind.values()) {
      if (kind.word().equals(reference.kind())) {
        return (kind.title() + " " + reference.formatVersion()).strip();
      }
    }
    throw new IllegalStateException("not a kind of specification: " + reference.kind());
  }

  private static ProductPage.DocumentRow row(PublishedProduct product, PublishedDocument document) {
    return new ProductPage.DocumentRow(
        document.title(),
        document.description().orElse(""),
        PortalPaths.document(product, document).value());
  }

  private ProductPage.Start start(
      PublishedProduct product, PublishedVersion version, Optional<Summary.Reference> reference) {
    List<String> baseUrls =
        reference
            .map(Summary.Reference::baseUrls) // with the path that the specification adds
            .filter(urls -> !urls.isEmpty())
            .orElse(version.baseUrls());
    return new ProductPage.Start(
        version.name(),
        PortalPaths.version(product, version).value(),
        version.environment().orElse(""),
        baseUrls,
        AccessView.of(version, messages),
        reference.map(Summary.Reference::firstRequest).orElse(""));
  }

  private List<LinkView> support(PublishedProduct product) {
    List<LinkView> links = new ArrayList<>();
    product
        .support()
        .ifPresent(
            support -> {
              support.email().ifPresent(e -> links.add(LinkView.outside(e, "mailto:" + e)));
              support
                  .url()
                  .ifPresent(u -> links.add(LinkView.outside(messages.text("product.support"), u)));
            });
    return links;
  }

  private static List<String> environments(PublishedProduct product) {
    Set<String> environments = new LinkedHashSet<>();
    product.versions().forEach(v -> v.environment().ifPresent(environments::add));
    return List.copyOf(environments);
  }
}
