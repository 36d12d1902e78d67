package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes elements out of a tree and leaves what is in them, all at once: one by one, each would move
 * all its siblings.
 */
final class Unwrapping {
  private final Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Marks an element; none of those marked may be inside of another. */
  void add(Element element) {
    elements.add(element);
    if (element.parent() != null) {
      parents.add(element.parent());
    }
  }

  /** Takes the marked elements out. */
  void apply() {
    for (Element parent : parents) {
      List<Node> children = new ArrayList<>();
      for (Node child : List.copyOf(parent.childNodes())) {
        if (child instanceof Element element && elements.contains(element)) {
          children.addAll(List.copyOf(element.childNodes()));
          element.empty();
        } else {
          children.add(child);
        }
      }
      parent.empty();
      parent.appendChildren(children);
    }
  }
}
