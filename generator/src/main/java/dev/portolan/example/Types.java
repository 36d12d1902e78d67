package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which types a value may have, the likeliest first. */
final class Types {
  private static final List<String> ALL =
      List.of("string", "object", "integer", "number", "array", "boolean", "null");

  private static final List<String> OBJECT =
      List.of(
          "properties",
          "required",
          "additionalProperties",
          "patternProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "dependentRequired",
          "dependentSchemas",
          "unevaluatedProperties");
  private static final List<String> ARRAY =
      List.of(
          "items",
          "prefixItems",
          "contains",
          "minItems",
          "maxItems",
          "uniqueItems",
          "unevaluatedItems");
  private static final List<String> NUMBER =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
  private static final List<String> STRING =
      List.of("pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType");

  private Types() {}

  /** The types that all schemas of {@code joint} allow; null last. */
  static List<String> of(Joint joint, Spot spot) {
    Set<String> types = new LinkedHashSet<>(ALL);
    boolean said = false;
    for (JsonNode part : joint.parts()) {
      JsonNode type = part.path("type");
      if (type.isTextual() || (type.isArray() && !type.isEmpty())) {
        Set<String> own = new LinkedHashSet<>();
        if (type.isTextual()) {
          own.add(type.textValue());
        }
        type.forEach(t -> own.add(t.asText()));
        if (own.stream().anyMatch(ALL::contains)) {
          types = both(types, own, said);
          said = true;
        }
      }
    }
    if (types.remove("null")) {
      types.add("null");
    }
    if (said && !types.isEmpty()) {
      return new ArrayList<>(types);
    }
    List<String> guessed = new ArrayList<>();
    guess(joint, OBJECT, "object", guessed);
    guess(joint, ARRAY, "array", guessed);
    guess(joint, NUMBER, "number", guessed);
    guess(joint, STRING, "string", guessed);
    if (guessed.isEmpty() && joint.parts().stream().anyMatch(p -> p.has("format"))) {
      guessed.add("string");
    }
    if (guessed.isEmpty() && spot.depth() == 0) {
      guessed.add("object");
    }
    types.removeAll(guessed);
    guessed.addAll(types);
    return guessed;
  }

  private static Set<String> both(Set<String> some, Set<String> own, boolean said) {
    Set<String> both = new LinkedHashSet<>();
    // the order is that of the first schema that says something
    for (String type : said ? some : own) {
      if ((said ? own : some).contains(type)) {
        both.add(type);
      } else if (type.equals("number") && (said ? own : some).contains("integer")) {
        both.add("integer");
      } else if (type.equals("integer") && (said ? own : some).contains("number")) {
        both.add("integer");
      }
    }
    return both;
  }

  private static void guess(Joint joint, List<String> keywords, String type, List<String> types) {
    for (JsonNode part : joint.parts()) {
      if (keywords.stream().anyMatch(part::has)) {
        types.add(type);
        return;
      }
    }
  }
}
