package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters and headers of Swagger 2.0, which carry the keywords of their schema themselves, in
 * the terms of OpenAPI 3.0; those that stand in the body become a request body.
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

  private static Map<String, JsonNode> style(PlacedObject parameter, String in) {
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

  /** The media type where the author says none. */
  static String otherwise(boolean file) {
    return file ? "application/octet-stream" : "application/json";
  }

  /** What the parameters of a body are together, if there are any. */
  static Optional<PlacedObject> body(
      SwaggerTwo two, List<PlacedObject> parameters, List<String> consumes) {
    for (PlacedObject parameter : parameters) {
      if (parameter.path("in").asText().equals("body")) {
        PlacedObject body = PlacedObject.emptyAt(parameter);
        SwaggerTwo.take(parameter, "description", body);
        PlacedObject content = PlacedObject.emptyAt(parameter);
        for (String type : consumes.isEmpty() ? List.of(otherwise(false)) : consumes) {
          PlacedObject media = PlacedObject.emptyAt(parameter);
          if (parameter.has("schema")) {
            media.putFrom(parameter, "schema", two.part(Part.SCHEMA, parameter.get("schema")));
          }
          content.set(type, media);
        }
        body.set("content", content);
        SwaggerTwo.take(parameter, "required", body);
        SwaggerTwo.extensions(parameter, body);
        return Optional.of(body);
      }
    }
    return parameters.isEmpty() ? Optional.empty() : Optional.of(form(two, parameters, consumes));
  }

  private static PlacedObject form(
      SwaggerTwo two, List<PlacedObject> parameters, List<String> consumes) {
    PlacedObject first = parameters.get(0);
    PlacedObject properties = PlacedObject.emptyAt(first);
    PlacedObject encoding = PlacedObject.emptyAt(first);
    PlacedArray required = PlacedArray.emptyAt(first.location());
    boolean file = false;
    for (PlacedObject parameter : parameters) {
      String name = parameter.path("name").asText();
      PlacedObject plain = plain(two, parameter);
      PlacedObject schema = PlacedObject.emptyAt(parameter);
      if (plain.get("schema") instanceof PlacedObject own) {
        own.properties().forEach(f -> schema.putFrom(own, f.getKey(), f.getValue()));
      }
      SwaggerTwo.take(parameter, "description", schema);
      SwaggerTwo.extensions(plain, schema);
      properties.set(name, schema);
      if (Tree.flag(parameter, "required")) {
        required.add(name);
      }
      file |= parameter.path("type").asText().equals("file");
      Map<String, JsonNode> style = style(parameter, "formData");
      if (!style.isEmpty()) {
        PlacedObject how = PlacedObject.emptyAt(parameter);
        style.forEach(how::set);
        encoding.set(name, how);
      }
    }
    PlacedObject schema = PlacedObject.emptyAt(first);
    schema.put("type", "object");
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    List<String> types =
        new ArrayList<>(consumes.stream().filter(type -> type.contains("form")).toList());
    if (types.isEmpty()) {
      types.add(file ? "multipart/form-data" : "application/x-www-form-urlencoded");
    }
    PlacedObject content = PlacedObject.emptyAt(first);
    for (String type : types) {
      PlacedObject media = PlacedObject.emptyAt(first);
      media.set("schema", schema);
      if (!encoding.isEmpty()) {
        media.set("encoding", encoding);
      }
      content.set(type, media);
    }
    PlacedObject body = PlacedObject.emptyAt(first);
    body.set("content", content);
    if (!required.isEmpty()) {
      body.put("required", true);
    }
    return body;
  }
}
