package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema with all that it takes over: what it refers to and what {@code allOf} lists, as parts
 * that know where they come from. Its own words come first; of an annotation the first one counts.
 *
 * @param name the named schema that it is, if it is a reference to one
 * @param origins the named schemas that are part of it
 * @param broken references that lead nowhere, as written
 */
record Merged(List<Part> parts, Optional<String> name, Set<String> origins, Set<String> broken) {

  /**
   * A part.
   *
   * @param origin the named schema it comes from through {@code allOf}; empty: the schema itself
   * @param home the named schema it is written in; empty: it is written here
   */
  record Part(String origin, String home, Schema schema) {}

  /** A property, and where it comes from. */
  record Property(String origin, Schema schema) {}

  /** {@code schema} with the parts that {@code named} has for it. */
  static Merged of(Schema schema, Map<String, Schema> named) {
    Merged merged =
        new Merged(
            new ArrayList<>(),
            schema.reference().filter(named::containsKey),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    merged.collect(schema, "", "", named);
    return merged;
  }

  private void collect(Schema schema, String origin, String home, Map<String, Schema> named) {
    parts.add(new Part(origin, home, schema));
    String ref = schema.node().path("$ref").asText("");
    if (!ref.isEmpty()) {
      Optional<String> target = schema.reference().filter(named::containsKey);
      if (target.isEmpty()) {
        broken.add(ref);
      } else if (origins.add(target.get())) {
        collect(named.get(target.get()), origin, target.get(), named);
      }
    }
    for (Schema other : schema.schemas("allOf")) {
      collect(other, other.reference().orElse(origin), home, named);
    }
  }

  /** The first text of {@code keyword}. */
  Optional<String> text(String keyword) {
    for (Part part : parts) {
      Optional<String> text = part.schema().text(keyword);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** The first value of {@code keyword}. */
  Optional<JsonNode> value(String keyword) {
    for (Part part : parts) {
      JsonNode value = part.schema().node().get(keyword);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * What is said under {@code keyword}: all that is written here; if that is nothing, the first
   * that is taken over. The rest is on the pages of the schemas it is written in.
   */
  List<JsonNode> said(String keyword) {
    Set<JsonNode> here = new LinkedHashSet<>();
    for (Part part : parts) {
      JsonNode value = part.schema().node().get(keyword);
      if (value != null && part.home().isEmpty()) {
        here.add(value);
      }
    }
    return here.isEmpty() ? value(keyword).stream().toList() : List.copyOf(here);
  }

  /** The texts said under {@code keyword}. */
  List<String> texts(String keyword) {
    return said(keyword).stream().filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
  }

  /** The schema of {@code keyword}: all of them, where several parts have one. */
  Optional<Schema> schema(String keyword) {
    Set<Schema> schemas = new LinkedHashSet<>();
    for (Part part : parts) {
      part.schema().schema(keyword).ifPresent(schemas::add);
    }
    return schemas.stream().reduce(Merged::both);
  }

  /** The {@code x-} fields of all parts, the first of each name. */
  Map<String, JsonNode> extensions() {
    Map<String, JsonNode> extensions = new LinkedHashMap<>();
    for (Part part : parts) {
      for (Map.Entry<String, JsonNode> field : part.schema().node().properties()) {
        if (field.getKey().startsWith("x-")) {
          extensions.putIfAbsent(field.getKey(), field.getValue());
        }
      }
    }
    return extensions;
  }

  /** True if a part says so. */
  boolean flag(String keyword) {
    for (Part part : parts) {
      if (part.schema().flag(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** True if a part has {@code keyword}. */
  boolean has(String keyword) {
    return value(keyword).isPresent();
  }

  /** What a schema that is just {@code true} or {@code false} comes to. */
  Optional<Boolean> bool() {
    if (parts.stream().anyMatch(p -> p.schema().bool().equals(Optional.of(false)))) {
      return Optional.of(false);
    }
    return parts.get(0).schema().bool();
  }

  /** The types that all parts allow that name types; empty: not said. */
  List<String> types() {
    List<String> types = new ArrayList<>();
    for (Part part : parts) {
      List<String> those = part.schema().types();
      if (types.isEmpty()) {
        types.addAll(those);
      } else if (!those.isEmpty()) {
        types = both(types, those);
      }
    }
    return types;
  }

  /** What both lists allow; an integer is a number. */
  private static List<String> both(List<String> types, List<String> those) {
    List<String> both = new ArrayList<>();
    for (String type : types) {
      if (those.contains(type) || type.equals("integer") && those.contains("number")) {
        both.add(type);
      } else if (type.equals("number") && those.contains("integer")) {
        both.add("integer");
      }
    }
    return both;
  }

  /** The properties of all parts; one that several parts describe is all of that. */
  Map<String, Property> properties() {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (Part part : parts) {
      part.schema()
          .schemaMap("properties")
          .forEach(
              (name, schema) ->
                  properties.merge(
                      name,
                      new Property(part.origin(), schema),
                      (a, b) ->
                          a.schema().equals(b.schema())
                              ? a
                              : new Property(a.origin(), both(a.schema(), b.schema()))));
    }
    return properties;
  }

  private static Schema both(Schema a, Schema b) {
    ObjectNode both = JsonNodeFactory.instance.objectNode();
    both.putArray("allOf").add(a.node()).add(b.node());
    return new Schema(both);
  }

  /** The names of the properties that must be there. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    for (Part part : parts) {
      required.addAll(part.schema().texts("required"));
    }
    return required;
  }
}
