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
    try {
      if (validation.accepts(schema, value)) {
        return new Verdict(List.of(), validation.decided());
      }
    } catch (Validation.TooMuchWork e) {
      return new Verdict(List.of(), false);
    }
    Findings findings = new Findings(MAX_VIOLATIONS);
    try {
      validation.check(schema, value, null, schema, findings);
    } catch (Validation.TooMuchWork e) {
      // that something is wrong is known; what it is would cost too much
    }
    return new Verdict(
        findings.any() ? findings.list() : List.of(new Violation("", "is not as it must be")),
        true);
  }

  /** How well {@code value} fits all {@code schemas}. */
  Fit fit(List<JsonNode> schemas, JsonNode value, Direction direction) {
    if (accepts(schemas, value, direction, false)) {
      return Fit.STRICTLY;
    }
    boolean trusted = value.isContainerNode() && accepts(schemas, value, direction, true);
    return trusted ? Fit.BY_DISCRIMINATOR : Fit.NO;
  }

  private boolean accepts(
      List<JsonNode> schemas, JsonNode value, Direction direction, boolean trusting) {
    Validation validation = new Validation(definitions, direction, trusting);
    try {
      return schemas.stream().allMatch(schema -> validation.accepts(schema, value));
    } catch (Validation.TooMuchWork e) {
      return false;
    }
  }
}
