package dev.portolan.catalog;

import dev.portolan.source.CatalogFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole catalog, published or not.
 *
 * @param teams those of {@code teams.yaml} in its order, then groups that Backstage adds
 * @param products by name
 * @param services the Service Catalog, by display name
 * @param pages the portals' own pages, as a tree in reading order
 */
public record Catalog(
    CatalogFolder folder,
    Site site,
    List<Team> teams,
    List<Product> products,
    List<Service> services,
    List<Document> pages) {
  public Catalog {
    teams = List.copyOf(teams);
    products = List.copyOf(products);
    services = List.copyOf(services);
    pages = List.copyOf(pages);
  }

  /** The files of all documents and pages, in no order that means anything. */
  public List<String> documentFiles() {
    List<String> files = new ArrayList<>();
    products.forEach(product -> addFiles(product.documents(), files));
    addFiles(pages, files);
    return files;
  }

  private static void addFiles(List<Document> documents, List<String> files) {
    for (Document document : documents) {
      files.add(document.file());
      addFiles(document.children(), files);
    }
  }
}
