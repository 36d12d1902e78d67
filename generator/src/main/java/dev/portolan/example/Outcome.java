package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What came of making a value: one that fits, one that comes near, or nothing. */
record Outcome(Optional<JsonNode> value, boolean fits) {
  static final Outcome NOTHING = new Outcome(Optional.empty(), false);

  static Outcome of(JsonNode value, boolean fits) {
    return new Outcome(Optional.of(value), fits);
  }
}
