package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema says of the members of a value, in whatever branch it says it: by {@code allOf},
 * {@code oneOf}, behind a {@code $ref}… Each schema is visited once, so circles and exponential
 * webs of references cost no more than their parts.
 */
final class Members {
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> SINGLE = List.of("if", "then", "else");

  private final Definitions definitions;
  private final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
  private final List<JsonNode> others = new ArrayList<>();
  private final List<JsonNode> items = new ArrayList<>();
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Members(Definitions definitions) {
    this.definitions = definitions;
  }

  static Members of(Collection<JsonNode> schemas, Definitions definitions) {
    Members members = new Members(definitions);
    List<JsonNode> open = new ArrayList<>(schemas);
    while (!open.isEmpty()) {
      members.visit(open.remove(open.size() - 1), open);
    }
    return members;
  }

  private void visit(JsonNode schema, List<JsonNode> open) {
    if (!schema.isObject() || !seen.add(schema)) {
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            p -> properties.computeIfAbsent(p.getKey(), k -> new ArrayList<>()).add(p.getValue()));
    schema.path("patternProperties").forEach(others::add);
    add(schema.path("additionalProperties"), others);
    schema.path("prefixItems").forEach(items::add);
    add(schema.path("items"), items);
    LISTS.forEach(keyword -> schema.path(keyword).forEach(open::add));
    SINGLE.forEach(keyword -> open.add(schema.path(keyword)));
    schema.path("dependentSchemas").forEach(open::add);
    open.add(definitions.target(schema));
  }

  private static void add(JsonNode schema, List<JsonNode> to) {
    if (schema.isObject()) {
      to.add(schema);
    }
  }

  /** What is said of the property {@code name}. */
  List<JsonNode> property(String name) {
    return properties.getOrDefault(name, others);
  }

  /** What is said of items. */
  List<JsonNode> items() {
    return items;
  }

  /** True if something says {@code readOnly}, or {@code writeOnly}, of the property itself. */
  boolean says(String name, String keyword) {
    return says(properties.getOrDefault(name, List.of()), keyword, definitions);
  }

  /** True if one of {@code schemas}, or what it refers to or consists of, says {@code keyword}. */
  static boolean says(Collection<JsonNode> schemas, String keyword, Definitions definitions) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonNode> open = new ArrayList<>(schemas);
    while (!open.isEmpty()) {
      JsonNode schema = open.remove(open.size() - 1);
      if (!schema.isObject() || !seen.add(schema)) {
        continue;
      }
      if (schema.path(keyword).asBoolean(false)) {
        return true;
      }
      schema.path("allOf").forEach(open::add);
      open.add(definitions.target(schema));
    }
    return false;
  }

  /** The names of those properties that are not sent in {@code direction}. */
  Set<String> hidden(Direction direction) {
    Set<String> hidden = new HashSet<>();
    for (String keyword : List.of("readOnly", "writeOnly")) {
      if (direction.hides(keyword)) {
        properties.keySet().stream().filter(name -> says(name, keyword)).forEach(hidden::add);
      }
    }
    return hidden;
  }
}
