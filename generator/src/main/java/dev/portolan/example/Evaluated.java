package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rules on what no other rule has looked at: {@code unevaluatedProperties} and {@code
 * unevaluatedItems}. What a rule has looked at counts only where its schema accepts the value.
 */
final class Evaluated {
  /** Each takes some frames of the stack if they form a chain. */
  private static final int MAX_VISITED = 500;

  private final Validation validation;

  Evaluated(Validation validation) {
    this.validation = validation;
  }

  void check(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    JsonNode properties = schema.get("unevaluatedProperties");
    if (properties != null && value.isObject()) {
      Walk walk = new Walk(value, top);
      walk.names(schema, false);
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        if (!walk.names.contains(field.getKey()) && !out.full()) {
          rest(properties, field.getValue(), new At(at, field.getKey()), "a property", out);
        }
      }
    }
    JsonNode items = schema.get("unevaluatedItems");
    if (items != null && value.isArray()) {
      Walk walk = new Walk(value, top);
      walk.items(schema, false);
      int i = walk.items.nextClearBit(0);
      for (; i < value.size() && !out.full(); i = walk.items.nextClearBit(i + 1)) {
        rest(items, value.get(i), new At(at, Integer.toString(i)), "an item", out);
      }
    }
  }

  private void rest(JsonNode schema, JsonNode value, At at, String what, Findings out) {
    if (schema.isBoolean() && !schema.booleanValue()) {
      out.add(at, () -> "is " + what + " that the schema does not have");
    } else {
      validation.check(schema, value, at, schema, out);
    }
  }

  /** One walk over the rules that apply to one value; each schema is visited once. */
  private final class Walk {
    private final JsonNode value;
    private final JsonNode top;
    private final Set<String> names = new HashSet<>();
    private final BitSet items = new BitSet();
    private final Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    Walk(JsonNode value, JsonNode top) {
      this.value = value;
      this.top = top;
    }

    /** Adds the names of the properties that {@code schema} looks at. */
    void names(JsonNode schema, boolean nested) {
      boolean rest =
          schema.has("additionalProperties") || (nested && schema.has("unevaluatedProperties"));
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        String name = field.getKey();
        boolean known = rest || schema.path("properties").has(name);
        for (Map.Entry<String, JsonNode> p : schema.path("patternProperties").properties()) {
          known = known || validation.finds(p.getKey(), name);
        }
        if (known) {
          names.add(name);
        }
      }
      for (Map.Entry<String, JsonNode> dependency : schema.path("dependentSchemas").properties()) {
        if (value.has(dependency.getKey())) {
          within(dependency.getValue(), part -> names(part, true));
        }
      }
      inPlace(schema, part -> names(part, true));
    }

    /** Adds the positions of the items that {@code schema} looks at. */
    void items(JsonNode schema, boolean nested) {
      boolean rest = schema.has("items") || (nested && schema.has("unevaluatedItems"));
      items.set(0, rest ? value.size() : Math.min(value.size(), schema.path("prefixItems").size()));
      if (schema.has("contains")) {
        for (int i = 0; i < value.size(); i++) {
          if (validation.accepts(schema.get("contains"), value.get(i))) {
            items.set(i);
          }
        }
      }
      inPlace(schema, part -> items(part, true));
    }

    private void inPlace(JsonNode schema, Look look) {
      within(validation.definitions().target(schema), look);
      for (String keyword : new String[] {"allOf", "anyOf", "oneOf"}) {
        schema.path(keyword).forEach(part -> within(part, look));
      }
      if (schema.has("if")) {
        boolean holds = validation.accepts(schema.get("if"), value, top);
        within(schema.get("if"), look);
        within(schema.path(holds ? "then" : "else"), look);
      }
    }

    private void within(JsonNode part, Look look) {
      if (part.isObject() && visited.add(part) && validation.accepts(part, value, top)) {
        if (visited.size() > MAX_VISITED) {
          throw new Validation.TooMuchWork();
        }
        look.at(part);
      }
    }
  }

  private interface Look {
    void at(JsonNode part);
  }
}
