package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A choice between schemas.
 *
 * @param owner the schema that leaves the choice
 */
record Fork(JsonNode owner, Kind kind, List<Branch> branches) {
  static final int MAX_BRANCHES = 60;

  /** What leaves a choice. */
  enum Kind {
    /** {@code oneOf} and {@code anyOf}. */
    ALTERNATIVES,
    /** A discriminator of a schema that others extend. */
    EXTENSIONS,
    /** {@code if}. */
    CONDITION
  }

  /** True if it is what a reader chooses from. */
  boolean alternatives() {
    return kind != Kind.CONDITION;
  }

  /**
   * What to add if this way is taken.
   *
   * @param index its position among the alternatives
   * @param rivals what must not fit then
   * @param name of the schema it leads to, if it has one
   */
  record Branch(int index, List<JsonNode> schemas, List<JsonNode> rivals, Optional<String> name) {

    /** True if it allows nothing but null. */
    boolean isNull() {
      return schemas.size() == 1 && schemas.get(0).path("type").asText().equals("null");
    }
  }

  /**
   * The choices that {@code schema} leaves.
   *
   * @param name its own, if it has one
   * @param names of the schemas that hold beside it
   */
  static List<Fork> of(JsonNode schema, String name, Set<String> names, Definitions definitions) {
    List<Fork> forks = new ArrayList<>();
    boolean chosen = false;
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.path(keyword).isArray() && !schema.path(keyword).isEmpty()) {
        forks.add(alternatives(schema, keyword, definitions));
        chosen = true;
      }
    }
    if (schema.has("if") && (schema.has("then") || schema.has("else"))) {
      forks.add(condition(schema));
    }
    if (!chosen && !name.isEmpty() && !selector(schema).isEmpty()) {
      // A base with a discriminator stands for the schemas that extend it.
      List<Branch> branches = definitions.extensions(schema, name).branches(names);
      forks.add(new Fork(schema, Kind.EXTENSIONS, branches));
    }
    return forks;
  }

  private static String selector(JsonNode schema) {
    return schema.path("discriminator").path("propertyName").asText("");
  }

  private static Fork alternatives(JsonNode schema, String keyword, Definitions definitions) {
    JsonNode all = schema.get(keyword);
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < Math.min(all.size(), MAX_BRANCHES); i++) {
      JsonNode branch = all.get(i);
      List<JsonNode> rivals = new ArrayList<>();
      if (keyword.equals("oneOf")) {
        all.forEach(rivals::add);
        rivals.remove(i);
      }
      Optional<String> name = definitions.name(branch);
      if (name.isPresent() && !selector(schema).isEmpty()) {
        List<JsonNode> selected = List.of(branch, selecting(schema, name.get(), definitions));
        branches.add(new Branch(i, selected, rivals, name));
      }
      branches.add(new Branch(i, List.of(branch), rivals, name));
    }
    return new Fork(schema, Kind.ALTERNATIVES, branches);
  }

  private static Fork condition(JsonNode schema) {
    List<JsonNode> then = new ArrayList<>(List.of(schema.get("if")));
    if (schema.has("then")) {
      then.add(schema.get("then"));
    }
    List<JsonNode> otherwise = schema.has("else") ? List.of(schema.get("else")) : List.of();
    return new Fork(
        schema,
        Kind.CONDITION,
        List.of(
            new Branch(0, then, List.of(), Optional.empty()),
            new Branch(1, otherwise, List.of(schema.get("if")), Optional.empty())));
  }

  /**
   * A schema that gives the discriminator of {@code schema} its value for the schema {@code name}.
   */
  private static JsonNode selecting(JsonNode schema, String name, Definitions definitions) {
    ObjectNode selecting = JsonNodeFactory.instance.objectNode();
    selecting
        .putObject("properties")
        .putObject(selector(schema))
        .put("const", Discriminator.value(schema.path("discriminator"), name, definitions));
    return selecting;
  }
}
