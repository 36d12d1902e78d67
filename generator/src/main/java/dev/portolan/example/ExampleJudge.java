package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges values that are given, for the pages that show them: whether they fit, and which of the
 * alternatives that {@link ExampleMaker#variants} names they take. Safe for use by several threads.
 */
public final class ExampleJudge {
  private final Definitions definitions;
  private final Validator validator;

  /** Judges by schemas that may refer to {@code named} ones. */
  public ExampleJudge(Map<String, Schema> named) {
    this.definitions = new Definitions(named);
    this.validator = new Validator(definitions);
  }

  /**
   * What is wrong with {@code value}, in a sentence without its full stop that begins with {@code
   * what}; nothing if nothing is known to be wrong.
   */
  public Optional<String> complaint(
      String what, JsonNode value, Schema schema, Direction direction) {
    return validator.check(schema.node(), value, direction).told(what);
  }

  /**
   * The labels of the alternatives that {@code value} takes: the one that a discriminator selects;
   * else all that fit. None where there is nothing to choose.
   */
  public List<String> taken(JsonNode value, Schema schema, Direction direction) {
    return new Variants(definitions, direction).taken(schema.node(), value, validator);
  }
}
