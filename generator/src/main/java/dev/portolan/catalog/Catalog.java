package dev.portolan.catalog;

import dev.portolan.source.CatalogFolder;
import java.util.List;

/**
 * A whole catalog, published or not.
 *
 * @param products by name
 * @param pages the portals' own pages, as a tree in reading order
 */
public record Catalog(
    CatalogFolder folder,
    Site site,
    List<Team> teams,
    List<Product> products,
    List<Document> pages) {
  public Catalog {
    teams = List.copyOf(teams);
    products = List.copyOf(products);
    pages = List.copyOf(pages);
  }
}
