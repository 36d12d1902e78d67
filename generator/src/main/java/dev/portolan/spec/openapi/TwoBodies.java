package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Body and form parameters of Swagger 2.0 as request bodies. */
final class TwoBodies {
  private TwoBodies() {}

  /** The media type where the author says none. */
  static String otherwise(boolean file) {
    return file ? "application/octet-stream" : "application/json";
  }

  /**
   * What the parameters of a body are together, if there are any. Of several bodies the first one
   * counts. A body and a form exclude each other, {@link TwoCheck} says so; both are there.
   */
  static Optional<PlacedObject> body(
      SwaggerTwo two, List<PlacedObject> parameters, List<String> consumes) {
    List<PlacedObject> fields =
        parameters.stream().filter(p -> p.path("in").asText().equals("formData")).toList();
    Optional<PlacedObject> body =
        parameters.stream()
            .filter(p -> p.path("in").asText().equals("body"))
            .findFirst()
            .map(whole -> whole(two, whole, types(consumes, !fields.isEmpty())));
    if (fields.isEmpty()) {
      return body;
    }
    PlacedObject form = form(two, fields, consumes);
    if (body.isPresent() && body.get().get("content") instanceof PlacedObject content) {
      for (Map.Entry<String, JsonNode> media : form.path("content").properties()) {
        content.set(media.getKey(), media.getValue());
      }
      return body;
    }
    return Optional.of(form);
  }

  private static List<String> types(List<String> consumes, boolean beforeForm) {
    List<String> types = consumes.stream().filter(type -> !(beforeForm && isForm(type))).toList();
    return types.isEmpty() ? List.of(otherwise(false)) : types;
  }

  private static boolean isForm(String type) {
    return type.contains("form");
  }

  private static PlacedObject whole(SwaggerTwo two, PlacedObject parameter, List<String> types) {
    PlacedObject body = PlacedObject.emptyAt(parameter);
    SwaggerTwo.take(parameter, "description", body);
    PlacedObject content = PlacedObject.emptyAt(parameter);
    for (String type : types) {
      PlacedObject media = PlacedObject.emptyAt(parameter);
      if (parameter.has("schema")) {
        media.putFrom(parameter, "schema", two.part(Part.SCHEMA, parameter.get("schema")));
      }
      content.set(type, media);
    }
    body.set("content", content);
    SwaggerTwo.take(parameter, "required", body);
    SwaggerTwo.extensions(parameter, body);
    return body;
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
      PlacedObject plain = TwoParameters.plain(two, parameter);
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
      Map<String, JsonNode> style = TwoParameters.style(parameter, "formData");
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
    List<String> types = new ArrayList<>(consumes.stream().filter(TwoBodies::isForm).toList());
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
