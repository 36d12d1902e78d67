package dev.portolan.markdown;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The list of headings that stands where a text asks for it: the two highest levels. */
final class Contents {
  private final Wording wording;

  Contents(Wording wording) {
    this.wording = wording;
  }

  /** Fills the first place that asks for it; others, and one without headings, go. */
  void fill(Element body, List<Rendered.Section> sections) {
    List<Element> places = body.select("nav.contents");
    List<Heading> headings =
        sections.stream().map(Rendered.Section::heading).flatMap(Optional::stream).toList();
    int top = headings.stream().mapToInt(Heading::level).min().orElse(0);
    boolean first = true;
    for (Element place : places) {
      if (!first || headings.isEmpty()) {
        place.remove();
        continue;
      }
      first = false;
      place.attr("aria-label", wording.contents());
      Element list = place.appendElement("ul");
      for (Heading heading : headings) {
        if (heading.level() == top) {
          link(list, heading);
        } else if (heading.level() == top + 1) {
          Element item = list.lastElementChild();
          link(item == null ? list : nested(item), heading);
        }
      }
    }
  }

  private static Element nested(Element item) {
    Element last = item.lastElementChild();
    return last != null && last.normalName().equals("ul") ? last : item.appendElement("ul");
  }

  private static void link(Element list, Heading heading) {
    list.appendElement("li")
        .appendElement("a")
        .attr("href", "#" + Urls.encode(heading.id()))
        .text(heading.text());
  }
}
