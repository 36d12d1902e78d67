package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.PlacedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters and headers of Swagger 2.0, which carry the keywords of their schema themselves, in
 * the terms of OpenAPI 3.0.
 */
final class TwoParameters {
  private static final List<String> OWN =
      List.of("name", "in", "description", "required", "allowEmptyValue", "schema");

  private TwoParameters() {}

  /** A parameter or header with a schema of its own. */
  static PlacedObject plain(SwaggerTwo two, PlacedObject parameter) {
    PlacedObject result = PlacedObject.emptyAt(parameter);
    PlacedObject schema = PlacedObject.emptyAt(parameter);
    for (Map.Entry<String, JsonNode> field : parameter.properties()) {
      String name = field.getKey();
      if (OWN.contains(name) || name.startsWith("x-") && !name.equals("x-nullable")) {
        result.putFrom(parameter, name, field.getValue());
      } else if (!name.equals("collectionFormat")) {
        schema.putFrom(parameter, name, field.getValue());
      }
    }
    if (!schema.isEmpty() && !result.has("schema")) {
      result.set("schema", two.part(Part.SCHEMA, nested(schema)));
    }
    style(parameter, parameter.path("in").asText()).forEach(result::set);
    return result;
  }

  /** Lists in lists have a format of their own, which 3.0 has no word for. */
  private static PlacedObject nested(PlacedObject schema) {
    return schema.mapped(
        (name, value) -> {
          if (!name.equals("items") || !(value instanceof PlacedObject items)) {
            return value;
          }
          PlacedObject inner = nested(items);
          if (!inner.has("collectionFormat")) {
            return inner;
          }
          PlacedObject renamed = inner.mapped((n, v) -> n.equals("collectionFormat") ? null : v);
          renamed.set("x-collectionFormat", inner.get("collectionFormat"));
          return renamed;
        });
  }

  /** How a list is written. */
  static Map<String, JsonNode> style(PlacedObject parameter, String in) {
    Map<String, JsonNode> style = new LinkedHashMap<>();
    if (!parameter.path("type").asText().equals("array")) {
      return style;
    }
    String format = parameter.path("collectionFormat").asText("csv");
    boolean query = in.equals("query") || in.equals("formData");
    if (query) {
      style.put(
          "style",
          TextNode.valueOf(
              switch (format) {
                case "ssv" -> "spaceDelimited";
                case "pipes" -> "pipeDelimited";
                default -> "form";
              }));
      style.put("explode", BooleanNode.valueOf(format.equals("multi")));
    }
    if (format.equals("tsv") || !query && !format.equals("csv")) {
      style.put("x-collectionFormat", TextNode.valueOf(format));
    }
    return style;
  }
}
