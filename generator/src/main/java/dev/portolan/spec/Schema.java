package dev.portolan.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Schema (2020-12), seen through its keywords. It is a thin view of a node that the reader
 * has normalised: {@code nullable}, boolean {@code exclusiveMinimum} and {@code example} of older
 * versions are told in today's keywords; a {@code $ref} to a named schema is {@code
 * #/components/schemas/NAME}; a {@code $ref} that leads nowhere is kept.
 */
public record Schema(JsonNode node) {
  private static final String NAMED = "#/components/schemas/";

  /**
   * The name of the schema that this one refers to, if it does. Other keywords may stand beside.
   */
  public Optional<String> reference() {
    String ref = node.path("$ref").asText("");
    return ref.startsWith(NAMED)
        ? Optional.of(ref.substring(NAMED.length()).replace("~1", "/").replace("~0", "~"))
        : Optional.empty();
  }

  /** True if the schema is a reference and nothing beside. */
  public boolean onlyRefers() {
    return node.has("$ref") && node.size() == 1;
  }

  /** {@code true} or {@code false} where the schema is just that. */
  public Optional<Boolean> bool() {
    return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
  }

  /** The types it allows, as written; empty: not said. */
  public List<String> types() {
    JsonNode type = node.path("type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.forEach(t -> types.add(t.asText()));
    return types;
  }

  /** The text of a keyword, if it is a text. */
  public Optional<String> text(String keyword) {
    return Optional.ofNullable(node.path(keyword).textValue());
  }

  /** The value of a keyword, if it is there. */
  public Optional<JsonNode> value(String keyword) {
    return Optional.ofNullable(node.get(keyword));
  }

  /** True if a keyword is there and {@code true}. */
  public boolean flag(String keyword) {
    return node.path(keyword).asBoolean(false);
  }

  /** The schema of a keyword such as {@code items}, if it is there. */
  public Optional<Schema> schema(String keyword) {
    JsonNode child = node.path(keyword);
    return child.isObject() || child.isBoolean()
        ? Optional.of(new Schema(child))
        : Optional.empty();
  }

  /** The schemas of a keyword such as {@code oneOf}. */
  public List<Schema> schemas(String keyword) {
    List<Schema> schemas = new ArrayList<>();
    if (node.path(keyword).isArray()) {
      node.path(keyword).forEach(child -> schemas.add(new Schema(child)));
    }
    return schemas;
  }

  /** The named schemas of a keyword such as {@code properties}, in their order. */
  public Map<String, Schema> schemaMap(String keyword) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    if (node.path(keyword).isObject()) {
      node.path(keyword)
          .fields()
          .forEachRemaining(field -> schemas.put(field.getKey(), new Schema(field.getValue())));
    }
    return schemas;
  }

  /** The texts of a keyword such as {@code required}. */
  public List<String> texts(String keyword) {
    List<String> texts = new ArrayList<>();
    node.path(keyword).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
