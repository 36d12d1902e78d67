package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** An example that was made from a schema. */
public final class Made {
  private final JsonNode value;
  private final Fit fit;

  Made(JsonNode value, Fit fit) {
    this.value = Objects.requireNonNull(value);
    this.fit = Objects.requireNonNull(fit);
  }

  /** The example. It is shared with nobody. */
  public JsonNode value() {
    return value;
  }

  /** False if no value fits the schema, or none was found: then the example comes near. */
  public boolean fits() {
    return fit != Fit.NO;
  }

  Fit fit() {
    return fit;
  }
}
