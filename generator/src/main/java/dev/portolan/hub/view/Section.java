package dev.portolan.hub.view;

import dev.portolan.html.Html;
import java.util.List;

/**
 * A part of a page with a heading and an anchor.
 *
 * @param notes paragraphs that come first
 * @param drawing a picture; may be empty
 */
public record Section(
    String id, String title, List<Cell> notes, List<Fact> facts, Html drawing, List<Table> tables) {
  public Section {
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /** A section of one table. */
  public static Section of(String id, String title, Table table) {
    return new Section(id, title, List.of(), List.of(), Html.EMPTY, List.of(table));
  }

  /** A section of some sentences. */
  public static Section of(String id, String title, Cell... notes) {
    return new Section(id, title, List.of(notes), List.of(), Html.EMPTY, List.of());
  }

  /** The same with paragraphs before the rest. */
  public Section withNotes(Cell... paragraphs) {
    return new Section(id, title, List.of(paragraphs), facts, drawing, tables);
  }
}
