package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Server-sent events, as the HTML standard has them. An item that has {@code data}, and nothing
 * that an event does not have, is an event as OpenAPI 3.2 describes it; every other is the data of
 * one.
 */
final class Events {
  private static final List<String> FIELDS = List.of("event", "id", "retry", "data");

  private Events() {}

  static String write(JsonNode value) {
    StringBuilder text = new StringBuilder();
    for (JsonNode item : value.isArray() ? value : List.of(value)) {
      if (isEvent(item)) {
        for (String field : FIELDS) {
          if (item.has(field)) {
            field(field, item.get(field), text);
          }
        }
      } else {
        field("data", item, text);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static boolean isEvent(JsonNode item) {
    return item.has("data")
        && item.properties().stream().allMatch(f -> FIELDS.contains(f.getKey()));
  }

  private static void field(String name, JsonNode value, StringBuilder text) {
    String written = value.isContainerNode() ? JsonLines.compact(value) : value.asText();
    for (String line : written.split("\r\n|\r|\n", -1)) {
      text.append(name).append(": ").append(line).append('\n');
    }
  }
}
