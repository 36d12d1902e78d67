package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.example.regex.Regex;
import dev.portolan.spec.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The named schemas of a reference and what is known of them: what a {@code $ref} leads to, which
 * schemas extend which, and the patterns, each read once. Safe for use by several threads.
 */
final class Definitions {
  private static final String NAMED = "#/components/schemas/";

  private final Map<String, Schema> named;
  private final Map<String, List<String>> extending = new LinkedHashMap<>();
  private final DynamicReferences dynamic;
  private final Map<String, Extensions> extensions = new ConcurrentHashMap<>();
  private final Map<String, Optional<Regex>> patterns = new ConcurrentHashMap<>();

  Definitions(Map<String, Schema> named) {
    this.named = named;
    this.dynamic = new DynamicReferences(named);
    named.forEach(
        (name, schema) -> {
          for (JsonNode base : schema.node().path("allOf")) {
            name(base)
                .filter(parent -> !parent.equals(name))
                .ifPresent(p -> extending.computeIfAbsent(p, k -> new ArrayList<>()).add(name));
          }
        });
  }

  /** The name of the schema that {@code schema} refers to, if there is such a schema. */
  Optional<String> name(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    return ref.isEmpty() ? dynamic.name(schema) : named(ref);
  }

  /** The name that a reference such as {@code #/components/schemas/Pet} or {@code Pet} holds. */
  Optional<String> named(String reference) {
    if (!reference.startsWith(NAMED)) {
      return named.containsKey(reference) ? Optional.of(reference) : Optional.empty();
    }
    String name = reference.substring(NAMED.length()).replace("~1", "/").replace("~0", "~");
    if (!named.containsKey(name) && name.contains("%")) {
      name = decoded(name);
    }
    return named.containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The schema of that name. */
  JsonNode schema(String name) {
    return named.get(name).node();
  }

  /**
   * What {@code schema} refers to. A missing node where it refers to nothing, or to nothing that is
   * known: then anything is right.
   */
  JsonNode target(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    if (!ref.isEmpty()) {
      Optional<String> name = named(ref);
      if (name.isPresent()) {
        return dynamic.seenFrom(schema, name.get());
      }
      return ref.startsWith(NAMED)
          ? below(ref.substring(NAMED.length()))
          : MissingNode.getInstance();
    }
    return dynamic.target(schema);
  }

  /** What stands within a named schema: {@code Pet/properties/owner}. */
  private JsonNode below(String path) {
    String[] steps = path.split("/", -1);
    Optional<String> name = named(NAMED + steps[0]);
    if (name.isEmpty()) {
      return MissingNode.getInstance();
    }
    JsonNode node = schema(name.get());
    for (int i = 1; i < steps.length; i++) {
      String step = decoded(steps[i]).replace("~1", "/").replace("~0", "~");
      node =
          node.isArray() && step.matches("\\d{1,6}")
              ? node.path(Integer.parseInt(step))
              : node.path(step);
    }
    return node;
  }

  /** The names of the schemas that extend the one called {@code name} by {@code allOf}. */
  List<String> extensionsOf(String name) {
    return extending.getOrDefault(name, List.of());
  }

  /**
   * The schemas that extend {@code schema}, which has a discriminator.
   *
   * @param name its own
   */
  Extensions extensions(JsonNode schema, String name) {
    if (schema != schema(name)) {
      return new Extensions(schema, name, this); // a copy, with what a dynamic reference made of it
    }
    Extensions known = extensions.get(name);
    if (known == null) {
      known = new Extensions(schema, name, this);
      extensions.put(name, known);
    }
    return known;
  }

  /** The pattern, if it is understood. */
  Optional<Regex> pattern(String pattern) {
    return patterns.computeIfAbsent(pattern, Regex::of);
  }
}
