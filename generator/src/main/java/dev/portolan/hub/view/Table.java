package dev.portolan.hub.view;

import java.util.List;

/**
 * A list of things of one kind. It reads as it is; script adds sorting and filters, whose state is
 * in the URL.
 *
 * @param id the anchor and, on pages with several tables, the beginning of its keys in the URL
 * @param caption what the rows are, in the plural: {@code products}
 * @param filters what the list can be cut down by
 * @param empty the sentence that stands in place of a table without rows
 * @param exports the same as files; maybe none
 */
public record Table(
    String id,
    String caption,
    List<Column> columns,
    List<Row> rows,
    List<Filter> filters,
    String empty,
    List<Export> exports) {

  /** What the values of a column are. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** Several values, each of its own. */
    LIST
  }

  /**
   * A column.
   *
   * @param key its name in files and in the URL
   */
  public record Column(String key, String title, Kind kind) {
    /** The name of its kind in class names. */
    public String look() {
      return kind == Kind.NUMBER ? "number" : "text";
    }
  }

  /**
   * A row.
   *
   * @param id the row's anchor; may be empty
   * @param cells one a column; the first names the row
   * @param facets what filters compare, {@code key=value} in lower case, each ended by a line feed
   */
  public record Row(String id, List<Cell> cells, String facets) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A way to cut the list down.
   *
   * @param key its name in the URL
   */
  public record Filter(String key, String title, List<Option> options) {
    public Filter {
      options = List.copyOf(options);
    }
  }

  /**
   * A value that rows have.
   *
   * @param value in lower case, as in a row's facets
   * @param count the number of rows that have it
   */
  public record Option(String value, String title, int count) {}

  /** A file with the same rows. */
  public record Export(String title, String path) {}

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    filters = List.copyOf(filters);
    exports = List.copyOf(exports);
  }
}
