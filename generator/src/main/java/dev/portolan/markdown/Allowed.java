package dev.portolan.markdown;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.safety.Safelist;

/**
 * The elements and attributes that may be written in documents. Whatever is not here is left out:
 * by {@link AllowedHtml} while the HTML is written, with a word to the author, and by jsoup after
 * it was parsed again, to be sure.
 *
 * <p>Never add {@code svg}, {@code math}, {@code style}, or an element whose content is not parsed
 * as HTML ({@code script}, {@code iframe}, {@code textarea}…): with them, markup that looks
 * harmless to us becomes script in a browser (security.md, finding 7). A test holds that.
 */
final class Allowed {
  /** Allowed on every element. Ids get a prefix, directions and languages are checked. */
  private static final List<String> EVERYWHERE = List.of("id", "lang", "dir");

  private static final SortedMap<String, List<String>> ELEMENTS = elements();

  /** Attributes that only we write, on the way from the text to the page. */
  private static final Map<String, List<String>> OURS =
      Map.of(
          "a", List.of("data-at"),
          "code", List.of("data-at"),
          "div", List.of("data-at", "data-block", "data-name", "data-text"),
          "img", List.of("data-at"),
          "sup", List.of("data-name"));

  /** Elements whose content is left out with them, because it is not text for readers. */
  private static final Set<String> WITH_CONTENT =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "frameset",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "plaintext",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video",
          "xmp");

  private Allowed() {}

  private static SortedMap<String, List<String>> elements() {
    SortedMap<String, List<String>> all = new TreeMap<>();
    for (String name :
        List.of(
            "b",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "dfn",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "i",
            "kbd",
            "mark",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "tbody",
            "tfoot",
            "thead",
            "u",
            "ul",
            "var",
            "wbr",
            "blockquote",
            "del",
            "ins")) {
      all.put(name, List.of());
    }
    for (String name : List.of("div", "p", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "tr")) {
      all.put(name, List.of("align"));
    }
    all.put("a", List.of("href", "title", "name"));
    all.put("abbr", List.of("title"));
    all.put("code", List.of("class", "data-info"));
    all.put("pre", List.of("class"));
    all.put("details", List.of("open"));
    all.put("img", List.of("src", "alt", "title", "width", "height", "align"));
    all.put("input", List.of("type", "checked", "disabled"));
    all.put("li", List.of("value"));
    all.put("ol", List.of("start", "reversed", "type"));
    all.put("table", List.of("align"));
    all.put("td", List.of("align", "colspan", "rowspan"));
    all.put("th", List.of("align", "colspan", "rowspan", "scope"));
    return Collections.unmodifiableSortedMap(all);
  }

  /** True if {@code name}, in lower case, may be written. */
  static boolean element(String name) {
    return ELEMENTS.containsKey(name);
  }

  /** True if {@code element} may have {@code attribute}; both in lower case. */
  static boolean attribute(String element, String attribute) {
    return EVERYWHERE.contains(attribute)
        || ELEMENTS.getOrDefault(element, List.of()).contains(attribute);
  }

  /** True if {@code name} takes its content with it when it is left out. */
  static boolean leavesWithContent(String name) {
    return WITH_CONTENT.contains(name);
  }

  /** The same list for jsoup. URLs are judged by {@link Urls}, not by it. */
  static Safelist safelist() {
    Safelist list = Safelist.none();
    for (Map.Entry<String, List<String>> element : ELEMENTS.entrySet()) {
      list.addTags(element.getKey());
      String[] attributes = element.getValue().toArray(String[]::new);
      if (attributes.length > 0) {
        list.addAttributes(element.getKey(), attributes);
      }
      list.addAttributes(element.getKey(), EVERYWHERE.toArray(String[]::new));
      List<String> ours = OURS.getOrDefault(element.getKey(), List.of());
      if (!ours.isEmpty()) {
        list.addAttributes(element.getKey(), ours.toArray(String[]::new));
      }
    }
    return list;
  }

  /** Names of all elements, for tests and messages. */
  static List<String> names() {
    return List.copyOf(ELEMENTS.keySet());
  }

  /** The values an attribute may have where only a few make sense; nothing: any. */
  static List<String> values(String attribute) {
    return switch (attribute) {
      case "align" -> Arrays.asList("left", "center", "right");
      case "dir" -> Arrays.asList("ltr", "rtl", "auto");
      case "scope" -> Arrays.asList("row", "col", "rowgroup", "colgroup");
      default -> List.of();
    };
  }
}
