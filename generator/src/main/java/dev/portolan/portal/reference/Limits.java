package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Least and most of something, in words. */
record Limits(Phrases phrases) {

  /** {@code 1 to 100}, {@code at least 1}, {@code more than 0}, {@code less than 10}. */
  Optional<String> range(Merged merged) {
    String min = merged.value("minimum").map(JsonNode::asText).orElse("");
    String max = merged.value("maximum").map(JsonNode::asText).orElse("");
    String above = merged.value("exclusiveMinimum").map(JsonNode::asText).orElse("");
    String below = merged.value("exclusiveMaximum").map(JsonNode::asText).orElse("");
    if (!min.isEmpty() && !max.isEmpty() && above.isEmpty() && below.isEmpty()) {
      return Optional.of(min.equals(max) ? relation("limit.exactly", min) : between(min, max));
    }
    List<String> words = new ArrayList<>();
    add(words, "limit.at_least", min);
    add(words, "limit.more_than", above);
    add(words, "limit.at_most", max);
    add(words, "limit.less_than", below);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(phrases.text("common.comma"), words));
  }

  private void add(List<String> words, String relation, String value) {
    if (!value.isEmpty()) {
      words.add(relation(relation, value));
    }
  }

  private String relation(String key, String value) {
    return phrases.text(key, "value", value);
  }

  private String between(String least, String most) {
    return phrases.text("limit.between", "least", least, "most", most);
  }

  /** {@code 1 to 100 characters}. */
  Optional<String> length(Merged merged) {
    return counted(merged, "minLength", "maxLength", "limit.characters");
  }

  /** {@code at most 5 items}. */
  Optional<String> items(Merged merged) {
    return counted(merged, "minItems", "maxItems", "limit.items");
  }

  /** {@code at least 1 property}. */
  Optional<String> properties(Merged merged) {
    return counted(merged, "minProperties", "maxProperties", "limit.properties");
  }

  /** {@code at least 2 matching items}; without a word at least one (JSON Schema 2020-12). */
  Optional<String> contained(Merged merged) {
    Optional<String> counted = counted(merged, "minContains", "maxContains", "limit.matching");
    if (counted.isPresent() || !merged.has("contains")) {
      return counted;
    }
    return Optional.of(
        merged.has("minContains")
            ? phrases.text("limit.any_matching")
            : relation("limit.at_least", nouns("limit.matching", "1")));
  }

  private Optional<String> counted(Merged merged, String least, String most, String noun) {
    String min = merged.value(least).map(JsonNode::asText).filter(m -> !m.equals("0")).orElse("");
    String max = merged.value(most).map(JsonNode::asText).orElse("");
    if (min.isEmpty() && max.isEmpty()) {
      return Optional.empty();
    }
    if (min.equals(max)) {
      return Optional.of(relation("limit.exactly", nouns(noun, min)));
    }
    if (max.isEmpty()) {
      return Optional.of(relation("limit.at_least", nouns(noun, min)));
    }
    return Optional.of(
        min.isEmpty()
            ? relation("limit.at_most", nouns(noun, max))
            : between(min, nouns(noun, max)));
  }

  /** {@code 1 property}, {@code 2 properties}: the count is written as the specification has it. */
  private String nouns(String noun, String count) {
    return phrases.text(noun, "count", count);
  }
}
