package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Schema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an example where none is given: always the same one for the same schema, from what the
 * schema says (given examples, constants, defaults, enums, formats, limits). Bounded in depth and
 * size; a schema that is part of itself ends where it would begin again.
 */
final class ExampleMaker {
  private static final int DEPTH = 8;
  private static final int NODES = 2_000;

  /** An object with more properties than this shows the required ones, if there are any. */
  private static final int MANY = 16;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Schema> named;
  private final boolean request;
  private final Set<String> path = new HashSet<>();
  private int nodes;

  private ExampleMaker(Map<String, Schema> named, boolean request) {
    this.named = named;
    this.request = request;
  }

  /**
   * An example of {@code schema}.
   *
   * @param request true for what is sent, which has no read-only properties; else no write-only
   *     ones
   */
  static JsonNode example(Schema schema, Map<String, Schema> named, boolean request) {
    return new ExampleMaker(named, request).value(schema, 0).orElse(JSON.nullNode());
  }

  /** Nothing where there is no room for it, or where it would begin again. */
  private Optional<JsonNode> value(Schema schema, int depth) {
    if (++nodes > NODES) {
      return Optional.empty();
    }
    Merged merged = Merged.of(schema, named);
    Optional<JsonNode> given = given(merged);
    if (given.isPresent()) {
      return given;
    }
    if (depth > DEPTH) {
      return Optional.empty();
    }
    Set<String> entered = new HashSet<>();
    for (String name : merged.origins()) {
      if (path.contains(name)) {
        path.removeAll(entered);
        return Optional.empty();
      }
      path.add(name);
      entered.add(name);
    }
    try {
      return made(merged, depth);
    } finally {
      path.removeAll(entered);
    }
  }

  private static Optional<JsonNode> given(Merged merged) {
    for (String keyword : List.of("const", "examples", "default", "enum")) {
      for (Merged.Part part : merged.parts()) {
        if (keyword.equals("examples") && !part.origin().isEmpty()) {
          continue; // an example of a part is not one of the whole
        }
        JsonNode value = part.schema().node().path(keyword);
        if (keyword.equals("const") || keyword.equals("default")) {
          if (!value.isMissingNode() && !(value.isNull() && keyword.equals("default"))) {
            return Optional.of(value);
          }
        } else if (value.isArray() && !value.isEmpty()) {
          return Optional.of(value.get(0));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> made(Merged merged, int depth) {
    Optional<JsonNode> variant = variant(merged, depth);
    List<String> types = TypeWords.types(merged);
    String type = types.stream().filter(t -> !t.equals("null")).findFirst().orElse("");
    if (type.isEmpty() && types.contains("null")) {
      return Optional.of(JSON.nullNode());
    }
    if (variant.isPresent() && !(type.equals("object") || merged.has("properties"))) {
      return variant;
    }
    if (type.isEmpty() && merged.has("properties")) {
      type = "object";
    }
    return switch (type) {
      case "object" -> Optional.of(object(merged, variant, depth));
      case "array" -> Optional.of(array(merged, depth));
      case "string" -> Optional.of(JSON.textNode(Texts.example(merged)));
      case "integer" -> Optional.of(JSON.numberNode(number(merged, BigDecimal.ONE).toBigInteger()));
      case "number" -> Optional.of(JSON.numberNode(number(merged, BigDecimal.ONE)));
      case "boolean" -> Optional.of(JSON.booleanNode(true));
      default -> Optional.of(JSON.objectNode());
    };
  }

  private Optional<JsonNode> variant(Merged merged, int depth) {
    for (Merged.Part part : merged.parts()) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        for (Schema variant : part.schema().schemas(keyword)) {
          if (variant.types().equals(List.of("null")) || Keywords.demandsOnly(variant)) {
            continue;
          }
          Optional<JsonNode> value = value(variant, depth);
          if (value.isPresent()) {
            return value.map(v -> select(v, merged, variant));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code value} with the property that says which variant it is. */
  private JsonNode select(JsonNode value, Merged merged, Schema variant) {
    Optional<String> name = Merged.of(variant, named).name();
    String selector =
        merged.value("discriminator").map(d -> d.path("propertyName").asText("")).orElse("");
    if (selector.isEmpty() || name.isEmpty() || !value.isObject()) {
      return value;
    }
    List<String> values =
        Keywords.valuesByName(merged).getOrDefault(name.get(), List.of(name.get()));
    ObjectNode selected = value.deepCopy();
    return selected.put(selector, values.get(0));
  }

  private ObjectNode object(Merged merged, Optional<JsonNode> variant, int depth) {
    ObjectNode object = JSON.objectNode();
    Map<String, Merged.Property> properties = merged.properties();
    Set<String> required = merged.required();
    boolean onlyRequired =
        properties.size() > MANY && !required.isEmpty() && (request || depth > 0);
    properties.forEach(
        (name, property) -> {
          Merged each = Merged.of(property.schema(), named);
          boolean hidden = each.flag(request ? "readOnly" : "writeOnly");
          boolean wanted = required.contains(name) || !onlyRequired && !each.flag("deprecated");
          if (!hidden && wanted) {
            value(property.schema(), depth + 1).ifPresent(value -> object.set(name, value));
          }
        });
    variant
        .filter(JsonNode::isObject)
        .ifPresent(v -> v.fields().forEachRemaining(f -> object.set(f.getKey(), f.getValue())));
    if (properties.isEmpty() && object.isEmpty()) {
      merged
          .schema("additionalProperties")
          .filter(schema -> schema.bool().isEmpty())
          .flatMap(schema -> value(schema, depth + 1))
          .ifPresent(
              value -> object.set(merged.text("x-additionalPropertiesName").orElse("name"), value));
    }
    return object;
  }

  private ArrayNode array(Merged merged, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (Merged.Part part : merged.parts()) {
      for (Schema item : part.schema().schemas("prefixItems")) {
        value(item, depth + 1).ifPresent(array::add);
      }
    }
    int wanted = merged.value("minItems").map(JsonNode::asInt).orElse(1);
    boolean different = merged.flag("uniqueItems");
    Optional<Schema> items =
        merged.schema("items").or(() -> merged.schema("contains")).filter(s -> s.bool().isEmpty());
    while (items.isPresent() && array.size() < Math.max(1, Math.min(wanted, 5))) {
      Optional<JsonNode> value = value(items.get(), depth + 1);
      if (value.isEmpty() || different && !array.isEmpty()) {
        break;
      }
      array.add(value.get());
    }
    return array;
  }

  private static BigDecimal number(Merged merged, BigDecimal wanted) {
    BigDecimal step =
        merged
            .value("multipleOf")
            .map(JsonNode::decimalValue)
            .filter(s -> s.signum() > 0)
            .orElse(BigDecimal.ONE);
    BigDecimal value = step.compareTo(BigDecimal.ONE) == 0 ? wanted : step;
    Optional<BigDecimal> min = merged.value("minimum").map(JsonNode::decimalValue);
    Optional<BigDecimal> above = merged.value("exclusiveMinimum").map(JsonNode::decimalValue);
    Optional<BigDecimal> max = merged.value("maximum").map(JsonNode::decimalValue);
    Optional<BigDecimal> below = merged.value("exclusiveMaximum").map(JsonNode::decimalValue);
    if (min.isPresent() && value.compareTo(min.get()) < 0) {
      value = min.get();
    }
    if (above.isPresent() && value.compareTo(above.get()) <= 0) {
      value = above.get().add(step);
    }
    if (max.isPresent() && value.compareTo(max.get()) > 0) {
      value = max.get();
    }
    if (below.isPresent() && value.compareTo(below.get()) >= 0) {
      value = below.get().subtract(step);
    }
    return value;
  }
}
