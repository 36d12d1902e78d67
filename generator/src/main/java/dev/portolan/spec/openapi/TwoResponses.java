package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Responses of Swagger 2.0, whose schema holds for all that the operation produces. */
final class TwoResponses {
  private final SwaggerTwo two;
  private final Tree tree;

  TwoResponses(SwaggerTwo two, Tree tree) {
    this.two = two;
    this.tree = tree;
  }

  /** The {@code responses} of an operation that {@code produces} these media types. */
  JsonNode all(JsonNode responses, List<String> produces) {
    return responses instanceof PlacedObject object
        ? object.mapped(
            (status, value) ->
                !status.startsWith("x-") && tree.resolved(value) instanceof PlacedObject response
                    ? response(response, produces)
                    : value)
        : responses;
  }

  private PlacedObject response(PlacedObject response, List<String> produces) {
    PlacedObject result = PlacedObject.emptyAt(response);
    SwaggerTwo.take(response, "description", result);
    if (response.get("headers") instanceof PlacedObject headers) {
      result.putFrom(
          response,
          "headers",
          headers.mapped(
              (name, header) ->
                  header instanceof PlacedObject h ? TwoParameters.plain(two, h) : header));
    }
    JsonNode schema = response.has("schema") ? two.part(Part.SCHEMA, response.get("schema")) : null;
    Map<String, JsonNode> examples = Tree.fields(response.path("examples"));
    if (schema != null || !examples.isEmpty()) {
      boolean file = response.path("schema").path("type").asText().equals("file");
      Map<String, PlacedObject> content = new LinkedHashMap<>();
      if (schema != null) {
        List<String> types = produces.isEmpty() ? List.of(TwoBodies.otherwise(file)) : produces;
        types.forEach(type -> content.put(type, PlacedObject.emptyAt(response)));
      }
      examples.keySet().forEach(type -> content.putIfAbsent(type, PlacedObject.emptyAt(response)));
      PlacedObject all = PlacedObject.emptyAt(response);
      content.forEach(
          (type, media) -> {
            if (schema != null) {
              media.putFrom(response, "schema", schema);
            }
            if (examples.containsKey(type)) {
              media.set("example", examples.get(type));
            }
            all.set(type, media);
          });
      result.set("content", all);
    }
    SwaggerTwo.extensions(response, result);
    return result;
  }
}
