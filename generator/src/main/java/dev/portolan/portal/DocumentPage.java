package dev.portolan.portal;

import dev.portolan.html.Html;
import dev.portolan.markdown.Heading;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of a product, or a page of the portal; template {@code document.ftlh}.
 *
 * @param nav the map of the product; for a page of the portal its {@code name} is empty
 * @param outline headings of the second and third level
 * @param updated the day it last changed, in the words of the reader's language; empty where that
 *     is not known
 * @param editUrl where it can be edited; may be empty
 * @param previous none or one, in reading order; so is {@code next}
 */
public record DocumentPage(
    PageHead head,
    ProductNav nav,
    String title,
    Html text,
    List<OutlineItem> outline,
    String updated,
    String editUrl,
    List<LinkView> previous,
    List<LinkView> next) {

  /** A heading of the page and those below it. */
  public record OutlineItem(String title, String id, List<OutlineItem> children) {
    public OutlineItem {
      children = List.copyOf(children);
    }
  }

  public DocumentPage {
    outline = List.copyOf(outline);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
  }

  /** The outline of a text: its headings of level 2, and of level 3 below them. */
  static List<OutlineItem> outline(List<Heading> headings) {
    List<OutlineItem> outline = new ArrayList<>();
    for (Heading heading : headings) {
      OutlineItem item = new OutlineItem(heading.text(), heading.id(), List.of());
      if (heading.level() == 2 || heading.level() == 3 && outline.isEmpty()) {
        outline.add(item);
      } else if (heading.level() == 3) {
        OutlineItem above = outline.remove(outline.size() - 1);
        List<OutlineItem> children = new ArrayList<>(above.children());
        children.add(item);
        outline.add(new OutlineItem(above.title(), above.id(), children));
      }
    }
    return outline;
  }
}
