package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** The rules of one schema on one object. */
final class ObjectRules {
  private final Validation validation;
  private final JsonNode schema;
  private final JsonNode value;
  private final At at;
  private final JsonNode top;

  ObjectRules(Validation validation, JsonNode schema, JsonNode value, At at, JsonNode top) {
    this.validation = validation;
    this.schema = schema;
    this.value = value;
    this.at = at;
    this.top = top;
  }

  void check(Findings out) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText()) && !validation.excused(name.asText(), top)) {
        out.add(at, () -> "must have the property " + Values.shown(name));
      }
    }
    size(out);
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (out.full()) {
        return;
      }
      member(field.getKey(), field.getValue(), out);
    }
    for (Map.Entry<String, JsonNode> dependency : schema.path("dependentRequired").properties()) {
      if (value.has(dependency.getKey())) {
        for (JsonNode name : dependency.getValue()) {
          if (!value.has(name.asText()) && !validation.excused(name.asText(), top)) {
            out.add(
                at,
                () ->
                    "must have the property "
                        + Values.shown(name)
                        + ", because it has \""
                        + dependency.getKey()
                        + "\"");
          }
        }
      }
    }
    for (Map.Entry<String, JsonNode> dependency : schema.path("dependentSchemas").properties()) {
      if (!out.full() && value.has(dependency.getKey())) {
        validation.check(dependency.getValue(), value, at, top, out);
      }
    }
  }

  private void size(Findings out) {
    long min = Scalars.count(schema.path("minProperties"), 0);
    long max = Scalars.count(schema.path("maxProperties"), Long.MAX_VALUE);
    if (value.size() < min) {
      out.add(at, () -> "must have at least " + properties(min) + ", but has " + value.size());
    }
    if (value.size() > max) {
      out.add(at, () -> "must have at most " + properties(max) + ", but has " + value.size());
    }
  }

  private static String properties(long count) {
    return count + (count == 1 ? " property" : " properties");
  }

  private void member(String name, JsonNode member, Findings out) {
    At place = new At(at, name);
    JsonNode names = schema.get("propertyNames");
    if (names != null && !validation.accepts(names, TextNode.valueOf(name))) {
      out.add(place, () -> "has a name that is not allowed");
    }
    boolean matched = false;
    JsonNode property = schema.path("properties").path(name);
    if (!property.isMissingNode()) {
      matched = true;
      validation.check(property, member, place, property, out);
    }
    for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
      if (validation.finds(pattern.getKey(), name)) {
        matched = true;
        validation.check(pattern.getValue(), member, place, pattern.getValue(), out);
      }
    }
    JsonNode others = schema.get("additionalProperties");
    if (!matched && others != null && !out.full()) {
      if (others.isBoolean() && !others.booleanValue()) {
        out.add(place, () -> "is not a property of the schema");
      } else {
        validation.check(others, member, place, others, out);
      }
    }
  }
}
