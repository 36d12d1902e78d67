package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * A tag that has a page of its own, in a list.
 *
 * @param kind what it is where it does not put operations together, such as {@code audience}
 * @param id its anchor in the list, and on the overview of a version that is small
 * @param level 0 for a tag, more for one below another
 * @param path its page
 * @param summary the beginning of its description, without markup
 * @param operations how many it has
 */
public record TagEntry(
    String kind, String id, String title, int level, String path, String summary, int operations) {

  /**
   * Tags that stand together.
   *
   * @param title of their group; empty where there is none
   * @param text what is said of it
   */
  public record Group(String title, Html text, List<TagEntry> tags) {
    public Group {
      tags = List.copyOf(tags);
    }
  }
}
