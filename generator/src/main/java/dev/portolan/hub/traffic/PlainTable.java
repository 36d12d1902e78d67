package dev.portolan.hub.traffic;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Table;
import dev.portolan.hub.view.Table.Column;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.hub.view.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a table without filters. */
final class PlainTable {
  private final String id;
  private final String caption;
  private final String empty;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  PlainTable(String id, String caption, String empty) {
    this.id = id;
    this.caption = caption;
    this.empty = empty;
  }

  PlainTable column(String key, String title) {
    columns.add(new Column(key, title, Kind.TEXT));
    return this;
  }

  PlainTable number(String key, String title) {
    columns.add(new Column(key, title, Kind.NUMBER));
    return this;
  }

  void row(Cell... cells) {
    row(Arrays.asList(cells));
  }

  void row(List<Cell> cells) {
    rows.add(new Row("", cells, ""));
  }

  Table build() {
    return new Table(id, caption, columns, rows, List.of(), empty, List.of());
  }
}
