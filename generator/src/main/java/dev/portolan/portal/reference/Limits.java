package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Least and most of something, in words. */
final class Limits {
  private Limits() {}

  /** {@code 1 to 100}, {@code at least 1}, {@code more than 0}, {@code less than 10}. */
  static Optional<String> range(Merged merged) {
    String min = merged.value("minimum").map(JsonNode::asText).orElse("");
    String max = merged.value("maximum").map(JsonNode::asText).orElse("");
    String above = merged.value("exclusiveMinimum").map(JsonNode::asText).orElse("");
    String below = merged.value("exclusiveMaximum").map(JsonNode::asText).orElse("");
    if (!min.isEmpty() && !max.isEmpty() && above.isEmpty() && below.isEmpty()) {
      return Optional.of(min.equals(max) ? "exactly " + min : min + " to " + max);
    }
    StringBuilder words = new StringBuilder();
    add(words, "at least ", min);
    add(words, "more than ", above);
    add(words, "at most ", max);
    add(words, "less than ", below);
    return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
  }

  private static void add(StringBuilder words, String relation, String value) {
    if (!value.isEmpty()) {
      words.append(words.isEmpty() ? "" : ", ").append(relation).append(value);
    }
  }

  /** {@code 1 to 100 characters}. */
  static Optional<String> length(Merged merged) {
    return counted(merged, "minLength", "maxLength", "character");
  }

  /** {@code at most 5 items}. */
  static Optional<String> items(Merged merged) {
    return counted(merged, "minItems", "maxItems", "item");
  }

  /** {@code at least 1 property}. */
  static Optional<String> properties(Merged merged) {
    return counted(merged, "minProperties", "maxProperties", "property");
  }

  /** {@code at least 2 matching items}; without a word at least one (JSON Schema 2020-12). */
  static Optional<String> contained(Merged merged) {
    Optional<String> counted = counted(merged, "minContains", "maxContains", "matching item");
    if (counted.isPresent() || !merged.has("contains")) {
      return counted;
    }
    return Optional.of(
        merged.has("minContains") ? "any number of matching items" : "at least 1 matching item");
  }

  private static Optional<String> counted(Merged merged, String least, String most, String noun) {
    String min = merged.value(least).map(JsonNode::asText).filter(m -> !m.equals("0")).orElse("");
    String max = merged.value(most).map(JsonNode::asText).orElse("");
    if (min.isEmpty() && max.isEmpty()) {
      return Optional.empty();
    }
    String last = max.isEmpty() ? min : max;
    String nouns = last.equals("1") ? noun : plural(noun);
    if (min.equals(max)) {
      return Optional.of("exactly " + min + " " + nouns);
    }
    if (max.isEmpty()) {
      return Optional.of("at least " + min + " " + nouns);
    }
    return Optional.of((min.isEmpty() ? "at most " : min + " to ") + max + " " + nouns);
  }

  /** {@code 1 property}, {@code 2 properties}. */
  static String count(int count, String noun) {
    return count + " " + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
