package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a library says of values and schemas. It knows no directions, so what is not sent is not
 * required in the copy of the schemas that it gets.
 */
final class SecondOpinion {
  private static final List<String> IN_PLACE = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> IN_PLACE_SINGLE = List.of("if", "then", "else", "not");

  /** Formats that we see less strictly, or not at all. */
  private static final Set<String> LENIENT =
      Set.of(
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uri-template",
          "hostname",
          "duration",
          "email",
          "idn-email",
          "idn-hostname",
          "regex",
          "relative-json-pointer",
          "time");

  private static final List<JsonNode> TYPES =
      Stream.of("object", "array", "string", "number", "boolean", "null")
          .<JsonNode>map(JsonNodeFactory.instance::textNode)
          .toList();

  private final Definitions definitions;
  private final Direction direction;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final com.networknt.schema.Schema all;
  private final Map<JsonNode, String> places = new java.util.IdentityHashMap<>();

  /**
   * @param inline schemas that are asked for beside the named ones
   */
  SecondOpinion(Map<String, Schema> named, List<JsonNode> inline, Direction direction) {
    this.definitions = new Definitions(named);
    this.direction = direction;
    ObjectNode schemas = root.putObject("components").putObject("schemas");
    named.forEach((name, schema) -> schemas.set(name, sent(schema.node(), Set.of())));
    ArrayNode others = root.putArray("inline");
    for (JsonNode schema : inline) {
      places.put(schema, "/inline/" + others.size());
      others.add(sent(schema, Set.of()));
    }
    all =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("urn:all"), root);
  }

  private JsonNode sent(JsonNode schema, Set<String> hiddenAround) {
    if (!schema.isObject()) {
      return schema;
    }
    Set<String> hidden = new HashSet<>(hiddenAround);
    Members members = Members.of(List.of(schema), definitions);
    for (String keyword : List.of("readOnly", "writeOnly")) {
      if (direction.excuses(keyword)) {
        names(schema).stream().filter(name -> members.says(name, keyword)).forEach(hidden::add);
      }
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      copy.set(field.getKey(), field(field.getKey(), field.getValue(), hidden));
    }
    return copy;
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new HashSet<>();
    new SchemaWalk((part, places) -> part.path("required").forEach(n -> names.add(n.asText())))
        .walk(schema);
    return names;
  }

  private JsonNode field(String keyword, JsonNode value, Set<String> hidden) {
    if (keyword.equals("required") && value.isArray()) {
      ArrayNode left = JsonNodeFactory.instance.arrayNode();
      value.forEach(
          name -> {
            if (!hidden.contains(name.asText())) {
              left.add(name);
            }
          });
      return left;
    }
    if (keyword.equals("examples") || keyword.equals("default")) {
      return JsonNodeFactory.instance.arrayNode();
    }
    if (keyword.equals("type") && !exists(value)) {
      return JsonNodeFactory.instance.arrayNode().addAll(TYPES);
    }
    boolean here = IN_PLACE.contains(keyword) || IN_PLACE_SINGLE.contains(keyword);
    Set<String> inner = here ? hidden : Set.of();
    if (SchemaWalk.isOne(keyword)) {
      return sent(value, inner);
    }
    if (SchemaWalk.isMany(keyword) && value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(sent(item, inner)));
      return copy;
    }
    if (SchemaWalk.isMany(keyword) && value.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(f -> copy.set(f.getKey(), sent(f.getValue(), inner)));
      return copy;
    }
    return value;
  }

  /** False if no such type exists: an error that is reported elsewhere; here it counts as none. */
  private static boolean exists(JsonNode type) {
    return !type.isTextual() || TYPES.contains(type) || type.asText().equals("integer");
  }

  /** What it finds wrong; nothing where it can have no opinion. */
  Optional<List<String>> of(JsonNode schema, JsonNode value) {
    String place = places.get(schema);
    try {
      List<String> wrong = new ArrayList<>();
      for (Error error :
          all.getRefSchema(SchemaLocation.Fragment.of(place))
              .validate(
                  value.toString(),
                  com.networknt.schema.InputFormat.JSON,
                  context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))) {
        boolean lenient =
            "format".equals(error.getKeyword())
                && error.getSchemaNode() != null
                && LENIENT.contains(error.getSchemaNode().asText());
        if (!lenient) {
          wrong.add(error.toString());
        }
      }
      return Optional.of(wrong);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
