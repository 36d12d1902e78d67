package dev.portolan.portal;

import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.site.SitePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Where the things of a catalog are in one portal, by their files: documents, and products and
 * versions by their folders. What is not visible is not in it.
 */
final class Targets {
  private final TreeMap<String, SitePath> pages = new TreeMap<>();
  private final Map<SitePath, PublishedDocument> documents = new HashMap<>();

  Targets(PublishedCatalog catalog) {
    for (PublishedProduct product : catalog.products()) {
      pages.put(product.folder(), PortalPaths.product(product));
      pages.put(product.folder() + "/product.yaml", PortalPaths.product(product));
      documents(product, product.documents());
      for (PublishedVersion version : product.versions()) {
        SitePath overview = PortalPaths.version(product, version);
        pages.put(version.folder(), overview);
        pages.put(version.folder() + "/version.yaml", overview);
      }
    }
    catalog.services().forEach(service -> documents(service, service.documents()));
    for (DocumentTree.Entry entry : new DocumentTree(catalog.pages()).entries()) {
      put(entry.document(), PortalPaths.page(entry.document()));
    }
  }

  private void documents(PublishedProduct product, List<PublishedDocument> documents) {
    for (DocumentTree.Entry entry : new DocumentTree(documents).entries()) {
      put(entry.document(), PortalPaths.document(product, entry.document()));
    }
  }

  private void put(PublishedDocument document, SitePath page) {
    pages.put(document.file(), page);
    documents.put(page, document);
  }

  /** The document that {@code page} shows, if it is a document's. */
  Optional<PublishedDocument> document(SitePath page) {
    return Optional.ofNullable(documents.get(page));
  }

  /** The page of the file or folder of that path in the catalog, if readers may see it. */
  Optional<SitePath> page(String file) {
    return Optional.ofNullable(pages.get(file))
        .or(() -> Optional.ofNullable(pages.get(file + "/index.md")))
        .or(() -> Optional.ofNullable(pages.get(file + "/README.md")));
  }

  /** All files and folders that have a page. */
  SortedSet<String> files() {
    return pages.navigableKeySet();
  }
}
