package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.Map;
import java.util.Set;

/**
 * Tells the schemas of OpenAPI 3.0 in the keywords of JSON Schema 2020-12, as 3.1 has them: {@code
 * nullable} is a type, an exclusive bound is a number, an {@code example} is one of the {@code
 * examples}, and what stands beside a {@code $ref} is not there. Of later editions {@code example}
 * is told anew, and so are keywords of earlier drafts that authors go on using: {@code
 * dependencies}, and {@code items} that is a list, with {@code additionalItems}.
 */
final class ModernSchemas extends Rewriter {
  private final boolean old;

  ModernSchemas(Grammar grammar) {
    super(grammar);
    this.old = grammar.edition() == Edition.V3_0;
  }

  PlacedObject document(PlacedObject document) {
    return (PlacedObject) part(Part.DOCUMENT, document);
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    JsonNode children = super.part(part, node);
    return part == Part.SCHEMA && children instanceof PlacedObject schema
        ? modern(schema)
        : children;
  }

  private JsonNode modern(PlacedObject schema) {
    if (old && References.is(schema)) {
      return schema.size() == 1
          ? schema
          : schema.mapped((name, value) -> name.equals("$ref") ? value : null);
    }
    PlacedObject result = schema;
    if (schema.has("example")) {
      result = withExamples(result);
    }
    if (schema.path("dependencies") instanceof PlacedObject dependencies) {
      result = withoutDependencies(result, dependencies);
    }
    if (schema.path("items").isArray() && !schema.has("prefixItems")) {
      result = tuple(result);
    }
    if (old) {
      result = exclusive(result, "exclusiveMinimum", "minimum");
      result = exclusive(result, "exclusiveMaximum", "maximum");
      result = nullable(result);
    }
    return result;
  }

  /** Each rule as {@code dependentRequired} or {@code dependentSchemas}, unless those have it. */
  private static PlacedObject withoutDependencies(PlacedObject schema, PlacedObject dependencies) {
    PlacedObject required = PlacedObject.emptyAt(dependencies);
    PlacedObject schemas = PlacedObject.emptyAt(dependencies);
    for (Map.Entry<String, JsonNode> rule : dependencies.properties()) {
      PlacedObject list = rule.getValue().isArray() ? required : schemas;
      list.putFrom(dependencies, rule.getKey(), rule.getValue());
    }
    PlacedObject result = without(schema, Set.of("dependencies"));
    add(result, "dependentRequired", required);
    add(result, "dependentSchemas", schemas);
    return result;
  }

  private static void add(PlacedObject schema, String keyword, PlacedObject rules) {
    if (schema.get(keyword) instanceof PlacedObject given) {
      for (Map.Entry<String, JsonNode> rule : given.properties()) {
        rules.putFrom(given, rule.getKey(), rule.getValue());
      }
    }
    if (!rules.isEmpty()) {
      schema.set(keyword, rules);
    }
  }

  private static PlacedObject tuple(PlacedObject schema) {
    PlacedObject result = PlacedObject.emptyAt(schema);
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      switch (field.getKey()) {
        case "items" -> result.set("prefixItems", field.getValue());
        case "additionalItems" -> result.set("items", field.getValue());
        default -> result.putFrom(schema, field.getKey(), field.getValue());
      }
    }
    return result;
  }

  private static PlacedObject withExamples(PlacedObject schema) {
    PlacedArray examples = PlacedArray.emptyAt(schema.location());
    examples.addFrom(schema, "example", schema.get("example"));
    if (schema.get("examples") instanceof PlacedArray more) {
      for (int i = 0; i < more.size(); i++) {
        examples.addFrom(more, i, more.get(i));
      }
    }
    PlacedObject result = without(schema, Set.of("example", "examples"));
    result.set("examples", examples);
    return result;
  }

  private static PlacedObject exclusive(PlacedObject schema, String exclusive, String bound) {
    JsonNode flag = schema.path(exclusive);
    if (!flag.isBoolean()) {
      return schema;
    }
    if (!flag.booleanValue() || !schema.has(bound)) {
      return schema.mapped((name, value) -> name.equals(exclusive) ? null : value);
    }
    JsonNode limit = schema.get(bound);
    return schema.mapped(
        (name, value) -> name.equals(bound) ? null : name.equals(exclusive) ? limit : value);
  }

  private static PlacedObject nullable(PlacedObject schema) {
    if (!schema.has("nullable")) {
      return schema;
    }
    PlacedObject plain = schema.mapped((name, value) -> name.equals("nullable") ? null : value);
    if (!Tree.flag(schema, "nullable")) {
      return plain;
    }
    if (schema.path("type").isTextual()) {
      PlacedArray types = PlacedArray.emptyAt(schema.location());
      types.add(schema.get("type"));
      if (!schema.get("type").textValue().equals("null")) {
        types.add("null");
      }
      return plain.mapped((name, value) -> name.equals("type") ? types : value);
    }
    for (String choice : new String[] {"oneOf", "anyOf"}) {
      if (plain.get(choice) instanceof PlacedArray branches) {
        return plain.mapped((name, value) -> name.equals(choice) ? orNull(branches) : value);
      }
    }
    if (plain.get("allOf") instanceof PlacedArray all) {
      PlacedArray branches = PlacedArray.emptyAt(all);
      if (all.size() == 1) {
        branches.add(all.get(0));
      } else {
        PlacedObject both = PlacedObject.emptyAt(schema);
        both.set("allOf", all);
        branches.add(both);
      }
      PlacedObject result = without(plain, Set.of("allOf"));
      result.set("anyOf", orNull(branches));
      return result;
    }
    return plain;
  }

  private static PlacedArray orNull(PlacedArray branches) {
    PlacedArray more = PlacedArray.emptyAt(branches);
    for (JsonNode branch : branches) {
      if (branch.path("type").asText("").equals("null")) {
        return branches;
      }
      more.add(branch);
    }
    PlacedObject none = PlacedObject.emptyAt(branches.location());
    none.set("type", TextNode.valueOf("null"));
    more.add(none);
    return more;
  }

  private static PlacedObject without(PlacedObject object, Set<String> names) {
    return object.mapped((name, value) -> names.contains(name) ? null : value);
  }
}
