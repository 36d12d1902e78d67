package dev.portolan.portal;

import java.util.List;

/**
 * Everything from A to Z: what search is without script; template {@code search.ftlh}.
 *
 * @param letters the groups, {@code #} for what does not begin with a letter last
 * @param complete whether operations and schemas are in it; in a large portal they are not
 */
public record SearchPage(PageHead head, List<Letter> letters, boolean complete) {

  /** Entries with the same first letter. {@code id} is its anchor. */
  public record Letter(String title, String id, List<Entry> entries) {
    public Letter {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry.
   *
   * @param kind {@code Operation}, {@code Schema}, {@code Document}…
   * @param where the product and version it belongs to; may be empty
   */
  public record Entry(String title, String path, String kind, String where) {}

  public SearchPage {
    letters = List.copyOf(letters);
  }
}
