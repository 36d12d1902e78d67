package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Values as readers would type them: a number keeps its digits, whatever JavaScript makes of it.
 */
final class Typed {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Typed() {}

  /** What {@code field} begins with if it shall say {@code value}; nothing where it cannot. */
  static Optional<JsonNode> as(ObjectNode field, JsonNode value) {
    return switch (field.path("k").asText()) {
      case "json" -> Optional.of(JSON.textNode(value.toString()));
      case "list" -> Optional.of(value).filter(JsonNode::isArray).map(Typed::items);
      case "object" -> Optional.of(value).filter(JsonNode::isObject).map(Typed::members);
      default -> Optional.of(value).filter(v -> v.isValueNode() && !v.isNull()).map(Typed::text);
    };
  }

  private static JsonNode text(JsonNode value) {
    return JSON.textNode(value.asText());
  }

  private static JsonNode items(JsonNode array) {
    ArrayNode items = JSON.arrayNode();
    array.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
    return items;
  }

  /** Pairs, for in an object some names would mean something. */
  private static JsonNode members(JsonNode object) {
    ArrayNode members = JSON.arrayNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      ArrayNode pair = members.addArray().add(field.getKey());
      if (value.isArray()) {
        pair.add(items(value));
      } else {
        pair.add(value.isValueNode() ? value.asText() : value.toString());
      }
    }
    return members;
  }
}
