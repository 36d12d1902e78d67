package dev.portolan.markdown;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Callouts of every dialect: which of the five kinds each name means, and how they are shown. */
final class Callouts {
  /** The names that MkDocs, Kramdown themes and GitHub give to callouts, by what they mean. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("note", "note"),
          Map.entry("abstract", "note"),
          Map.entry("summary", "note"),
          Map.entry("tldr", "note"),
          Map.entry("info", "note"),
          Map.entry("todo", "note"),
          Map.entry("example", "note"),
          Map.entry("quote", "note"),
          Map.entry("cite", "note"),
          Map.entry("tip", "tip"),
          Map.entry("hint", "tip"),
          Map.entry("success", "tip"),
          Map.entry("check", "tip"),
          Map.entry("done", "tip"),
          Map.entry("important", "important"),
          Map.entry("question", "important"),
          Map.entry("help", "important"),
          Map.entry("faq", "important"),
          Map.entry("warning", "warning"),
          Map.entry("attention", "warning"),
          Map.entry("caution", "caution"),
          Map.entry("failure", "caution"),
          Map.entry("fail", "caution"),
          Map.entry("missing", "caution"),
          Map.entry("danger", "caution"),
          Map.entry("error", "caution"),
          Map.entry("bug", "caution"));

  private final Wording wording;

  Callouts(Wording wording) {
    this.wording = wording;
  }

  /** The kind that {@code name} stands for; null if it is no name of a callout. */
  static String kind(String name) {
    return KINDS.get(name);
  }

  /** The title of one that has none of its own: our word, else the author's name for it. */
  String title(String name) {
    String known = wording.callouts().get(name.equals("info") ? "note" : name);
    return known != null
        ? known
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  /** A callout without anything in it. */
  static Element empty(String name) {
    String kind = KINDS.getOrDefault(name, "note");
    return new Element("aside")
        .addClass("callout")
        .addClass("callout-" + kind)
        .attr("role", "note");
  }

  /** Makes one of a quote. {@code **Note:**} at its beginning is its title already. */
  void of(Element quote, String name) {
    Element like = empty(name);
    quote.tagName(like.normalName()).classNames(like.classNames()).attr("role", like.attr("role"));
    Element first = quote.firstElementChild();
    quote.prependElement("p").addClass("callout-title").text(title(name));
    dropTitle(first, title(name));
  }

  /** One with {@code block} in it; {@code **Note:**} at its beginning is its title already. */
  Element around(Element block, String name) {
    Element aside = empty(name);
    aside.appendElement("p").addClass("callout-title").text(title(name));
    dropTitle(block, title(name));
    return aside.appendChild(block);
  }

  private static void dropTitle(Element paragraph, String title) {
    if (paragraph == null
        || !(paragraph.firstChild() instanceof Element strong)
        || !strong.normalName().equals("strong")) {
      return;
    }
    Node next = strong.nextSibling();
    boolean colon = strong.text().strip().endsWith(":");
    boolean colonAfter = next instanceof TextNode text && text.getWholeText().startsWith(":");
    String said = strong.text().strip().replaceFirst(":$", "");
    if (said.equalsIgnoreCase(title) && (colon || colonAfter)) {
      strong.remove();
      if (next instanceof TextNode text) {
        text.text(text.getWholeText().substring(colonAfter ? 1 : 0).stripLeading());
      }
    }
  }
}
