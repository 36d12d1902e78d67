package dev.portolan.portal;

import dev.portolan.markdown.Wording;
import dev.portolan.message.Messages;
import java.util.Map;
import java.util.TreeMap;

/** The words that rendering adds to authors' texts, in the language of the portal. */
final class MarkdownWords {
  private static final String[] CALLOUTS = {"note", "tip", "important", "warning", "caution"};

  private MarkdownWords() {}

  static Wording of(Messages messages) {
    Map<String, String> callouts = new TreeMap<>();
    for (String kind : CALLOUTS) {
      callouts.put(kind, messages.text("callout." + kind));
    }
    return new Wording(
        callouts,
        messages.text("document.table"),
        messages.text("common.code"),
        messages.text("frame.link_to", "name", "{name}"),
        messages.text("document.done"),
        messages.text("document.open"),
        messages.text("frame.contents"),
        messages.text("document.footnotes"),
        messages.text("document.back"),
        messages.text("document.tabs"),
        messages.text("document.diagram"),
        messages.text("document.diagram_source"),
        messages.text("document.diagram_not_drawn"));
  }
}
