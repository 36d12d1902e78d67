package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.ProductMark;
import java.util.List;

/**
 * What stands at the left of the pages of a version. A small version lists all its operations on
 * each page. A large one lists those beside the current one, and its other tags as links; the
 * overview has them all.
 *
 * @param product the product's page
 * @param overview the version's overview
 * @param sections the tags; their operations only where they are listed
 * @param filter whether there are enough operations to filter
 * @param schemas where the list of schemas is; empty: there are none
 */
public record ReferenceNav(
    LinkView product,
    ProductMark mark,
    String overview,
    List<NavSection> sections,
    boolean filter,
    String schemas) {

  /**
   * A tag.
   *
   * @param operations empty where they are not listed here
   * @param count how many there are
   */
  public record NavSection(
      String group,
      String title,
      int level,
      String path,
      List<OperationEntry> operations,
      int count) {
    public NavSection {
      operations = List.copyOf(operations);
    }
  }

  public ReferenceNav {
    sections = List.copyOf(sections);
  }
}
