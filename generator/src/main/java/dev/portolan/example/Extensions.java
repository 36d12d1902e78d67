package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas that extend one with a discriminator. Some specifications have a base that hundreds
 * extend and that nearly every value has, so this is made once. Safe for use by several threads.
 */
final class Extensions {
  private final String property;
  private final Set<String> all = new LinkedHashSet<>();

  /** What selects a schema, by its name. */
  private final Map<String, String> values = new HashMap<>();

  private final List<Fork.Branch> branches = new ArrayList<>();

  /** Those that extend {@code schema}, which is called {@code name}. */
  Extensions(JsonNode schema, String name, Definitions definitions) {
    JsonNode discriminator = schema.path("discriminator");
    this.property = discriminator.path("propertyName").asText("");
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      definitions
          .named(entry.getValue().asText(""))
          .ifPresent(
              extension -> {
                all.add(extension);
                values.putIfAbsent(extension, entry.getKey());
              });
    }
    all.addAll(definitions.extensionsOf(name));
    all.remove(name);
    for (String extension : all) {
      if (branches.size() < Fork.MAX_BRANCHES) {
        branches.add(
            branch(List.of(reference(extension), selecting(extension)), Optional.of(extension)));
      }
    }
    branches.add(branch(List.of(selecting(name)), Optional.empty()));
    branches.add(branch(List.of(), Optional.empty()));
  }

  private Fork.Branch branch(List<JsonNode> schemas, Optional<String> leadsTo) {
    return new Fork.Branch(branches.size(), schemas, List.of(), leadsTo);
  }

  private static JsonNode reference(String extension) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + extension);
  }

  /** The ways there are for a value that is of the schemas {@code names} already. */
  List<Fork.Branch> branches(Set<String> names) {
    Optional<String> already = names.stream().filter(all::contains).findFirst();
    return already.isEmpty()
        ? branches
        : List.of(
            new Fork.Branch(0, List.of(selecting(already.get())), List.of(), Optional.empty()),
            new Fork.Branch(1, List.of(), List.of(), Optional.empty()));
  }

  /** A schema that gives the discriminator its value for the schema {@code chosen}. */
  private JsonNode selecting(String chosen) {
    ObjectNode selecting = JsonNodeFactory.instance.objectNode();
    selecting
        .putObject("properties")
        .putObject(property)
        .put("const", values.getOrDefault(chosen, chosen));
    return selecting;
  }
}
