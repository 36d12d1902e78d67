package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Map;

/**
 * Schemas as fields of a form. A field is an object with the keys that {@code assets/try.js} knows:
 * {@code k} its kind, {@code e} the values to choose from, {@code f} a format; {@code lo hi
 * shortest longest few many pattern} its limits; {@code of} the field of an item, {@code has} the
 * fields of an object.
 */
final class FormFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 2;

  /** A select of more is no help; what is to be typed is checked by the API. */
  private static final int MAX_VALUES = 400;

  private final Map<String, Schema> named;

  FormFields(Map<String, Schema> named) {
    this.named = named;
  }

  Shape shape(Schema schema) {
    return Shape.of(schema, named);
  }

  /** The field for a value of {@code schema} that is written as text: of a parameter, of a form. */
  ObjectNode field(Schema schema) {
    return field(shape(schema), 0);
  }

  private ObjectNode field(Shape shape, int depth) {
    ObjectNode field = JSON.objectNode();
    String type = shape.type();
    List<JsonNode> values = shape.values();
    if (shape.isChoice()) {
      return field.put("k", "json");
    }
    if (!values.isEmpty()
        && values.size() <= MAX_VALUES
        && values.stream().noneMatch(JsonNode::isContainerNode)) {
      ArrayNode texts = field.put("k", "enum").putArray("e");
      values.stream().filter(v -> !v.isNull()).forEach(v -> texts.add(v.asText()));
      return field;
    }
    switch (type) {
      case "boolean" -> field.put("k", "bool");
      case "integer", "number" -> {
        field.put("k", type.equals("integer") ? "int" : "num");
        copy(shape, field, "minimum", "lo");
        copy(shape, field, "maximum", "hi");
        copy(shape, field, "exclusiveMinimum", "above");
        copy(shape, field, "exclusiveMaximum", "below");
        copy(shape, field, "multipleOf", "step");
      }
      case "array" -> array(shape, field, depth);
      case "object" -> object(shape, field, depth);
      default -> text(shape, field);
    }
    return field;
  }

  private static void text(Shape shape, ObjectNode field) {
    String format = shape.text("format");
    field.put("k", format.equals("date") ? "date" : "text");
    if (!format.isEmpty() && !format.equals("date")) {
      field.put("f", format);
    }
    copy(shape, field, "minLength", "shortest");
    copy(shape, field, "maxLength", "longest");
    String pattern = shape.text("pattern");
    if (!pattern.isEmpty() && pattern.length() <= 80) {
      field.put("pattern", pattern);
    }
  }

  private void array(Shape shape, ObjectNode field, int depth) {
    Shape item = shape(shape.schema("items").orElse(new Schema(JSON.booleanNode(true))));
    if (depth >= MAX_DEPTH || Shape.isComposed(item.type()) || item.isChoice()) {
      field.put("k", "json");
      return;
    }
    field.put("k", "list").set("of", field(item, depth + 1));
    copy(shape, field, "minItems", "few");
    copy(shape, field, "maxItems", "many");
  }

  private void object(Shape shape, ObjectNode field, int depth) {
    Map<String, Schema> properties = shape.properties();
    boolean simple = depth < MAX_DEPTH && !properties.isEmpty() && properties.size() <= 40;
    for (Schema property : properties.values()) {
      Shape inner = shape(property);
      boolean deep = inner.type().equals("object") || inner.isChoice();
      boolean composed =
          inner.type().equals("array")
              && inner.schema("items").map(i -> Shape.isComposed(shape(i).type())).orElse(true);
      simple &= !deep && !composed;
    }
    if (!simple) {
      field.put("k", "json");
      return;
    }
    ArrayNode members = field.put("k", "object").putArray("has");
    properties.forEach(
        (name, property) -> {
          Shape inner = shape(property);
          if (!inner.flag("readOnly")) {
            ObjectNode member = field(inner, depth + 1).put("n", name);
            if (shape.required().contains(name)) {
              member.put("r", 1);
            }
            members.add(member);
          }
        });
  }

  private static void copy(Shape shape, ObjectNode field, String keyword, String key) {
    shape.value(keyword).filter(JsonNode::isNumber).ifPresent(limit -> field.set(key, limit));
  }
}
