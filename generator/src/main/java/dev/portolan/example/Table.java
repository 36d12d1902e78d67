package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Data as a table: {@code text/csv} (RFC 4180, but lines end in LF alone) and {@code
 * text/tab-separated-values}, whose cells hold neither tabs nor line ends.
 */
final class Table {
  private final char separator;

  Table(char separator) {
    this.separator = separator;
  }

  /**
   * A line for each item, below the names of its members if it has such; nothing for what is no
   * table: no item at all, or data within a cell.
   */
  Optional<String> write(JsonNode value) {
    if (value.isValueNode()) {
      return Optional.of(value.asText());
    }
    List<JsonNode> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(items::add);
    } else {
      items.add(value);
    }
    Set<String> names = new LinkedHashSet<>();
    items.forEach(item -> item.fieldNames().forEachRemaining(names::add));
    boolean objects = items.stream().allMatch(JsonNode::isObject);
    if (items.isEmpty() || !names.isEmpty() != objects) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean whole = !objects || row(List.copyOf(names), text);
    for (JsonNode item : items) {
      List<String> cells = new ArrayList<>();
      if (objects) {
        for (String name : names) {
          whole = cell(item.path(name), cells) && whole;
        }
      } else if (item.isArray()) {
        for (JsonNode cell : item) {
          whole = cell(cell, cells) && whole;
        }
      } else {
        whole = cell(item, cells) && whole;
      }
      whole = row(cells, text) && whole;
    }
    return whole ? Optional.of(text.toString()) : Optional.empty();
  }

  private static boolean cell(JsonNode value, List<String> cells) {
    cells.add(value.isNull() ? "" : value.asText());
    return !value.isContainerNode();
  }

  private boolean row(List<String> cells, StringBuilder text) {
    boolean whole = true;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean special = cell.indexOf(separator) >= 0 || cell.contains("\n") || cell.contains("\r");
      text.append(i == 0 ? "" : String.valueOf(separator));
      if (separator == '\t') {
        whole = whole && !special;
        text.append(cell);
      } else {
        boolean quoted = special || cell.contains("\"");
        text.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
    }
    text.append('\n');
    return whole;
  }
}
