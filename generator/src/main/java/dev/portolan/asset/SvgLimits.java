package dev.portolan.asset;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Refuses SVG images that would keep a reader's browser busy. */
final class SvgLimits {
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 50_000;

  /** Elements drawn in the end, with {@code use} followed. */
  private static final long MOST_DRAWN = 200_000;

  private static final String TOO_DEEP = "it is nested more than " + DEEPEST + " levels deep";

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<Element, Long> drawn = new HashMap<>();

  private SvgLimits() {}

  /**
   * Passes images that can be drawn.
   *
   * @throws DamagedException with the reason, for others
   */
  static void check(Element root) throws DamagedException {
    SvgLimits limits = new SvgLimits();
    int elements = 0;
    for (Element element : root.getAllElements()) {
      if (++elements > MOST_ELEMENTS) {
        throw new DamagedException("it has more than " + MOST_ELEMENTS + " elements");
      }
      if (element.hasAttr("id")) {
        limits.byId.putIfAbsent(element.attr("id"), element);
      }
    }
    if (limits.drawn(root, 0) > MOST_DRAWN) {
      throw new DamagedException("it repeats parts of itself too often");
    }
  }

  /** The elements to draw for {@code element}: itself, those below, and those it uses. */
  private long drawn(Element element, int depth) throws DamagedException {
    Long known = drawn.get(element);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      throw new DamagedException(TOO_DEEP);
    }
    // While it is being counted it counts nothing: browsers draw no circles of uses.
    drawn.put(element, 0L);
    long count = 1;
    for (Element child : element.children()) {
      count += drawn(child, depth + 1);
    }
    if (element.tagName().equals("use")) {
      String href = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
      Element target = href.startsWith("#") ? byId.get(href.substring(1)) : null;
      count += target == null ? 0 : drawn(target, depth + 1);
    }
    count = Math.min(count, MOST_DRAWN + 1);
    drawn.put(element, count);
    return count;
  }
}
