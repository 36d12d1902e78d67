package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What must be true of every rendered text, judged on the tree a browser would build. */
final class Harmless {
  /** Leads everything to {@code to/…}, images too. */
  static final Links EVERYWHERE =
      new Links() {
        @Override
        public Optional<String> link(String target, Location at) {
          return Optional.of("to/" + target);
        }

        @Override
        public Optional<Picture> image(String target, Location at) {
          return Optional.of(new Picture("to/" + target, 4, 3));
        }
      };

  private static final Set<String> CLASSES =
      Set.of(
          "align-center",
          "align-left",
          "align-right",
          "anchor",
          "callout",
          "callout-caution",
          "callout-important",
          "callout-note",
          "callout-tip",
          "callout-title",
          "callout-warning",
          "cards",
          "code",
          "code-title",
          "contents",
          "figure",
          "footnote",
          "footnote-back",
          "footnotes",
          "is-chosen",
          "diagram",
          "diagram-note",
          "diagram-scroll",
          "diagram-source",
          "is-broken",
          "is-light",
          "is-marked",
          "is-numbered",
          "line",
          "lined",
          "mermaid",
          "source",
          "steps",
          "tab",
          "tab-title",
          "table-scroll",
          "tabs",
          "task",
          "task-list",
          "terms");

  /** What drawings are made of. */
  private static final Set<String> SHAPES =
      Set.of(
          "svg",
          "g",
          "defs",
          "ellipse",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComposite",
          "feFlood",
          "feGaussianBlur",
          "feOffset",
          "image",
          "line",
          "linearGradient",
          "path",
          "polygon",
          "polyline",
          "rect",
          "stop",
          "text",
          "tspan");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "alt",
          "aria-hidden",
          "aria-label",
          "checked",
          "class",
          "colspan",
          "data-broken",
          "data-diagram",
          "data-language",
          "data-line",
          "data-name",
          "data-needs",
          "decoding",
          "dir",
          "disabled",
          "for",
          "height",
          "href",
          "id",
          "lang",
          "loading",
          "name",
          "open",
          "rel",
          "reversed",
          "role",
          "rowspan",
          "scope",
          "src",
          "start",
          "tabindex",
          "title",
          "type",
          "value",
          "width");

  /** Elements that only we write. */
  private static final Set<String> OURS = Set.of("aside", "label", "nav", "section");

  private Harmless() {}

  static Rendered render(MarkdownRenderer renderer, String markdown) {
    return renderer.document(
        new MarkdownText("a.md", 1, markdown), "Title", EVERYWHERE, new Diagnostics());
  }

  /** Fails unless {@code rendered} holds nothing but what is allowed; {@code name} says of what. */
  static void check(String name, Rendered rendered) {
    String markup = rendered.html().markup();
    String frame = "<main id=\"m\">" + markup + "</main><footer id=\"f\"></footer>";
    Element page = Jsoup.parse(frame).body();
    assertEquals(
        List.of("m", "f"),
        page.children().eachAttr("id"),
        () -> name + " leaves its place in the page: " + markup);
    Element main = page.child(0);
    Set<String> ids = new TreeSet<>();
    for (Element svg : main.select("figure.diagram > .diagram-scroll > svg")) {
      drawing(name, svg);
      svg.remove();
    }
    for (Element element : main.select("> *, > * *")) {
      check(name, element);
      assertTrue(element.id().isEmpty() || ids.add(element.id()), name + " #" + element.id());
    }
    assertEquals(rendered.anchors(), ids, name);
    for (Element link : main.select("a[href^=#]")) {
      String id = link.attr("href").substring(1);
      assertTrue(id.isEmpty() || ids.contains(decode(id)), name + " #" + id);
    }
  }

  /** Shapes and text, in colours; nothing that runs, loads, leads elsewhere or meets the page. */
  private static void drawing(String name, Element svg) {
    for (Element element : svg.getAllElements()) {
      assertTrue(
          SHAPES.contains(element.tagName()), () -> name + " draws " + element.cssSelector());
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        assertTrue(
            !key.startsWith("on") && !Set.of("style", "class", "title", "target").contains(key),
            () -> name + " has " + attribute + " in a drawing");
        assertTrue(
            !key.endsWith("href") || value.matches("(?s)#.*|data:image/png;base64,.*"),
            () -> name + " has " + attribute + " in a drawing");
        assertTrue(
            !value.contains("url(") || value.startsWith("url(#d"),
            () -> name + " has " + attribute + " in a drawing");
        assertTrue(
            !key.equals("id") || value.matches("d[0-9a-f]{10}-.+"), () -> name + " has " + value);
      }
    }
  }

  /** Colours stand inside of code only. */
  private static boolean isToken(Element element, String name) {
    return name.matches("t-[a-z]+")
        && element.normalName().equals("span")
        && element.closest("pre > code") != null;
  }

  private static String decode(String id) {
    return java.net.URLDecoder.decode(
        id.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void check(String name, Element element) {
    String tag = element.normalName();
    assertTrue(
        Allowed.element(tag) || OURS.contains(tag), () -> name + " has " + element.outerHtml());
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = attribute.getValue();
      assertTrue(
          ATTRIBUTES.contains(key), () -> name + " has " + key + " in " + element.cssSelector());
      if (key.equals("href")) {
        boolean fine =
            value.startsWith("#")
                || value.startsWith("to/")
                || value.matches("(?is)(https?|mailto):.*");
        assertTrue(fine, name + " leads to " + value);
        boolean foreign = value.matches("(?is)https?:.*");
        assertTrue(!foreign || element.attr("rel").contains("noopener"), name + " " + value);
      } else if (key.equals("src")) {
        assertTrue(value.startsWith("to/"), name + " loads " + value);
      } else if (key.equals("id") || key.equals("for") || key.equals("name")) {
        assertTrue(value.startsWith("c-"), name + " has the " + key + " " + value);
      } else if (key.equals("class")) {
        for (String one : element.classNames()) {
          assertTrue(
              CLASSES.contains(one) || Cleaned.isLanguage(one) || isToken(element, one),
              name + " has class " + one);
        }
      }
    }
  }
}
