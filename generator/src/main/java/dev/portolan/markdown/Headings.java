package dev.portolan.markdown;

import java.util.List;
import org.jsoup.nodes.Element;

/** Gives headings their level on the page, and headings and other elements their ids. */
final class Headings {
  private Headings() {}

  /**
   * A heading of the first level that opens the text and says what the page's title says would be
   * there twice: it goes, and leaves its anchor.
   */
  static void dropTitle(Element body, String title) {
    Element first = body.firstElementChild();
    if (first != null
        && first.normalName().equals("h1")
        && sameText(first.text(), title)
        && body.childNodes().indexOf(first) == firstWithContent(body)) {
      first.tagName("span").empty().attr("id", title);
    }
  }

  private static boolean sameText(String heading, String title) {
    String slug = Anchors.slug(heading);
    return slug.isEmpty()
        ? heading.strip().equals(title.strip())
        : slug.equals(Anchors.slug(title));
  }

  /** True for {@code h1} to {@code h6}. */
  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private static int firstWithContent(Element body) {
    for (int i = 0; i < body.childNodeSize(); i++) {
      boolean blank = body.childNode(i) instanceof org.jsoup.nodes.TextNode text && text.isBlank();
      if (!blank) {
        return i;
      }
    }
    return -1;
  }

  /** Sets the levels; {@code top} is that of the highest headings. */
  static void level(Element body, int top) {
    List<Element> headings = body.select("h1, h2, h3, h4, h5, h6");
    List<Integer> written =
        headings.stream().map(heading -> heading.normalName().charAt(1) - '0').toList();
    List<Integer> levels = Outline.levels(written, top);
    for (int i = 0; i < levels.size(); i++) {
      headings.get(i).tagName("h" + levels.get(i));
    }
  }

  /** Sets ids, in the order of the text: of headings, and of elements that ask for one. */
  static void identify(Element body, Anchors anchors) {
    for (Element element : body.getAllElements()) {
      String wanted = element.id();
      if (wanted.isEmpty() && element.normalName().equals("a")) {
        wanted = element.attr("name");
      }
      element.removeAttr("name");
      if (!Anchors.slug(wanted).isEmpty()) {
        element.attr("id", anchors.take(wanted));
      } else if (isHeading(element)) {
        element.attr("id", anchors.take(element.text()));
      } else {
        element.removeAttr("id");
      }
    }
  }

  /** Takes all ids away: in texts that share a page with others. */
  static void forget(Element body) {
    for (Element element : body.select("[id], [name]")) {
      element.removeAttr("id").removeAttr("name");
    }
  }
}
