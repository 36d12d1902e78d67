package dev.portolan.markdown;

import java.util.Map;

/**
 * The words that rendering adds to a text.
 *
 * @param callouts the title of each kind of callout, by its name in lower case
 * @param table names a table that scrolls
 * @param code names a block of code that scrolls
 * @param linkTo names the link to a heading, whose text stands for {@code {name}}
 * @param done names a checked box
 * @param open names an unchecked box
 * @param contents names a list of the headings
 * @param footnotes names the notes at the end
 * @param back names the way from a note to where it is referred to
 * @param tabs names a group of tabs
 * @param diagram names a diagram without a title
 * @param source opens the source of a diagram
 * @param notDrawn stands above the source of a diagram that could not be drawn
 */
public record Wording(
    Map<String, String> callouts,
    String table,
    String code,
    String linkTo,
    String done,
    String open,
    String contents,
    String footnotes,
    String back,
    String tabs,
    String diagram,
    String source,
    String notDrawn) {
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
          "Link to {name}",
          "Done",
          "To do",
          "Contents",
          "Footnotes",
          "Back to the text",
          "Choose one",
          "Diagram",
          "Source of the diagram",
          "This diagram could not be drawn. Its source:");

  public Wording {
    callouts = Map.copyOf(callouts);
  }
}
