package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes of each {@link Construct} the elements that themes style, and gives blocks what the {@link
 * AttributeList} beside them says. Works on one parent at a time and touches each child once.
 */
final class Shapes {
  private final Callouts callouts;
  private final Remarks remarks;
  private final Map<String, String> abbreviations = new LinkedHashMap<>();
  private final Map<String, Element> footnotes = new LinkedHashMap<>();

  Shapes(Wording wording, Remarks remarks) {
    this.callouts = new Callouts(wording);
    this.remarks = remarks;
  }

  /** What {@code *[…]:} lines said, in their order. */
  Map<String, String> abbreviations() {
    return abbreviations;
  }

  /** Notes by their key, taken out of the text. */
  Map<String, Element> footnotes() {
    return footnotes;
  }

  /** Shapes everything below {@code body}. */
  void shape(Element body) {
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element block : body.select("div[data-block]")) {
      Element parent = block.parent();
      if (parent != null && parents.add(parent)) {
        new Children(parent).shape();
      }
    }
    for (Element left : body.select("[data-block], [data-text]")) {
      clear(left);
    }
  }

  private static void clear(Element block) {
    for (String ours : List.of("data-block", "data-name", "data-text", "data-at")) {
      block.removeAttr(ours);
    }
  }

  /** The children of one element, written anew. */
  private final class Children {
    private final Element parent;
    private final List<Node> shaped = new ArrayList<>();

    /** Where the last element is; what is between it and the end is blank. */
    private int last = -1;

    /** What the next block is to have. */
    private Element waiting;

    Children(Element parent) {
      this.parent = parent;
    }

    void shape() {
      List<Node> children = List.copyOf(parent.childNodes());
      parent.empty();
      for (Node child : children) {
        if (child instanceof Element element) {
          element(element);
        } else {
          last = child instanceof TextNode text && text.isBlank() ? last : -1;
          shaped.add(child);
        }
      }
      parent.appendChildren(shaped);
    }

    private void add(Element element) {
      last = shaped.size();
      shaped.add(element);
      if (waiting != null) {
        Element list = waiting;
        waiting = null;
        attributes(list);
      }
    }

    private Element last() {
      return last < 0 ? null : (Element) shaped.get(last);
    }

    private void element(Element element) {
      String name = element.attr("data-name");
      switch (element.attr("data-block")) {
        case "callout", "open", "closed" -> add(callout(element, name));
        case "definition" -> definition(element);
        case "tab" -> tab(element, name);
        case "contents" -> {
          clear(element);
          add(element.tagName("nav").addClass("contents"));
        }
        case "footnote" -> footnotes.put(FootnoteReference.key(name), element);
        case "abbreviation" -> abbreviations.putIfAbsent(name, element.attr("data-text"));
        case "attributes" -> {
          if (name.equals("previous") && last() != null) {
            attributes(element);
          } else {
            waiting = element;
          }
        }
        default -> add(element);
      }
    }

    private Element callout(Element block, String name) {
      String kind = block.attr("data-block");
      boolean titled = !block.attr("data-text").isEmpty();
      clear(block);
      boolean folds = !kind.equals("callout");
      Element title = titled ? block.firstElementChild() : null;
      if (title == null) {
        title = block.prependElement("p").text(callouts.title(name));
      }
      clear(title);
      title.tagName(folds ? "summary" : "p").addClass("callout-title");
      if (!title.hasText() && !folds) {
        title.remove();
      } else if (!title.hasText()) {
        title.text(callouts.title(name));
      }
      Element like = Callouts.empty(name);
      block.tagName(folds ? "details" : like.normalName()).classNames(like.classNames());
      if (!folds) {
        block.attr("role", like.attr("role"));
      } else if (kind.equals("open")) {
        block.attr("open", "");
      }
      return block;
    }

    private void definition(Element block) {
      boolean more = last() != null && last().hasClass("terms");
      Element list = more ? last() : new Element("dl").addClass("terms");
      if (!more) {
        add(list);
      }
      for (Element term : block.select("> div[data-block=title]")) {
        clear(term);
        list.appendChild(term.tagName("dt"));
      }
      clear(block);
      Element only = block.firstElementChild();
      if (only != null && only.normalName().equals("p") && block.childrenSize() == 1) {
        only.unwrap();
      }
      list.appendChild(block.tagName("dd"));
    }

    private void tab(Element block, String marks) {
      boolean more = last() != null && last().hasClass("tabs") && !marks.contains("!");
      Element group = more ? last() : new Element("div").addClass("tabs");
      if (!more) {
        add(group);
      }
      Element title = block.firstElementChild();
      if (title != null) {
        clear(title);
        title.tagName("p").addClass("tab-title");
      }
      clear(block);
      block.addClass("tab");
      if (marks.contains("+")) {
        block.addClass("is-first");
      }
      group.appendChild(block);
    }

    /** Gives the last element what the list says. */
    private void attributes(Element line) {
      AttributeList list = AttributeList.of(line.attr("data-text")).orElseThrow();
      int offset = Targets.offset(line);
      list.others().forEach(key -> remarks.attributeUnknown(key, offset));
      Element element = last();
      if (!list.id().isEmpty()) {
        element.attr("id", list.id());
      }
      for (String name : list.classes()) {
        if (!named(last(), name.toLowerCase(Locale.ROOT))) {
          remarks.attributeUnknown("." + name, offset);
        }
      }
      if (!list.caption().isEmpty()) {
        caption(last(), list.caption());
      }
    }

    /** False if {@code name} means nothing to that element. */
    private boolean named(Element element, String name) {
      String tag = element.normalName();
      if (Callouts.kind(name) != null) {
        if (tag.equals("blockquote")) {
          callouts.of(element, name);
        } else {
          shaped.set(last, callouts.around(element, name));
        }
      } else if (name.equals("steps") && tag.equals("ol")
          || name.equals("cards") && tag.equals("ul")) {
        element.addClass(name);
      } else if (name.equals("toc") && (tag.equals("ul") || tag.equals("ol"))) {
        shaped.set(last, new Element("nav").addClass("contents"));
      } else {
        return false;
      }
      return true;
    }

    private void caption(Element element, String text) {
      boolean picture =
          element.normalName().equals("p")
              && element.childNodeSize() == 1
              && element.firstChild() instanceof Element child
              && child.normalName().equals("img");
      if (element.normalName().equals("table")) {
        element.prependElement("caption").text(text);
        return;
      }
      Element figure = picture ? element.tagName("figure") : new Element("figure");
      if (!picture) {
        shaped.set(last, figure.appendChild(element));
      }
      figure.addClass("figure").appendElement("figcaption").text(text);
    }
  }
}
