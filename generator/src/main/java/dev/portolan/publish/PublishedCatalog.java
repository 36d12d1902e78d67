package dev.portolan.publish;

import dev.portolan.catalog.Organization;
import dev.portolan.catalog.Portal;
import dev.portolan.source.CatalogFolder;
import java.util.List;
import java.util.Optional;

/**
 * What readers of one portal may see. Only {@link PublishFilter} makes it.
 *
 * <p>{@link #files()} gives access to the files of what is visible; a unit opens only files that a
 * published item names.
 */
public final class PublishedCatalog {
  private final Portal portal;
  private final Optional<String> description;
  private final Optional<Organization> organization;
  private final List<PublishedProduct> products;
  private final List<PublishedDocument> pages;
  private final List<PublishedProduct> services;
  private final CatalogFolder files;

  PublishedCatalog(
      Portal portal,
      Optional<String> description,
      Optional<Organization> organization,
      List<PublishedProduct> products,
      List<PublishedDocument> pages,
      List<PublishedProduct> services,
      CatalogFolder files) {
    this.portal = portal;
    this.description = description;
    this.organization = organization;
    this.products = List.copyOf(products);
    this.pages = List.copyOf(pages);
    this.services = List.copyOf(services);
    this.files = files;
  }

  /** The portal all this is published to. */
  public Portal portal() {
    return portal;
  }

  /** What the site says of itself, in a sentence. */
  public Optional<String> description() {
    return description;
  }

  /** Who offers the APIs. */
  public Optional<Organization> organization() {
    return organization;
  }

  /** The visible products, by name. */
  public List<PublishedProduct> products() {
    return products;
  }

  /** The visible pages of the portal itself, as a tree in reading order. */
  public List<PublishedDocument> pages() {
    return pages;
  }

  /**
   * The services of the Service Catalog for their documents: products without versions. Portals
   * have none.
   */
  public List<PublishedProduct> services() {
    return services;
  }

  /** The files of the catalog. */
  public CatalogFolder files() {
    return files;
  }
}
