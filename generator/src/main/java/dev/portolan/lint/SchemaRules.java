package dev.portolan.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Schemas that say less than they seem to. */
final class SchemaRules implements Rules {
  @Override
  public void check(Api api, Findings findings) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    api.walk(
        api.root(),
        seen,
        part -> {
          if (isSchema(part)) {
            enumValues(part, findings);
            items(part, findings);
          }
        });
  }

  /** Data in examples may look like schemas, but are none. */
  private static boolean isSchema(Api.Part part) {
    String pointer = part.pointer();
    return (part.has("type") || part.has("enum"))
        && !pointer.contains("/example")
        && !pointer.contains("/default")
        && !pointer.endsWith("/properties");
  }

  private static void enumValues(Api.Part schema, Findings findings) {
    Set<JsonNode> values = new HashSet<>();
    for (Api.Part value : schema.child("enum").items()) {
      if (!values.add(value.node())) {
        findings.warning(
            "enum-has-no-duplicates", value, "the value " + value.node() + " is given twice");
      } else if (!fits(schema.text("type"), value.node())) {
        findings.warning(
            "enum-fits-type",
            value,
            "the value " + value.node() + " is not of type " + schema.text("type"));
      }
    }
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual() || value.isNull();
      case "integer" -> value.isIntegralNumber() || value.isNull();
      case "number" -> value.isNumber() || value.isNull();
      case "boolean" -> value.isBoolean() || value.isNull();
      default -> true;
    };
  }

  private static void items(Api.Part schema, Findings findings) {
    if (schema.text("type").equals("array")
        && !schema.has("items")
        && !schema.has("prefixItems")
        && !schema.has("contains")) {
      findings.warning("array-has-items", schema, "the array does not say what is in it");
    }
  }
}
