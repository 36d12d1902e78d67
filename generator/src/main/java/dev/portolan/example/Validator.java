package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Says what is wrong with a value by its schema (JSON Schema 2020-12, all keywords that apply to
 * values; {@code format} is asserted where its meaning is undisputed). Made for schemas from
 * strangers: nothing is loaded, patterns run in linear time, a schema and a value meet once however
 * many ways lead to the meeting, and work and depth are limited. Safe for use by several threads.
 */
final class Validator {
  private static final int MAX_VIOLATIONS = 20;

  private final Definitions definitions;

  Validator(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What is wrong with {@code value}, at most twenty things. Where a discriminator says which
   * branch of a {@code oneOf} is meant, the others are not asked.
   */
  Verdict check(JsonNode schema, JsonNode value, Direction direction) {
    Validation validation = new Validation(definitions, direction, true);
    Findings findings = new Findings(MAX_VIOLATIONS);
    try {
      if (!validation.accepts(schema, value)) {
        validation.check(schema, value, null, schema, findings);
      }
    } catch (Validation.TooMuchWork e) {
      return new Verdict(List.of(), false);
    }
    return new Verdict(findings.list(), validation.decided());
  }

  /** True if {@code value} fits all {@code schemas}, as every validator of JSON Schema sees it. */
  boolean accepts(List<JsonNode> schemas, JsonNode value, Direction direction) {
    Validation validation = new Validation(definitions, direction, false);
    try {
      return schemas.stream().allMatch(schema -> validation.accepts(schema, value));
    } catch (Validation.TooMuchWork e) {
      return false;
    }
  }
}
