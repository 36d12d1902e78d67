package dev.portolan.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Notes at the end of a text, numbered in the order in which it refers to them. One that is
 * referred to nowhere is not shown, and reported.
 */
final class Footnotes {
  private final Wording wording;
  private final Map<String, Element> notes;
  private final Remarks remarks;
  private final Map<String, Element> placed = new LinkedHashMap<>();
  private final Map<Element, String> references = new java.util.IdentityHashMap<>();
  private final Deque<Element> order = new ArrayDeque<>();

  /**
   * @param notes what was defined, by key
   */
  Footnotes(Wording wording, Map<String, Element> notes, Remarks remarks) {
    this.wording = wording;
    this.notes = notes;
    this.remarks = remarks;
  }

  /** Numbers the references and puts the notes at the end of {@code body}. */
  void place(Element body) {
    Deque<Element> waiting = new ArrayDeque<>(body.select("sup[data-name]"));
    Element list = new Element("ol");
    while (!waiting.isEmpty()) {
      Element reference = waiting.remove();
      String key = reference.attr("data-name");
      reference.removeAttr("data-name");
      Element note = notes.get(key);
      if (note == null) {
        continue;
      }
      if (!placed.containsKey(key)) {
        for (String ours : java.util.List.of("data-block", "data-name", "data-text", "data-at")) {
          note.removeAttr(ours);
        }
        placed.put(key, note);
        list.appendChild(note.tagName("li"));
        waiting.addAll(note.select("sup[data-name]"));
      }
      reference.addClass("footnote");
      references.put(reference, key);
      order.add(reference);
    }
    notes.forEach(
        (key, note) -> {
          if (!placed.containsKey(key)) {
            remarks.footnoteUnused(key, Targets.offset(note));
          }
        });
    if (!placed.isEmpty()) {
      body.appendElement("section")
          .addClass("footnotes")
          .attr("role", "doc-endnotes")
          .attr("aria-label", wording.footnotes())
          .appendChild(list);
    }
  }

  /** Writes the numbers, with links there and back. To be called when all other ids are given. */
  void link(Anchors anchors) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    placed.forEach(
        (key, note) -> {
          note.attr("id", anchors.take("fn-" + key));
          numbers.put(key, numbers.size() + 1);
        });
    for (Element reference : order) {
      String key = references.get(reference);
      Element note = placed.get(key);
      reference.attr("id", anchors.take("fnref-" + key));
      reference
          .appendElement("a")
          .attr("href", "#" + Urls.encode(note.id()))
          .attr("role", "doc-noteref")
          .text(Integer.toString(numbers.get(key)));
      Element last = note.lastElementChild();
      Element end = last != null && last.normalName().equals("p") ? last : note;
      end.appendText(" ");
      end.appendElement("a")
          .addClass("footnote-back")
          .attr("href", "#" + Urls.encode(reference.id()))
          .attr("role", "doc-backlink")
          .attr("aria-label", wording.back())
          .text("↩");
    }
  }

  /** Writes the numbers alone: in texts that share a page with others, and have no ids. */
  void number() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    placed.keySet().forEach(key -> numbers.put(key, numbers.size() + 1));
    order.forEach(
        reference -> reference.text(Integer.toString(numbers.get(references.get(reference)))));
  }
}
