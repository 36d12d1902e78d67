package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.ProductMark;
import java.util.List;

/**
 * What stands at the left of the pages of a version. A small version lists all its operations and
 * schemas on each page. A large one lists those around the current one, or the tags around it on
 * the page of a tag; the rest is in a script that all pages share, and reached from the overview.
 *
 * @param product the product's page
 * @param key the product's slug: what readers close and open is remembered for it
 * @param overview the version's overview
 * @param schemas where the list of schemas is; empty: there are none
 * @param sections the tags, and the schemas last
 * @param filter whether there is enough to filter
 * @param script the script with the whole list, from the site's root; empty: all is here
 * @param huge whether the script is so large that it is loaded only when asked for
 * @param all what the link to all operations says; empty: all are here
 */
public record ReferenceNav(
    LinkView product,
    ProductMark mark,
    String key,
    String overview,
    String schemas,
    List<NavSection> sections,
    boolean filter,
    String script,
    boolean huge,
    String all) {

  /**
   * A tag, or the schemas.
   *
   * @param group the heading of the group that begins here; empty where none begins
   * @param id the same in every version of the product
   * @param level 0 for a tag, more for one below another
   * @param path the page that lists all of it; empty where there is none
   * @param entries operations; or schemas or tags, which have no method
   */
  public record NavSection(
      String group, String id, String title, int level, String path, List<OperationEntry> entries) {
    public NavSection {
      entries = List.copyOf(entries);
    }
  }

  public ReferenceNav {
    sections = List.copyOf(sections);
  }
}
