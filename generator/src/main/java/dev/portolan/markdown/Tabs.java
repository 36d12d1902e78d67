package dev.portolan.markdown;

import org.jsoup.nodes.Element;

/**
 * Lets readers choose between tabs without a script: one of a group of radio buttons before each,
 * whose label is the title. On paper, and where a page has no ids to give, all of them are shown.
 */
final class Tabs {
  private final Wording wording;

  Tabs(Wording wording) {
    this.wording = wording;
  }

  /** Gives each group below {@code body} its buttons. To be called when all ids are given. */
  void choose(Element body, Anchors anchors) {
    for (Element group : body.select("div.tabs")) {
      group.attr("role", "group").attr("aria-label", wording.tabs()).addClass("is-chosen");
      Element chosen = group.selectFirst("> .is-first");
      chosen = chosen == null ? group.firstElementChild() : chosen;
      String name = "";
      for (Element tab : group.select("> .tab")) {
        Element title = tab.firstElementChild();
        if (title == null) {
          throw new IllegalStateException("a tab has a title");
        }
        String id = anchors.take("tab-" + title.text());
        name = name.isEmpty() ? id : name;
        Element input =
            new Element("input").attr("type", "radio").attr("name", name).attr("id", id);
        if (tab.equals(chosen)) {
          input.attr("checked", "");
        }
        tab.removeClass("is-first");
        title.remove();
        tab.before(input).before(title.tagName("label").attr("for", id));
      }
    }
  }
}
