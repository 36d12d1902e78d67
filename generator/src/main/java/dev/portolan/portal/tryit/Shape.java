package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form asks of a schema: the schema, what it refers to and what {@code allOf} lists, side by
 * side. A choice between one schema and {@code null} is that schema.
 */
final class Shape {
  /** A form that is deeper is no form. */
  private static final int MAX_PARTS = 60;

  private final List<Schema> parts = new ArrayList<>();
  private final Map<String, Schema> named;

  private Shape(Map<String, Schema> named) {
    this.named = named;
  }

  static Shape of(Schema schema, Map<String, Schema> named) {
    Shape shape = new Shape(named);
    shape.collect(schema, new LinkedHashSet<>());
    return shape;
  }

  private void collect(Schema schema, Set<String> seen) {
    if (parts.size() >= MAX_PARTS) {
      return;
    }
    parts.add(schema);
    Optional<String> reference = schema.reference().filter(named::containsKey);
    if (reference.isPresent() && seen.add(reference.get())) {
      collect(named.get(reference.get()), seen);
    }
    schema.schemas("allOf").forEach(part -> collect(part, seen));
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<Schema> branches =
          schema.schemas(keyword).stream().filter(b -> !b.types().equals(List.of("null"))).toList();
      if (branches.size() == 1) {
        collect(branches.get(0), seen);
      }
    }
  }

  /** True if it is a choice between several schemas that are no mere values. */
  boolean isChoice() {
    for (Schema part : parts) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        List<Schema> branches = part.schemas(keyword);
        if (branches.size() > 1
            && branches.stream().map(b -> of(b, named).type()).anyMatch(Shape::isComposed)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isComposed(String type) {
    return type.equals("object") || type.equals("array");
  }

  /** Its first type that is not null; {@code object} where it has properties; else empty. */
  String type() {
    for (Schema part : parts) {
      for (String type : part.types()) {
        if (!type.equals("null")) {
          return type;
        }
      }
    }
    if (!properties().isEmpty()) {
      return "object";
    }
    return value("items").isPresent() ? "array" : "";
  }

  /** The first value of a keyword. */
  Optional<JsonNode> value(String keyword) {
    return parts.stream().flatMap(part -> part.value(keyword).stream()).findFirst();
  }

  String text(String keyword) {
    return value(keyword).map(node -> node.asText("")).orElse("");
  }

  boolean flag(String keyword) {
    return parts.stream().anyMatch(part -> part.flag(keyword));
  }

  Optional<Schema> schema(String keyword) {
    return parts.stream().flatMap(part -> part.schema(keyword).stream()).findFirst();
  }

  Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    parts.forEach(part -> part.schemaMap("properties").forEach(properties::putIfAbsent));
    return properties;
  }

  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(part -> required.addAll(part.texts("required")));
    return required;
  }

  /** The values that alone are allowed; none: not limited. */
  List<JsonNode> values() {
    Optional<JsonNode> constant = value("const");
    if (constant.isPresent()) {
      return List.of(constant.get());
    }
    List<JsonNode> values = new ArrayList<>();
    value("enum").filter(JsonNode::isArray).ifPresent(list -> list.forEach(values::add));
    return values;
  }

  /** True if its values are bytes, to be taken from a file. */
  boolean isFile() {
    String type = type();
    boolean text = type.isEmpty() || type.equals("string") || type.equals("file");
    return type.equals("file")
        || text && text("format").equals("binary")
        || text && value("contentMediaType").isPresent() && value("contentEncoding").isEmpty();
  }
}
