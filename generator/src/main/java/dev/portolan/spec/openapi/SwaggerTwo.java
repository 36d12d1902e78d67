package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells a bundled Swagger 2.0 document in the terms of OpenAPI 3.0: hosts and schemes are servers,
 * body and form parameters are request bodies, {@code consumes} and {@code produces} are media
 * types. Parameters and responses that are referred to are put where they are used, because what
 * they mean depends on the operation's media types. Every part keeps the place of what it was made
 * from, so that problems found in the result have the author's line.
 */
final class SwaggerTwo extends Rewriter {
  private final PlacedObject root;
  private final Tree tree;
  private final TwoResponses responses;

  private SwaggerTwo(PlacedObject root) {
    super(Grammar.of(Edition.V2_0));
    this.root = root;
    this.tree = new Tree(root);
    this.responses = new TwoResponses(this, tree);
  }

  /** {@code root} as a document of OpenAPI 3.0. */
  static PlacedObject modern(PlacedObject root) {
    return new SwaggerTwo(root).document();
  }

  private PlacedObject document() {
    PlacedObject result = PlacedObject.emptyAt(root);
    result.put("openapi", "3.0.4");
    for (String name : List.of("info", "externalDocs")) {
      take(root, name, result);
    }
    PlacedArray servers = TwoServers.servers(root, root.path("schemes"));
    if (!servers.isEmpty()) {
      result.set("servers", servers);
    }
    for (String name : List.of("tags", "security")) {
      take(root, name, result);
    }
    if (root.has("paths")) {
      result.putFrom(root, "paths", part(Part.PATHS, root.get("paths")));
    }
    PlacedObject components = PlacedObject.emptyAt(root);
    if (root.get("definitions") instanceof PlacedObject definitions) {
      components.putFrom(
          root, "schemas", definitions.mapped((name, value) -> part(Part.SCHEMA, value)));
    }
    if (root.get("securityDefinitions") instanceof PlacedObject schemes) {
      components.set("securitySchemes", schemes.mapped((name, value) -> TwoSecurity.scheme(value)));
    }
    if (!components.isEmpty()) {
      result.set("components", components);
    }
    extensions(root, result);
    return result;
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    if (!(node instanceof PlacedObject object)) {
      return node;
    }
    return switch (part) {
      case SCHEMA -> schema(object);
      case PATH_ITEM -> pathItem(object);
      default -> super.part(part, node);
    };
  }

  private PlacedObject schema(PlacedObject before) {
    PlacedObject schema = fields(Part.SCHEMA, before);
    if (References.is(schema)) {
      return schema.mapped((name, value) -> name.equals("$ref") ? reference(value) : value);
    }
    boolean file = schema.path("type").asText().equals("file");
    boolean nullable = schema.has("x-nullable") && !schema.has("nullable");
    if (!file && !nullable && !schema.path("discriminator").isTextual()) {
      return schema;
    }
    PlacedObject result = PlacedObject.emptyAt(schema);
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (name.equals("x-nullable") && nullable) {
        result.set("nullable", value);
      } else if (name.equals("discriminator") && value.isTextual()) {
        PlacedObject discriminator = PlacedObject.emptyAt(schema.locationOf(name));
        discriminator.set("propertyName", value);
        result.putFrom(schema, name, discriminator);
      } else if (file && name.equals("type")) {
        result.putFrom(schema, name, TextNode.valueOf("string"));
        result.put("format", "binary");
      } else if (!(file && name.equals("format"))) {
        result.putFrom(schema, name, value);
      }
    }
    return result;
  }

  private static JsonNode reference(JsonNode value) {
    String prefix = "#/definitions/";
    return value.textValue().startsWith(prefix)
        ? TextNode.valueOf("#/components/schemas/" + value.textValue().substring(prefix.length()))
        : value;
  }

  private PlacedObject pathItem(PlacedObject item) {
    List<PlacedObject> shared = parameters(item.path("parameters"));
    PlacedObject result = PlacedObject.emptyAt(item);
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      String name = field.getKey();
      if (name.equals("parameters") && field.getValue().isArray()) {
        result.putFrom(item, name, plain(item, item.path("parameters"), shared));
      } else if (Grammar.METHODS.contains(name)
          && field.getValue() instanceof PlacedObject operation) {
        result.putFrom(item, name, operation(operation, shared));
      } else {
        result.putFrom(item, name, field.getValue());
      }
    }
    return result;
  }

  private List<PlacedObject> parameters(JsonNode list) {
    List<PlacedObject> parameters = new ArrayList<>();
    for (JsonNode item : list) {
      if (tree.resolved(item) instanceof PlacedObject parameter) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  /** The parameters that stay parameters, and what is none at all, for others to report. */
  private PlacedArray plain(PlacedObject holder, JsonNode written, List<PlacedObject> parameters) {
    PlacedArray plain = PlacedArray.emptyAt(holder.locationOf("parameters"));
    for (PlacedObject parameter : parameters) {
      if (!inBody(parameter)) {
        plain.add(TwoParameters.plain(this, parameter));
      }
    }
    for (JsonNode item : written) {
      if (!(tree.resolved(item) instanceof PlacedObject)) {
        plain.add(item);
      }
    }
    return plain;
  }

  private static boolean inBody(PlacedObject parameter) {
    String in = parameter.path("in").asText();
    return in.equals("body") || in.equals("formData");
  }

  private PlacedObject operation(PlacedObject operation, List<PlacedObject> shared) {
    List<PlacedObject> own = parameters(operation.path("parameters"));
    List<String> consumes = types(operation, "consumes");
    List<String> produces = types(operation, "produces");
    PlacedObject result = PlacedObject.emptyAt(operation);
    for (Map.Entry<String, JsonNode> field : operation.properties()) {
      switch (field.getKey()) {
        case "parameters" -> {
          if (field.getValue().isArray()) {
            result.putFrom(operation, "parameters", plain(operation, field.getValue(), own));
          }
        }
        case "consumes", "produces" -> {}
        case "schemes" -> {
          PlacedArray servers = TwoServers.servers(root, field.getValue());
          if (!servers.isEmpty()) {
            result.putFrom(operation, "servers", servers);
          }
        }
        case "responses" ->
            result.putFrom(operation, "responses", responses.all(field.getValue(), produces));
        default -> result.putFrom(operation, field.getKey(), field.getValue());
      }
    }
    List<PlacedObject> body = new ArrayList<>();
    own.stream().filter(SwaggerTwo::inBody).forEach(body::add);
    for (PlacedObject parameter : shared) {
      if (inBody(parameter) && body.stream().noneMatch(p -> same(p, parameter))) {
        body.add(parameter);
      }
    }
    TwoBodies.body(this, body, consumes).ifPresent(found -> result.set("requestBody", found));
    spare(operation, result);
    return result;
  }

  /** Media types that nothing is sent or answered in: the author says so all the same. */
  private static void spare(PlacedObject before, PlacedObject after) {
    boolean answers = false;
    for (JsonNode response : after.path("responses")) {
      answers |= response.has("content");
    }
    if (before.has("consumes") && !after.has("requestBody")) {
      after.putFrom(before, "x-consumes", before.get("consumes"));
    }
    if (before.has("produces") && !answers) {
      after.putFrom(before, "x-produces", before.get("produces"));
    }
  }

  private static boolean same(PlacedObject one, PlacedObject other) {
    boolean body = one.path("in").asText().equals("body");
    return one.path("in").equals(other.path("in"))
        && (body || one.path("name").equals(other.path("name")));
  }

  private List<String> types(PlacedObject operation, String name) {
    return Tree.texts(operation.has(name) ? operation.get(name) : root.path(name));
  }

  static void take(PlacedObject from, String name, PlacedObject to) {
    if (from.has(name)) {
      to.putFrom(from, name, from.get(name));
    }
  }

  static void extensions(PlacedObject from, PlacedObject to) {
    Tree.extensions(from).forEach((name, value) -> to.putFrom(from, name, value));
  }
}
