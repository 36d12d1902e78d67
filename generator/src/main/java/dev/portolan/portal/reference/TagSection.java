package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * The operations of one tag.
 *
 * @param group the heading of the group that begins here; empty where none begins
 * @param groupText what is said of that group
 * @param kind what it is where it does not put operations together, such as {@code audience}
 * @param id its anchor on the overview
 * @param level 0 for a tag, more for one below another
 * @param path its page; in a small version the overview, with the anchor
 * @param summary the beginning of its description, without markup
 */
public record TagSection(
    String group,
    Html groupText,
    String kind,
    String id,
    String title,
    int level,
    String path,
    Html description,
    String summary,
    List<Fact> facts,
    List<OperationEntry> operations) {
  public TagSection {
    facts = List.copyOf(facts);
    operations = List.copyOf(operations);
  }
}
