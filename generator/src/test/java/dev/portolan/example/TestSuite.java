package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.spec.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The official tests of JSON Schema 2020-12. References within a schema become such to a schema
 * called {@code root}, as a bundled specification has them.
 */
final class TestSuite {
  static final List<String> REQUIRED =
      List.of(
          "additionalProperties",
          "allOf",
          "anyOf",
          "boolean_schema",
          "const",
          "contains",
          "defs",
          "dependentRequired",
          "dependentSchemas",
          "enum",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "if-then-else",
          "infinite-loop-detection",
          "items",
          "maxContains",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minContains",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "not",
          "oneOf",
          "pattern",
          "patternProperties",
          "prefixItems",
          "properties",
          "propertyNames",
          "ref",
          "required",
          "type",
          "unevaluatedItems",
          "unevaluatedProperties",
          "uniqueItems");
  static final List<String> OPTIONAL =
      List.of(
          "bignum",
          "ecmascript-regex",
          "float-overflow",
          "non-bmp-regex",
          "date",
          "date-time",
          "duration",
          "email",
          "hostname",
          "ipv4",
          "ipv6",
          "json-pointer",
          "time",
          "uri",
          "uuid");

  private static final String ROOT = "#/components/schemas/root";

  /** A schema and the values that are tried on it. */
  record Group(String file, String description, Map<String, Schema> named, List<Try> tries) {
    /** A reference to the schema. */
    Schema schema() {
      return new Schema(JsonNodeFactory.instance.objectNode().put("$ref", ROOT));
    }

    @Override
    public String toString() {
      return file + ": " + description;
    }
  }

  record Try(String description, JsonNode data, boolean valid) {}

  private TestSuite() {}

  static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    REQUIRED.forEach(file -> read(file, groups));
    OPTIONAL.forEach(file -> read("optional/" + file, groups));
    return groups;
  }

  private static void read(String file, List<Group> groups) {
    ObjectMapper mapper = new ObjectMapper();
    String path = "/json-schema-test-suite/" + file + ".json";
    try (InputStream in = TestSuite.class.getResourceAsStream(path)) {
      for (JsonNode group : mapper.readTree(in)) {
        String text = group.get("schema").toString();
        if (text.matches(".*\"(\\$id|\\$anchor|\\$dynamic(Ref|Anchor))\":.*")
            || text.matches(".*\"\\$ref\":\"[^#].*")) {
          continue; // documents elsewhere and anchors
        }
        List<Try> tries = new ArrayList<>();
        for (JsonNode test : group.get("tests")) {
          tries.add(
              new Try(
                  test.get("description").asText(),
                  test.get("data"),
                  test.get("valid").booleanValue()));
        }
        Schema root = new Schema(within(group.get("schema")));
        groups.add(new Group(file, group.get("description").asText(), Map.of("root", root), tries));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode within(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    rewrite(copy);
    return copy;
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      object.put("$ref", ROOT + object.get("$ref").textValue().substring(1));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("enum") && !field.getKey().equals("const")) {
        rewrite(field.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(TestSuite::rewrite);
    }
  }
}
