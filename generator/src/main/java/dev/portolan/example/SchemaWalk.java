package dev.portolan.example;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Visits a schema and all schemas that stand within it, each once. References are not followed. */
final class SchemaWalk {
  private static final List<String> SINGLE =
      List.of(
          "items",
          "additionalProperties",
          "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema");
  private static final List<String> MANY =
      List.of(
          "allOf",
          "oneOf",
          "anyOf",
          "prefixItems",
          "properties",
          "patternProperties",
          "dependentSchemas",
          "$defs");

  private final Visitor visitor;
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at one schema. */
  interface Visitor {
    void visit(JsonNode schema, Places places);
  }

  /** The places of the parts of one schema. */
  record Places(JsonNode schema) {
    /** Where the value of {@code keyword} begins. */
    Location of(String keyword) {
      return schema instanceof PlacedObject object
          ? object.locationOf(keyword)
          : Location.ofFile("");
    }

    /** Where item {@code index} of the value of {@code keyword} begins. */
    Location of(String keyword, int index) {
      return schema.get(keyword) instanceof PlacedArray array
          ? array.locationOf(index)
          : of(keyword);
    }
  }

  /** True if the value of {@code keyword} is a schema. */
  static boolean isOne(String keyword) {
    return SINGLE.contains(keyword);
  }

  /** True if the value of {@code keyword} is a list or a mapping of schemas. */
  static boolean isMany(String keyword) {
    return MANY.contains(keyword);
  }

  SchemaWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  void walk(JsonNode schema) {
    if (!schema.isObject() || !seen.add(schema)) {
      return;
    }
    visitor.visit(schema, new Places(schema));
    SINGLE.forEach(keyword -> walk(schema.path(keyword)));
    MANY.forEach(keyword -> schema.path(keyword).forEach(this::walk));
  }

  /** Where {@code pointer} leads in {@code value}, which itself begins at {@code location}. */
  static Location place(JsonNode value, String pointer, Location location) {
    if (!(value instanceof PlacedObject || value instanceof PlacedArray)) {
      return location;
    }
    Location place = dev.portolan.yaml.Places.at(value, JsonPointer.compile(pointer));
    return place.line() == 0 ? location : place;
  }
}
