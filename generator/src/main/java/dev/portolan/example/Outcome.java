package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What came of making a value: one that fits, one that comes near, or nothing. */
record Outcome(Optional<JsonNode> value, Fit fit) {
  static final Outcome NOTHING = new Outcome(Optional.empty(), Fit.NO);

  static Outcome of(JsonNode value, Fit fit) {
    return new Outcome(Optional.of(value), fit);
  }

  static Outcome fitting(JsonNode value) {
    return of(value, Fit.STRICTLY);
  }

  static Outcome failing(JsonNode value) {
    return of(value, Fit.NO);
  }

  /** The same with a value of its own. */
  Outcome copy() {
    return new Outcome(value.map(JsonNode::deepCopy), fit);
  }

  boolean fits() {
    return fit != Fit.NO;
  }

  /** True if no other value fits better. */
  boolean isBest() {
    return fit == Fit.STRICTLY;
  }
}
