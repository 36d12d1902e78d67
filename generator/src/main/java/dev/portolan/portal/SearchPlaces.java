package dev.portolan.portal;

import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.search.Entry.Age;
import dev.portolan.search.Entry.Place;

/** Products and versions as search knows them. */
public final class SearchPlaces {
  private SearchPlaces() {}

  /** What belongs to a product whatever the version. */
  public static Place of(PublishedProduct product) {
    return new Place(product.slug().value(), product.name(), "", Age.CURRENT);
  }

  /** What belongs to a version. */
  public static Place of(PublishedProduct product, PublishedVersion version) {
    Age age = version.deprecated() ? Age.DEPRECATED : version.latest() ? Age.CURRENT : Age.OLDER;
    return new Place(product.slug().value(), product.name(), version.name(), age);
  }
}
