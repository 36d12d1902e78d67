package dev.portolan.portal.twin;

import dev.portolan.message.Messages;
import java.util.List;

/** What the portal says, as Markdown of one line. Values are Markdown already. */
record Say(Messages messages) {

  /** A message. */
  String it(String key, Object... values) {
    return messages.text(key, values);
  }

  /** What {@code text} is, before it; {@code label} is a text. */
  String labelled(String label, String text) {
    return it("common.labelled", "label", label, "text", text);
  }

  /** A message that says what follows. */
  String above(String key) {
    return colon(it(key));
  }

  /** A text that says what follows. */
  String colon(String label) {
    return it("common.labelled", "label", label, "text", "").stripTrailing();
  }

  /** A text and what is to be noted of it; only the text if that is empty. */
  String noted(String text, String note) {
    return note.isEmpty() ? text : it("common.with_note", "text", text, "note", note);
  }

  /** {@code texts} as a list in a line. */
  String list(List<String> texts) {
    return String.join(it("common.comma"), texts);
  }
}
