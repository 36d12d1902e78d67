package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.ApiReference.ExternalDocs;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks things up in a bundled document; what has the wrong type is as good as not there. */
final class Tree {
  private static final int MAX_HOPS = 50;

  private final JsonNode root;

  Tree(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /**
   * What {@code node} refers to, if it is a reference; else itself. Missing: it leads nowhere. A
   * summary or description beside the reference counts more than those it leads to, as OpenAPI 3.1
   * says (in 3.0 there are none).
   */
  JsonNode resolved(JsonNode node) {
    if (!References.is(node)) {
      return node;
    }
    JsonNode at = node;
    for (int hops = 0; References.is(at) && hops < MAX_HOPS; hops++) {
      at = at(at.get("$ref").textValue());
    }
    if (References.is(at)) {
      return root.path("\0");
    }
    return at instanceof PlacedObject target && (node.has("summary") || node.has("description"))
        ? overlaid((PlacedObject) node, target)
        : at;
  }

  private PlacedObject overlaid(PlacedObject reference, PlacedObject target) {
    if (root.path("openapi").asText().startsWith("3.0")) {
      return target;
    }
    PlacedObject result = PlacedObject.emptyAt(target);
    for (Map.Entry<String, JsonNode> field : target.properties()) {
      result.putFrom(target, field.getKey(), field.getValue());
    }
    for (String name : List.of("summary", "description")) {
      if (reference.has(name)) {
        result.putFrom(reference, name, reference.get(name));
      }
    }
    return result;
  }

  /** What a reference within the document leads to; missing if nothing. */
  JsonNode at(String reference) {
    if (!reference.startsWith("#/")) {
      return root.path("\0");
    }
    JsonNode node = root;
    for (String name : Pointers.segments(Pointers.unescaped(reference.substring(1)))) {
      node =
          node.isArray() && name.matches("[0-9]{1,8}")
              ? node.path(Integer.parseInt(name))
              : node.path(name);
    }
    return node;
  }

  /** The text of a field; a number or boolean as text. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  static boolean flag(JsonNode node, String name) {
    return node.path(name).asBoolean(false);
  }

  /** Where a field's value begins; without it, where {@code node} does. */
  static Location place(JsonNode node, String name) {
    return node instanceof PlacedObject placed ? placed.locationOf(name) : Location.ofFile("");
  }

  /** The items of a list that are texts. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(
          item -> {
            if (item.isValueNode() && !item.isNull()) {
              texts.add(item.asText());
            }
          });
    }
    return texts;
  }

  /** The fields of a mapping; none if it is no mapping. */
  static Map<String, JsonNode> fields(JsonNode node) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  /** The items of a list that are mappings. */
  static List<PlacedObject> objects(JsonNode list) {
    List<PlacedObject> objects = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(
          item -> {
            if (item instanceof PlacedObject object) {
              objects.add(object);
            }
          });
    }
    return objects;
  }

  static Map<String, JsonNode> extensions(JsonNode node) {
    Map<String, JsonNode> extensions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().startsWith("x-")) {
        extensions.put(field.getKey(), field.getValue());
      }
    }
    return extensions;
  }

  static Optional<ExternalDocs> externalDocs(JsonNode node) {
    JsonNode docs = node.path("externalDocs");
    return text(docs, "url").map(url -> new ExternalDocs(url, text(docs, "description")));
  }
}
