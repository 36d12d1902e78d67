package dev.portolan.example;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an example where none is given: from what a schema says, always the same one for the same
 * schema, and one that fits it wherever such a value was found. Values that the schema gives
 * ({@code examples}, {@code const}, {@code default}, {@code enum}) come first, where they fit. A
 * sample has at most {@value #MAX_NODES} nodes; optional properties are shown from the outside in
 * as long as there are no more than {@value #ROOM}. Nothing of a schema is executed, and the work
 * is limited. Safe for use by several threads.
 */
public final class ExampleMaker {
  /** No sample has more values than this, keys not counted. */
  public static final int MAX_NODES = 2_000;

  /** More values than this only if all are required: nobody reads further. */
  static final int ROOM = 500;

  /** The same where there is a sample for each alternative. */
  private static final int ROOM_EACH = 200;

  /** Down to which depth optional properties are shown: tried in turn until there is room. */
  private static final int[] DEPTHS = {8, 5, 4, 3, 2, 1, 0};

  private final Definitions definitions;
  private final Validator validator;

  /**
   * Makes examples of schemas that may refer to {@code named} ones.
   *
   * @param named by their names in {@code #/components/schemas/}
   */
  public ExampleMaker(Map<String, Schema> named) {
    this(new Definitions(named));
  }

  ExampleMaker(Definitions definitions) {
    this.definitions = definitions;
    this.validator = new Validator(definitions);
  }

  /** An example of {@code schema}. */
  public Made make(Schema schema, Direction direction) {
    return make(schema, direction, Optional.empty());
  }

  /**
   * What a reader chooses in a value of {@code schema}, in its order: the alternatives ({@code
   * oneOf}, {@code anyOf}, extensions of a schema with a discriminator) of the value itself, else
   * of its items, else of the first property that stands for different objects. Empty if there is
   * nothing to choose.
   */
  public List<Variant> variants(Schema schema, Direction direction) {
    return new Variants(definitions, direction).of(schema.node());
  }

  /** An example of {@code schema} that takes the alternative {@code choice}, if it has it. */
  public Made make(Schema schema, Direction direction, Optional<Choice> choice) {
    int room = choice.isPresent() ? ROOM_EACH : ROOM;
    for (int depth : DEPTHS) {
      try {
        Budget budget = new Budget(depth > 0 ? room : MAX_NODES, false);
        return made(schema, direction, choice, depth, budget);
      } catch (Budget.Spent e) {
        // too large or too hard: once more with less
      }
    }
    return made(schema, direction, choice, 0, new Budget(room, true));
  }

  private Made made(
      Schema schema, Direction direction, Optional<Choice> choice, int depth, Budget budget) {
    Making making = new Making(definitions, validator, direction, choice, depth, budget);
    Outcome outcome = making.value(List.of(schema.node()), Spot.ROOT);
    return new Made(outcome.value().orElse(NullNode.getInstance()), outcome.fit());
  }
}
