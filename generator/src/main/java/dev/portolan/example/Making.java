package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt to make one sample. For each value: what the schema gives; else the ways through its
 * forks, each built and put to the validator, until one fits.
 */
final class Making {
  /** Containers within containers. */
  static final int MAX_DEPTH = 8;

  private final Definitions definitions;
  private final Validator validator;
  private final Direction direction;
  private final Optional<Choice> choice;
  private final int optionalDepth;
  private final Budget budget;
  private final Circles circles = new Circles();
  private final Map<List<Object>, Outcome> second = new HashMap<>();
  private final IdentityHashMap<JsonNode, Integer> identities = new IdentityHashMap<>();

  /**
   * @param optionalDepth down to which depth optional properties are shown
   */
  Making(
      Definitions definitions,
      Validator validator,
      Direction direction,
      Optional<Choice> choice,
      int optionalDepth,
      Budget budget) {
    this.definitions = definitions;
    this.validator = validator;
    this.direction = direction;
    this.choice = choice;
    this.optionalDepth = optionalDepth;
    this.budget = budget;
  }

  Definitions definitions() {
    return definitions;
  }

  Direction direction() {
    return direction;
  }

  Budget budget() {
    return budget;
  }

  /** A value that fits all of {@code schemas}, or comes near. */
  Outcome value(List<JsonNode> schemas, Spot spot) {
    if (budget.isSpent()) {
      return Outcome.NOTHING;
    }
    List<Object> key = key(schemas, spot);
    Outcome known = second.get(key);
    if (known != null) {
      known.value().ifPresent(value -> budget.take(Given.size(value, budget.room())));
      return known.copy();
    }
    Outcome outcome = fresh(schemas, spot);
    if (!outcome.isBest()) {
      second.put(key, outcome); // not to search in vain again
    }
    return outcome;
  }

  private List<Object> key(List<JsonNode> schemas, Spot spot) {
    List<Object> key = new ArrayList<>();
    key.add(choice.isPresent() ? spot : spot.depth());
    key.add(spot.serial());
    key.add(spot.optional());
    schemas.forEach(s -> key.add(identities.computeIfAbsent(s, k -> identities.size())));
    return key;
  }

  private Outcome fresh(List<JsonNode> schemas, Spot spot) {
    Joint joint = Joint.of(schemas, definitions);
    boolean chosenWithin = choice.isPresent() && choice.get().isWithin(spot.pointer());
    Outcome given = chosenWithin ? Outcome.NOTHING : given(joint, schemas, spot);
    if (given.fits()) {
      return given;
    }
    Attempt attempt = new Attempt(schemas, spot, joint.parts().size());
    new Ways(budget, circles, choice, spot).follow(joint, attempt::tryOut);
    return attempt.best;
  }

  private Outcome given(Joint joint, List<JsonNode> schemas, Spot spot) {
    for (JsonNode candidate : Given.of(joint, spot.serial())) {
      JsonNode sent = Given.sent(candidate, schemas, definitions, direction);
      int size = Given.size(sent, budget.room());
      Fit fit = size > budget.room() ? Fit.NO : validator.fit(schemas, sent, direction);
      if (fit != Fit.NO) {
        budget.take(size);
        return Outcome.of(sent, fit);
      }
    }
    return Outcome.NOTHING;
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

    /** True if no other way need be tried. */
    boolean tryOut(Joint joint) {
      if (joint.parts().size() > parts) {
        Outcome given = given(joint, asked(joint), spot);
        if (given.fits()) {
          best = given;
          return true;
        }
      }
      for (String type : Types.of(joint, spot)) {
        tryOut(joint, type);
        if (best.fits()) {
          break;
        }
      }
      // what a discriminator settles is right, though not for everybody; of gaps there may be fewer
      return best.isBest() || best.fit() == Fit.BY_DISCRIMINATOR;
    }

    private void tryOut(Joint joint, String type) {
      Optional<JsonNode> before = Optional.empty();
      for (Manner manner : Manner.values()) {
        int taken = budget.taken();
        Outcome built = built(joint, type, manner);
        if (built.value().isPresent() && !built.value().equals(before)) {
          keep(built, asked(joint));
          before = built.value();
        }
        if (best.isBest()) {
          return;
        }
        budget.backTo(taken);
        boolean helpless = !built.fits(); // doing without the rest does not help what is required
        if (helpless || (best.fits() && manner == Manner.APART)) {
          return;
        }
      }
    }

    /** What the value has to fit: the alternative that was asked for, too. */
    private List<JsonNode> asked(Joint joint) {
      if (choice.isEmpty() || !choice.get().at().equals(spot.pointer())) {
        return schemas;
      }
      List<JsonNode> asked = new ArrayList<>(schemas);
      asked.addAll(joint.chosen());
      return asked;
    }

    private void keep(Outcome built, List<JsonNode> asked) {
      JsonNode value = built.value().orElseThrow();
      Fit fit = built.fit();
      if (built.fits()) {
        fit = validator.fit(asked, value, direction).and(fit);
      }
      if (best.value().isEmpty() || fit.compareTo(best.fit()) > 0) {
        best = Outcome.of(value, fit);
      }
    }

    private Outcome built(Joint joint, String type, Manner manner) {
      budget.take(1);
      boolean object = type.equals("object");
      if (!object && !type.equals("array")) {
        return new Simple(definitions, joint, manner, spot).make(type);
      }
      circles.enter(joint.names());
      try {
        return object
            ? new Objects(Making.this, joint, manner, spot).make()
            : new Arrays(Making.this, joint, manner, spot).make();
      } finally {
        circles.leave(joint.names());
      }
    }
  }

  /** True if {@code schemas}, all holding, begin again what is being made. */
  boolean beginsAgain(List<JsonNode> schemas) {
    return circles.begins(Joint.of(schemas, definitions).names());
  }

  /** True if optional properties are shown in a container at {@code depth}. */
  boolean showsOptional(int depth) {
    return depth < optionalDepth;
  }
}
