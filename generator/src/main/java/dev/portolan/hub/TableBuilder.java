package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Table;
import dev.portolan.hub.view.Table.Column;
import dev.portolan.hub.view.Table.Export;
import dev.portolan.hub.view.Table.Filter;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.hub.view.Table.Option;
import dev.portolan.hub.view.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a table: columns, rows, and filters with the values that rows have. */
final class TableBuilder {
  private final String id;
  private final String caption;
  private final String empty;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> filters = new LinkedHashMap<>();
  private final Map<String, Map<String, Option>> options = new TreeMap<>();

  TableBuilder(String id, String caption, String empty) {
    this.id = id;
    this.caption = caption;
    this.empty = empty;
  }

  TableBuilder column(String key, String title) {
    return column(key, title, Kind.TEXT);
  }

  TableBuilder column(String key, String title, Kind kind) {
    columns.add(new Column(key, title, kind));
    return this;
  }

  /** Lets readers filter by the facet {@code key}. */
  TableBuilder filter(String key, String title) {
    filters.put(key, title);
    return this;
  }

  void row(Facets facets, Cell... cells) {
    row(facets, Arrays.asList(cells));
  }

  void row(Facets facets, List<Cell> cells) {
    row("", facets, cells);
  }

  /** Adds a row with an anchor. */
  void row(String anchor, Facets facets, List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(id + ": " + cells.size() + " cells for " + columns.size());
    }
    StringBuilder text = new StringBuilder();
    facets
        .values()
        .forEach(
            (key, values) -> {
              Map<String, String> folded = new TreeMap<>();
              values.forEach(value -> folded.putIfAbsent(Facets.folded(key, value), value));
              folded.forEach(
                  (compared, value) -> {
                    text.append(key).append('=').append(compared).append('\n');
                    count(key, compared, value);
                  });
            });
    rows.add(new Row(anchor, cells, text.toString()));
  }

  private void count(String key, String folded, String title) {
    options
        .computeIfAbsent(key, k -> new TreeMap<>())
        .merge(
            folded,
            new Option(folded, title, 1),
            (before, one) -> new Option(folded, before.title(), before.count() + 1));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean hasColumn(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key));
  }

  /** The table, without files. */
  Table build() {
    return build(List.of());
  }

  /** The table, with its files beside it: {@code products.csv} and {@code products.json}. */
  Table withExports() {
    return build(List.of(new Export("CSV", id + ".csv"), new Export("JSON", id + ".json")));
  }

  private Table build(List<Export> exports) {
    Map<String, String> titles = new LinkedHashMap<>(filters);
    titles.put(Facets.LABEL, "Label");
    List<Filter> useful = new ArrayList<>();
    titles.forEach(
        (key, title) -> {
          List<Option> values = List.copyOf(options.getOrDefault(key, Map.of()).values());
          boolean tells =
              values.size() > 1 || values.size() == 1 && values.get(0).count() < rows.size();
          if (tells) {
            useful.add(new Filter(key, title, values));
          }
        });
    return new Table(id, caption, columns, rows, useful, empty, exports);
  }
}
