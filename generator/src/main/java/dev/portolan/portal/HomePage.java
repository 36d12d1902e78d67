package dev.portolan.portal;

import java.util.List;

/**
 * The first page of a portal; template {@code home.ftlh}.
 *
 * @param title the portal's
 * @param filters what the list can be cut down by; each has at least two options
 * @param guides the portal's pages that introduce something
 */
public record HomePage(
    PageHead head,
    String title,
    String description,
    List<Card> products,
    List<Filter> filters,
    List<Guide> guides) {

  /**
   * A product in the list.
   *
   * @param labels its public labels' values
   * @param kind the kind of API, {@code OpenAPI}; empty: no specification
   * @param latest name of the newest visible version; empty: none
   * @param deprecated whether that one is deprecated
   * @param facets what filters compare, {@code key=value} in lower case, each ended by a line feed
   */
  public record Card(
      String name,
      String path,
      String description,
      ProductMark mark,
      List<String> labels,
      String kind,
      String latest,
      boolean deprecated,
      String facets) {
    public Card {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A way to cut the list down.
   *
   * @param key its name in the URL
   */
  public record Filter(String key, String title, List<Option> options) {
    public Filter {
      options = List.copyOf(options);
    }
  }

  /**
   * A value that products have.
   *
   * @param value in lower case, as in a card's facets
   * @param count the number of products that have it
   */
  public record Option(String value, String title, int count) {}

  /** A page of the portal. */
  public record Guide(String title, String description, String path) {}

  public HomePage {
    products = List.copyOf(products);
    filters = List.copyOf(filters);
    guides = List.copyOf(guides);
  }
}
