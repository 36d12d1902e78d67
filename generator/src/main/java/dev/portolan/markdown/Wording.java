package dev.portolan.markdown;

import java.util.Map;

/**
 * The words that rendering adds to a text.
 *
 * @param callouts the title of each kind of callout, by its name in lower case
 * @param table names a table that scrolls
 * @param code names a block of code that scrolls
 * @param linkTo before the text of a heading, names the link to it
 * @param done names a checked box
 * @param open names an unchecked box
 */
public record Wording(
    Map<String, String> callouts,
    String table,
    String code,
    String linkTo,
    String done,
    String open) {
  public static final Wording ENGLISH =
      new Wording(
          Map.of(
              "note", "Note",
              "tip", "Tip",
              "important", "Important",
              "warning", "Warning",
              "caution", "Caution"),
          "Table",
          "Code",
          "Link to",
          "Done",
          "To do");

  public Wording {
    callouts = Map.copyOf(callouts);
  }
}
