package dev.portolan.markdown;

import dev.portolan.code.CodeColouring;
import dev.portolan.code.CodeFence;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives the blocks of a text the shape that themes style. */
final class Decoration {
  private final Wording wording;

  Decoration(Wording wording) {
    this.wording = wording;
  }

  /**
   * Quotes that begin with {@code [!NOTE]}, {@code [!TIP]}… become callouts. What follows on the
   * same line is the title.
   */
  void callouts(Element body) {
    for (Element quote : body.select("blockquote")) {
      Element first = quote.firstElementChild();
      if (first == null
          || !first.normalName().equals("p")
          || !(first.firstChild() instanceof TextNode text)) {
        continue;
      }
      String written = text.getWholeText();
      int close = written.indexOf(']');
      if (!written.startsWith("[!") || close < 0) {
        continue;
      }
      String kind = written.substring(2, close).toLowerCase(Locale.ROOT);
      if (wording.callouts().containsKey(kind)) {
        callout(quote, kind, first, text, written.substring(close + 1));
      }
    }
  }

  private void callout(Element quote, String kind, Element first, TextNode text, String rest) {
    int lineEnd = rest.indexOf('\n');
    String title = (lineEnd < 0 ? rest : rest.substring(0, lineEnd)).strip();
    text.text(lineEnd < 0 ? "" : rest.substring(lineEnd + 1));
    if (lineEnd < 0 && text.nextSibling() instanceof Element br && br.normalName().equals("br")) {
      br.remove();
    }
    Element aside =
        new Element("aside").addClass("callout").addClass("callout-" + kind).attr("role", "note");
    aside
        .appendElement("p")
        .addClass("callout-title")
        .text(title.isEmpty() ? wording.callouts().get(kind) : title);
    if (first.childNodeSize() == 1 && text.isBlank()) {
      first.remove();
    }
    quote.replaceWith(aside);
    aside.appendChildren(List.copyOf(quote.childNodes()));
  }

  /** Tables scroll inside themselves; whoever has no mouse can focus them. */
  void tables(Element body) {
    for (Element table : body.select("table")) {
      // Not role=region: two tables of a page would be two landmarks of the same name.
      wrap(table, new Element("div"))
          .addClass("table-scroll")
          .attr("role", "group")
          .attr("aria-label", wording.table())
          .attr("tabindex", "0");
    }
  }

  /** Code stands in a figure, which has room for a title and a button; its tokens are coloured. */
  void code(Element body) {
    for (Element pre : body.select("pre")) {
      Element code = pre.selectFirst("code");
      CodeFence fence = CodeFence.of(code == null ? language(pre) : info(code));
      pre.removeAttr("class").attr("tabindex", "0");
      if (pre.closest("[data-needs=mermaid]") != null) {
        pre.addClass("mermaid"); // by which other tools know a diagram
      }
      Element figure = wrap(pre, new Element("figure")).addClass("code");
      String language = "language-" + fence.language();
      if (Cleaned.isLanguage(language)) {
        figure.attr("data-language", fence.language());
      }
      if (!fence.title().isEmpty()) {
        figure.prependElement("figcaption").addClass("code-title").text(fence.title());
      }
      if (code != null && code.childrenSize() == 0) {
        code.html(CodeColouring.colour(fence, code.wholeText()).markup());
        if (fence.hasLines()) {
          pre.addClass("lined");
        }
      }
    }
  }

  /** What the line that opened the block said, if it was more than the language. */
  private static String info(Element code) {
    String info = infoOf(code);
    code.removeAttr("data-info").removeAttr("data-at");
    return info;
  }

  /** The same, left where it is. */
  static String infoOf(Element code) {
    String info = code.attr("data-info");
    return info.isEmpty() ? language(code) : info;
  }

  private static String language(Element element) {
    String name = element.className();
    return name.isEmpty() ? "" : name.substring("language-".length());
  }

  /** Boxes are for reading, and say what they show. */
  void taskLists(Element body) {
    for (Element box : body.select("input")) {
      Element item = box.closest("li");
      if (!box.attr("type").equalsIgnoreCase("checkbox") || item == null) {
        box.remove();
        continue;
      }
      boolean done = box.hasAttr("checked");
      box.attr("type", "checkbox").attr("disabled", "");
      box.attr("aria-label", done ? wording.done() : wording.open());
      item.addClass("task");
      if (item.parent() != null && !item.parent().hasClass("task-list")) {
        item.parent().addClass("task-list");
      }
    }
  }

  /** Each heading with an id gets a link to itself. */
  void anchors(Element body) {
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      if (!heading.id().isEmpty()) {
        String text = heading.text();
        heading.appendText(" ");
        heading
            .appendElement("a")
            .addClass("anchor")
            .attr("href", "#" + Urls.encode(heading.id()))
            .attr("aria-label", wording.linkTo().replace("{name}", text).strip())
            .appendElement("span")
            .attr("aria-hidden", "true")
            .text("#");
      }
    }
  }

  private static Element wrap(Element element, Element wrapper) {
    Node parent = element.parent();
    if (parent == null) {
      throw new IllegalStateException("an element of a page has a parent");
    }
    element.replaceWith(wrapper);
    return wrapper.appendChild(element);
  }
}
