package dev.portolan.portal;

import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.List;

/**
 * The map of a product: what stands at the left of its own page and of its documents.
 *
 * @param documents the visible documents, as a tree in reading order
 * @param versions the visible versions, oldest to newest
 */
public record ProductNav(
    String name, String path, ProductMark mark, List<NavItem> documents, List<NavItem> versions) {
  public ProductNav {
    documents = List.copyOf(documents);
    versions = List.copyOf(versions);
  }

  /** The map of {@code product}. */
  public static ProductNav of(PublishedProduct product, Messages messages) {
    return new ProductNav(
        product.name(),
        PortalPaths.product(product).value(),
        ProductMark.of(product),
        documents(product, product.documents()),
        product.versions().stream().map(version -> version(product, version, messages)).toList());
  }

  private static List<NavItem> documents(
      PublishedProduct product, List<PublishedDocument> documents) {
    return documents.stream()
        .map(
            document ->
                new NavItem(
                    document.title(),
                    PortalPaths.document(product, document).value(),
                    "",
                    documents(product, document.children())))
        .toList();
  }

  private static NavItem version(
      PublishedProduct product, PublishedVersion version, Messages messages) {
    return new NavItem(
        version.name(),
        PortalPaths.version(product, version).value(),
        VersionStatus.of(version).word(messages),
        List.of());
  }
}
