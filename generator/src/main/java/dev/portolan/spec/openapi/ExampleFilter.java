package dev.portolan.spec.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.JsonWriter;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes from given values what their schemas hide: the properties, wherever in the value they
 * stand. A value that is of a hidden branch, as its discriminator says, and a text that names a
 * hidden property without being JSON, go as a whole.
 */
final class ExampleFilter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tree tree;
  private final Hiding hiding;
  private final HiddenNames names;

  ExampleFilter(Tree tree, Hiding hiding, HiddenNames names) {
    this.tree = tree;
    this.hiding = hiding;
    this.names = names;
  }

  /** What of {@code value} may be seen; null: nothing. {@code schemas} all hold for it. */
  JsonNode visible(JsonNode value, List<JsonNode> schemas) {
    return schemas.isEmpty() ? value : strip(value, schemas, true);
  }

  private JsonNode strip(JsonNode value, List<JsonNode> schemas, boolean top) {
    if (value.isObject()) {
      return object(value, schemas);
    }
    if (value.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      for (JsonNode schema : composed(schemas)) {
        items.add(schema.path("items"));
        items.add(schema.path("contains"));
        schema.path("prefixItems").forEach(items::add);
      }
      // the value of a stream may be one item or all of them
      List<JsonNode> each = known(items);
      return array(value, each.isEmpty() && top ? schemas : each);
    }
    return top && value.isTextual() ? text(value, schemas) : value;
  }

  private JsonNode object(JsonNode value, List<JsonNode> schemas) {
    Set<String> hidden = new HashSet<>();
    schemas.forEach(schema -> hidden.addAll(names.of(schema)));
    List<JsonNode> composed = composed(schemas);
    if (composed.stream().anyMatch(schema -> ofHiddenBranch(value, schema))) {
      return null;
    }
    if (value instanceof PlacedObject object) {
      return object.mapped((name, item) -> member(name, item, hidden, composed));
    }
    ObjectNode result = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode item = member(field.getKey(), field.getValue(), hidden, composed);
      if (item != null) {
        result.set(field.getKey(), item);
      }
    }
    return result;
  }

  private JsonNode member(String name, JsonNode item, Set<String> hidden, List<JsonNode> composed) {
    if (hidden.contains(name)) {
      return null;
    }
    List<JsonNode> schemas = new ArrayList<>();
    for (JsonNode schema : composed) {
      JsonNode property = schema.path("properties").path(name);
      if (!property.isMissingNode()) {
        schemas.add(property);
      } else {
        schema.path("patternProperties").forEach(schemas::add);
        schemas.add(schema.path("additionalProperties"));
      }
    }
    return strip(item, known(schemas), false);
  }

  private JsonNode array(JsonNode value, List<JsonNode> schemas) {
    if (value instanceof PlacedArray array) {
      return array.mapped(item -> strip(item, schemas, false));
    }
    ArrayNode result = JSON.createArrayNode();
    for (JsonNode item : value) {
      JsonNode stripped = strip(item, schemas, false);
      if (stripped != null) {
        result.add(stripped);
      }
    }
    return result;
  }

  /** True if the discriminator in {@code schema} says that {@code value} is of a hidden branch. */
  private boolean ofHiddenBranch(JsonNode value, JsonNode schema) {
    JsonNode discriminator = schema.path("discriminator");
    String property = discriminator.path("propertyName").asText(discriminator.asText(""));
    String branch = value.path(property).asText("");
    return !property.isEmpty() && !branch.isEmpty() && branchHidden(discriminator, branch);
  }

  /** True if the value {@code branch} of a discriminator means a hidden schema. */
  boolean branchHidden(JsonNode discriminator, String branch) {
    JsonNode mapped = discriminator.path("mapping").path(branch);
    return hidden(mapped.isTextual() ? mapped.textValue() : branch);
  }

  /** True if the schema that a discriminator's mapping names is hidden. */
  boolean hidden(String schema) {
    JsonNode target = tree.at(schema);
    for (String section : List.of("#/components/schemas/", "#/definitions/")) {
      if (target.isMissingNode() && !schema.startsWith("#")) {
        target = tree.at(section + schema.replace("~", "~0").replace("/", "~1"));
      }
    }
    return hiding.is(Part.SCHEMA, target);
  }

  /**
   * {@code value}, or null if it names anything that is hidden below {@code schemas}: for examples
   * of which only their author knows which part is the value.
   */
  JsonNode unlessNamed(JsonNode value, List<JsonNode> schemas) {
    Set<String> hidden = new HashSet<>();
    reachable(schemas, hidden);
    String written = JsonWriter.write(value);
    return hidden.stream().anyMatch(written::contains) ? null : value;
  }

  private JsonNode text(JsonNode value, List<JsonNode> schemas) {
    Set<String> hidden = new HashSet<>();
    reachable(schemas, hidden);
    if (hidden.stream().noneMatch(value.textValue()::contains)) {
      return value;
    }
    try {
      JsonNode parsed = JSON.readTree(value.textValue());
      if (parsed != null && parsed.isContainerNode()) {
        JsonNode stripped = strip(parsed, schemas, false);
        return stripped == null ? null : TextNode.valueOf(JsonWriter.write(stripped).strip());
      }
    } catch (JsonProcessingException e) {
      return null; // another format: what it says of the property cannot be taken out
    }
    return null;
  }

  /** The names hidden anywhere below {@code schemas}. */
  private void reachable(List<JsonNode> schemas, Set<String> hidden) {
    Set<JsonNode> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    java.util.Deque<JsonNode> open = new java.util.ArrayDeque<>(schemas);
    while (!open.isEmpty() && seen.size() < 2_000) {
      JsonNode schema = open.poll();
      if (!schema.isObject() || !seen.add(schema)) {
        continue;
      }
      hidden.addAll(names.of(schema));
      for (JsonNode part : names.composed(schema)) {
        part.path("properties").forEach(open::add);
        open.add(part.path("items"));
        open.add(part.path("additionalProperties"));
      }
    }
  }

  private List<JsonNode> composed(List<JsonNode> schemas) {
    List<JsonNode> composed = new ArrayList<>();
    schemas.forEach(schema -> composed.addAll(names.composed(schema)));
    return composed;
  }

  private static List<JsonNode> known(List<JsonNode> schemas) {
    return schemas.stream().filter(JsonNode::isObject).toList();
  }
}
