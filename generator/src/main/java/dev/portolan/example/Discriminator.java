package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Which branch of a {@code oneOf} or {@code anyOf} a discriminator selects, and by which value. */
final class Discriminator {
  private Discriminator() {}

  /** The branch that {@code value} says it is of, if the schema has a discriminator and it does. */
  static Optional<JsonNode> selected(
      JsonNode schema, String keyword, JsonNode value, Definitions definitions) {
    JsonNode discriminator = schema.path("discriminator");
    String selector = value.path(discriminator.path("propertyName").asText("")).asText("");
    if (selector.isEmpty()) {
      return Optional.empty();
    }
    for (JsonNode branch : schema.path(keyword)) {
      Optional<String> name = definitions.name(branch);
      if (name.isPresent() && means(discriminator, selector, name.get(), definitions)) {
        return Optional.of(branch);
      }
    }
    return Optional.empty();
  }

  private static boolean means(
      JsonNode discriminator, String selector, String name, Definitions definitions) {
    JsonNode mapped = discriminator.path("mapping").path(selector);
    return mapped.isTextual()
        ? definitions.named(mapped.textValue()).equals(Optional.of(name))
        : selector.equals(name);
  }

  /** The value that selects the schema called {@code name}: of the mapping, or the name itself. */
  static String value(JsonNode discriminator, String name, Definitions definitions) {
    for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
      if (definitions.named(entry.getValue().asText("")).equals(Optional.of(name))) {
        return entry.getKey();
      }
    }
    return name;
  }
}
