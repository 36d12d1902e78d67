package dev.portolan.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table;
import dev.portolan.portal.JsonFile;
import java.util.List;

/** A table as files: RFC 4180, and JSON. */
final class TableFiles {
  private TableFiles() {}

  /** As CSV. What a spreadsheet would take for a formula is quoted as text. */
  static String csv(Table table) {
    StringBuilder text = new StringBuilder();
    line(text, table.columns().stream().map(Table.Column::key).toList());
    for (Table.Row row : table.rows()) {
      line(text, row.cells().stream().map(Cell::plain).toList());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
    }
    text.append("\r\n");
  }

  private static String quoted(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  /** As an array with one object a row. */
  static String json(Table table) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Table.Row row : table.rows()) {
      ObjectNode object = rows.addObject();
      for (int i = 0; i < table.columns().size(); i++) {
        Table.Column column = table.columns().get(i);
        put(object, column, row.cells().get(i));
      }
    }
    return JsonFile.of(rows);
  }

  private static void put(ObjectNode object, Table.Column column, Cell cell) {
    switch (column.kind()) {
      case LIST -> {
        ArrayNode values = object.putArray(column.key());
        cell.parts().stream().map(Part::text).forEach(values::add);
      }
      case NUMBER -> {
        if (cell.plain().matches("[0-9]{1,18}")) {
          object.put(column.key(), Long.parseLong(cell.plain()));
        } else {
          object.putNull(column.key());
        }
      }
      case TEXT -> {
        if (cell.parts().isEmpty()) {
          object.putNull(column.key());
        } else {
          object.put(column.key(), cell.plain());
        }
      }
    }
  }
}
