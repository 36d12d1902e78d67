package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code $dynamicRef} leads to (JSON Schema 2020-12, 8.2.3.2): the first schema on the way
 * here that declares the {@code $dynamicAnchor}, else the one declared beside the reference. A
 * named schema counts as a resource of its own, so that templates can say {@code $defs/item} each.
 * A schema that is reached by a reference which binds anchors is a copy with the bindings filled
 * in. Safe for use by several threads.
 */
final class DynamicReferences {
  private static final String NAMED = "#/components/schemas/";

  private final Map<String, Schema> named;
  private final Map<String, JsonNode> everywhere = new HashMap<>();

  /** What anchors mean in the named schema in which a reference stands. */
  private final Map<JsonNode, Map<String, JsonNode>> beside = new IdentityHashMap<>();

  private final Map<JsonNode, String> names = new IdentityHashMap<>();

  /** The named schemas from which such a reference is reached. */
  private final Set<String> open = new HashSet<>();

  private final Map<Bound, JsonNode> copies = new ConcurrentHashMap<>();

  /** A named schema, and what the anchors mean on this way to it. */
  private record Bound(String name, Map<String, JsonNode> bindings) {}

  DynamicReferences(Map<String, Schema> named) {
    this.named = named;
    Map<String, Set<String>> refers = new HashMap<>();
    named.forEach((name, schema) -> read(name, schema.node(), refers));
    int before = 0;
    while (before < open.size()) {
      before = open.size();
      refers.forEach(
          (name, targets) -> {
            if (!Collections.disjoint(targets, open)) {
              open.add(name);
            }
          });
    }
  }

  private void read(String name, JsonNode schema, Map<String, Set<String>> refers) {
    Map<String, JsonNode> anchors = new LinkedHashMap<>();
    List<JsonNode> references = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    new SchemaWalk(
            (part, places) -> {
              String anchor = part.path("$dynamicAnchor").asText("");
              if (!anchor.isEmpty()) {
                anchors.putIfAbsent("#" + anchor, part);
              }
              if (part.has("$dynamicRef") || part.has("$ref")) {
                references.add(part);
                targets.add(named(part));
              }
            })
        .walk(schema);
    refers.put(name, targets);
    names.put(schema, name);
    if (!schema.path("$dynamicAnchor").isMissingNode()) {
      everywhere.putIfAbsent("#" + schema.get("$dynamicAnchor").asText(), schema);
    }
    for (JsonNode reference : references) {
      if (!anchors.isEmpty()) {
        beside.put(reference, anchors);
      }
      if (reference.has("$dynamicRef")) {
        open.add(name);
      }
    }
  }

  /** What the {@code $dynamicRef} of {@code schema} leads to where nothing on the way binds it. */
  JsonNode target(JsonNode schema) {
    String anchor = schema.path("$dynamicRef").asText("");
    if (anchor.isEmpty()) {
      return MissingNode.getInstance();
    }
    JsonNode found = beside.getOrDefault(schema, Map.of()).get(anchor);
    found = found == null ? everywhere.get(anchor) : found;
    return found == null ? MissingNode.getInstance() : found;
  }

  /** The name of what {@link #target} gives, if it is a named schema. */
  Optional<String> name(JsonNode schema) {
    return Optional.ofNullable(names.get(target(schema)));
  }

  /** The schema {@code name} as seen by {@code referring}, which refers to it. */
  JsonNode seenFrom(JsonNode referring, String name) {
    JsonNode schema = named.get(name).node();
    if (!open.contains(name)) {
      return schema;
    }
    Map<String, JsonNode> bindings = bindings(referring);
    if (bindings.isEmpty()) {
      return schema;
    }
    Bound bound = new Bound(name, bindings);
    JsonNode known = copies.get(bound);
    if (known == null) {
      known = copies.computeIfAbsent(bound, key -> copy(schema, bindings));
    }
    return known;
  }

  private Map<String, JsonNode> bindings(JsonNode schema) {
    Map<String, JsonNode> bindings = new LinkedHashMap<>(beside.getOrDefault(schema, Map.of()));
    bind(schema, bindings);
    schema.path("$defs").forEach(definition -> bind(definition, bindings));
    return bindings;
  }

  private static void bind(JsonNode schema, Map<String, JsonNode> bindings) {
    String anchor = schema.path("$dynamicAnchor").asText("");
    if (!anchor.isEmpty()) {
      bindings.putIfAbsent("#" + anchor, schema);
    }
  }

  private JsonNode copy(JsonNode schema, Map<String, JsonNode> bindings) {
    if (schema.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      schema.forEach(item -> copy.add(copy(item, bindings)));
      return copy;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    JsonNode bound = bindings.get(schema.path("$dynamicRef").asText(""));
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      boolean filled = field.getKey().equals("$dynamicRef") && bound != null;
      // what is bound already is not bound again by what comes later
      boolean late =
          field.getKey().equals("$dynamicAnchor")
              && bindings.containsKey("#" + field.getValue().asText());
      if (!filled && !late) {
        copy.set(field.getKey(), copy(field.getValue(), bindings));
      }
    }
    if (bound != null) {
      fill(copy, bound);
    }
    if (open.contains(named(schema))) {
      ObjectNode definitions = copy.withObject("$defs");
      bindings.forEach((anchor, node) -> definitions.set("bound " + anchor, node));
    }
    return copy;
  }

  private void fill(ObjectNode copy, JsonNode bound) {
    String name = names.get(bound);
    if (name != null && !copy.has("$ref")) {
      copy.put("$ref", NAMED + name);
    } else {
      copy.withArray("allOf").add(bound);
    }
  }

  private static String named(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    return ref.startsWith(NAMED) ? ref.substring(NAMED.length()) : "";
  }
}
