package dev.portolan.spec.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that parts of a file give themselves, and their pointers. The first one counts.
 *
 * @param ids by {@code $id} (JSON Schema) and {@code $self} (OpenAPI 3.2)
 * @param anchors by {@code $anchor} and {@code $dynamicAnchor}
 */
record Identifiers(Map<String, String> ids, Map<String, String> anchors) {
  static final Identifiers NONE = new Identifiers(Map.of(), Map.of());

  private record At(JsonNode node, String pointer) {}

  static Identifiers of(JsonNode root) {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> anchors = new HashMap<>();
    Deque<At> open = new ArrayDeque<>();
    open.add(new At(root, ""));
    while (!open.isEmpty()) {
      At at = open.pop();
      put(ids, at.node().get("$id"), at.pointer());
      put(anchors, at.node().get("$anchor"), at.pointer());
      put(anchors, at.node().get("$dynamicAnchor"), at.pointer());
      if (at.node().isObject()) {
        at.node()
            .properties()
            .forEach(field -> push(open, field.getValue(), at.pointer(), field.getKey()));
      } else {
        for (int i = 0; i < at.node().size(); i++) {
          push(open, at.node().get(i), at.pointer(), String.valueOf(i));
        }
      }
    }
    put(ids, root.get("$self"), "");
    return new Identifiers(ids, anchors);
  }

  private static void push(Deque<At> open, JsonNode node, String pointer, String name) {
    if (node.isContainerNode()) {
      open.push(new At(node, pointer + Pointers.step(name)));
    }
  }

  private static void put(Map<String, String> names, JsonNode name, String pointer) {
    if (name != null && name.isTextual()) {
      String text = name.textValue();
      names.putIfAbsent(text.endsWith("#") ? text.substring(0, text.length() - 1) : text, pointer);
    }
  }
}
