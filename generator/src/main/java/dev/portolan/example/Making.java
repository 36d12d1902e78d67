package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One attempt to make one sample. For each value: what the schema gives; else the ways through its
 * forks, each built and put to the validator, until one fits.
 */
final class Making {
  /** Containers within containers. */
  static final int MAX_DEPTH = 8;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_STEPS = 20_000;

  /** How often a schema may stand within itself where it must. */
  private static final int MAX_AGAIN = 3;

  /** Ways through the forks of one value that are tried. */
  private static final int MAX_WAYS = 24;

  /** Says that the sample grows too large, or costs too much. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("too large", null, false, false);
    }
  }

  /** How an object or a number is made; the next one if the one before does not fit. */
  enum Manner {
    /** With all that belongs to it. */
    FULL,
    /** Unlike the alternatives that were not chosen. */
    APART,
    /** With nothing that is not required. */
    BARE
  }

  /**
   * Where in the sample a value is made.
   *
   * @param name of the property, for hints
   * @param depth containers around it
   * @param pointer in the sample
   * @param serial from 0; among the items of an array, which have to differ
   * @param optional true if it may be left out
   */
  record Spot(String name, int depth, String pointer, int serial, boolean optional) {
    Spot property(String key, boolean mayMiss) {
      return new Spot(key, depth + 1, pointer + "/" + escaped(key), serial, mayMiss);
    }

    Spot item(int index, int number, boolean mayMiss) {
      return new Spot(name, depth + 1, pointer + "/" + index, number, mayMiss);
    }

    private static String escaped(String key) {
      return key.replace("~", "~0").replace("/", "~1");
    }
  }

  private final Definitions definitions;
  private final Validator validator;
  private final Direction direction;
  private final Optional<Choice> choice;
  private final int optionalDepth;
  private final int limit;
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<List<Object>, Outcome> failures = new HashMap<>();
  private final IdentityHashMap<JsonNode, Integer> identities = new IdentityHashMap<>();
  private boolean lenient;
  private boolean tired;
  private int nodes;
  private int steps;

  Making(
      Definitions definitions,
      Validator validator,
      Direction direction,
      Optional<Choice> choice,
      int optionalDepth,
      int limit) {
    this.definitions = definitions;
    this.validator = validator;
    this.direction = direction;
    this.choice = choice;
    this.optionalDepth = optionalDepth;
    this.limit = limit;
  }

  /** A value of {@code schema}; nothing if that would be too large or cost too much. */
  Outcome make(JsonNode schema) {
    try {
      return value(List.of(schema), new Spot("", 0, "", 0, false));
    } catch (Enough e) {
      tired = true;
      return Outcome.NOTHING;
    }
  }

  /** What can be had of a value where all else fails: it has gaps, and is cut. */
  Outcome makeRoughly(JsonNode schema) {
    lenient = true;
    return make(schema);
  }

  /** True if it ended for want of room or time. */
  boolean tired() {
    return tired;
  }

  Definitions definitions() {
    return definitions;
  }

  Direction direction() {
    return direction;
  }

  boolean lenient() {
    return lenient;
  }

  /** How many more values there may be. */
  int room() {
    return limit - nodes;
  }

  private boolean exhausted() {
    if (++steps <= MAX_STEPS && nodes < limit) {
      return false;
    }
    if (!lenient) {
      throw new Enough();
    }
    return true;
  }

  private void took(int more) {
    nodes += more;
    if (nodes > limit && !lenient) {
      throw new Enough();
    }
  }

  /** A value that fits all of {@code schemas}, or comes near. */
  Outcome value(List<JsonNode> schemas, Spot spot) {
    if (exhausted()) {
      return Outcome.NOTHING;
    }
    List<Object> key = key(schemas, spot);
    Outcome failed = failures.get(key);
    if (failed != null) {
      return failed;
    }
    Outcome outcome = fresh(schemas, spot);
    if (!outcome.isBest()) {
      failures.put(key, outcome);
    }
    return outcome;
  }

  private List<Object> key(List<JsonNode> schemas, Spot spot) {
    List<Object> key = new ArrayList<>();
    key.add(spot.depth());
    key.add(spot.serial());
    key.add(spot.optional());
    schemas.forEach(s -> key.add(identities.computeIfAbsent(s, k -> identities.size())));
    return key;
  }

  private Outcome fresh(List<JsonNode> schemas, Spot spot) {
    Joint joint = Joint.of(schemas, definitions);
    boolean chosen = choice.isPresent() && choice.get().at().startsWith(spot.pointer());
    if (!chosen) {
      Optional<JsonNode> given = given(joint, schemas, spot);
      if (given.isPresent()) {
        return Outcome.fitting(given.get());
      }
    }
    Attempt attempt = new Attempt(schemas, spot, joint.parts().size());
    ways(joint, spot, new int[] {MAX_WAYS}, attempt::tryOut);
    return attempt.best;
  }

  private Optional<JsonNode> given(Joint joint, List<JsonNode> schemas, Spot spot) {
    for (JsonNode candidate : Given.of(joint, spot.serial())) {
      JsonNode sent = Given.sent(candidate, schemas, definitions, direction);
      int size = Given.size(sent, room());
      if (size <= room() && validator.fit(schemas, sent, direction) == Fit.STRICTLY) {
        took(size);
        return Optional.of(sent);
      }
    }
    return Optional.empty();
  }

  /** Follows the forks; true if {@code taker} wants no more. */
  private boolean ways(Joint joint, Spot spot, int[] left, Predicate<Joint> taker) {
    if (joint.never() || left[0] <= 0 || exhausted()) {
      return false;
    }
    Optional<Fork> fork = joint.fork();
    if (fork.isEmpty()) {
      left[0]--;
      int most = spot.optional() ? 1 : MAX_AGAIN;
      boolean circle = joint.names().stream().anyMatch(name -> open.getOrDefault(name, 0) >= most);
      return !circle && taker.test(joint);
    }
    for (Fork.Branch branch : ordered(fork.get(), joint, spot)) {
      if (ways(joint.with(branch), spot, left, taker)) {
        return true;
      }
    }
    return false;
  }

  /** The chosen branch only; else all, null and what would begin again at the end. */
  private List<Fork.Branch> ordered(Fork fork, Joint joint, Spot spot) {
    if (fork.alternatives()
        && choice.isPresent()
        && choice.get().at().equals(spot.pointer())
        && !joint.chosen()) {
      List<Fork.Branch> one =
          fork.branches().stream().filter(b -> b.index() == choice.get().index()).toList();
      if (!one.isEmpty()) {
        return one;
      }
    }
    List<Fork.Branch> first = new ArrayList<>();
    List<Fork.Branch> none = new ArrayList<>();
    List<Fork.Branch> again = new ArrayList<>();
    for (Fork.Branch branch : fork.branches()) {
      boolean isNull =
          branch.schemas().size() == 1
              && branch.schemas().get(0).path("type").asText().equals("null");
      boolean begun = branch.name().filter(open::containsKey).isPresent();
      (isNull ? none : begun ? again : first).add(branch);
    }
    first.addAll(none);
    first.addAll(again);
    return first;
  }

  /** Builds along one way after the other and keeps the best. */
  private final class Attempt {
    private final List<JsonNode> schemas;
    private final Spot spot;
    private final int parts;
    private Outcome best = Outcome.NOTHING;

    /**
     * @param parts how many schemas hold before any fork; what they give has been tried
     */
    Attempt(List<JsonNode> schemas, Spot spot, int parts) {
      this.schemas = schemas;
      this.spot = spot;
      this.parts = parts;
    }

    boolean tryOut(Joint joint) {
      if (joint.parts().size() > parts) {
        Optional<JsonNode> given = given(joint, schemas, spot);
        if (given.isPresent()) {
          best = Outcome.fitting(given.get());
          return true;
        }
      }
      for (String type : Types.of(joint, spot)) {
        Optional<JsonNode> before = Optional.empty();
        for (Manner manner : Manner.values()) {
          int start = nodes;
          Outcome built = built(joint, type, manner, spot);
          if (built.value().isPresent() && !built.value().equals(before)) {
            Fit fit = built.fit();
            if (built.fits()) {
              fit = validator.fit(schemas, built.value().get(), direction).and(fit);
            }
            if (best.value().isEmpty() || fit.compareTo(best.fit()) > 0) {
              best = new Outcome(built.value(), fit);
            }
            if (best.isBest()) {
              return true;
            }
            before = built.value();
          }
          nodes = start;
          boolean helpless = !built.fits(); // doing without the rest does not help what is required
          if (helpless || (best.fits() && manner == Manner.APART)) {
            break;
          }
        }
        if (best.fits()) {
          break;
        }
      }
      return best.fit() == Fit.BY_DISCRIMINATOR; // the way is right, though not for everybody
    }
  }

  private Outcome built(Joint joint, String type, Manner manner, Spot spot) {
    took(1);
    return switch (type) {
      case "object" -> within(joint, () -> new Objects(this, joint, manner, spot).make());
      case "array" -> within(joint, () -> new Arrays(this, joint, manner, spot).make());
      case "string" -> text(joint, spot, manner);
      case "integer" -> number(joint, spot, true, manner);
      case "number" -> number(joint, spot, false, manner);
      case "boolean" ->
          Outcome.fitting(JSON.booleanNode(spot.serial() % 2 == 0 && manner == Manner.FULL));
      default -> Outcome.fitting(NullNode.getInstance());
    };
  }

  private interface Maker {
    Outcome make();
  }

  private Outcome within(Joint joint, Maker maker) {
    joint.names().forEach(name -> open.merge(name, 1, Integer::sum));
    try {
      return maker.make();
    } finally {
      joint.names().forEach(name -> open.computeIfPresent(name, (n, i) -> i == 1 ? null : i - 1));
    }
  }

  private Outcome text(Joint joint, Spot spot, Manner manner) {
    String name = manner == Manner.FULL ? spot.name() : "";
    int serial = manner == Manner.BARE ? spot.serial() + 1 : spot.serial();
    return Texts.sample(definitions, joint.parts(), name, serial)
        .map(text -> Outcome.fitting(JSON.textNode(text)))
        .orElseGet(() -> Outcome.failing(JSON.textNode("example")));
  }

  private Outcome number(Joint joint, Spot spot, boolean whole, Manner manner) {
    BigDecimal natural = whole ? BigDecimal.ONE : new BigDecimal("1.5");
    if (manner == Manner.FULL) {
      natural = Hints.number(spot.name()).orElse(natural);
    } else if (manner == Manner.BARE) {
      natural = new BigDecimal("7.25");
    }
    return Numbers.sample(joint.parts(), whole, natural, spot.serial())
        .map(Outcome::fitting)
        .orElseGet(() -> Outcome.failing(JSON.numberNode(1)));
  }

  /** True if {@code schemas}, all holding, begin again what is being made. */
  boolean beginsAgain(List<JsonNode> schemas) {
    return Joint.of(schemas, definitions).names().stream().anyMatch(open::containsKey);
  }

  /** True if optional properties are shown in a container at {@code depth}. */
  boolean showsOptional(int depth) {
    return depth < optionalDepth;
  }
}
