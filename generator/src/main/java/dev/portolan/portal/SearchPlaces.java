package dev.portolan.portal;

import dev.portolan.markdown.Rendered;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.search.Entry;
import dev.portolan.search.Entry.Age;
import dev.portolan.search.Entry.Place;
import java.util.ArrayList;
import java.util.List;

/** Products, versions and the sections of texts as search knows them. */
public final class SearchPlaces {
  private SearchPlaces() {}

  /** What belongs to a product whatever the version. */
  public static Place of(PublishedProduct product) {
    return new Place(product.siteFolder(), product.name(), "", Age.CURRENT);
  }

  /** What belongs to a version. */
  public static Place of(PublishedProduct product, PublishedVersion version) {
    Age age = version.deprecated() ? Age.DEPRECATED : version.latest() ? Age.CURRENT : Age.OLDER;
    return new Place(product.siteFolder(), product.name(), version.name(), age);
  }

  /** The sections of {@code text}, which stands on the page of that title and path. */
  public static List<Entry> sections(Place place, String title, String path, Rendered text) {
    List<Entry> sections = new ArrayList<>();
    for (Rendered.Section section : text.sections()) {
      section
          .heading()
          .ifPresent(
              heading ->
                  sections.add(
                      Entry.section(
                          place,
                          heading.text(),
                          title,
                          path + "#" + heading.id(),
                          section.text())));
    }
    return sections;
  }
}
