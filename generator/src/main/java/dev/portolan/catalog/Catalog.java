package dev.portolan.catalog;

import dev.portolan.source.CatalogFolder;
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
}
