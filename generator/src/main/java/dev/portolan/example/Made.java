package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * An example that was made from a schema.
 *
 * @param value never shared: whoever gets it may change it
 * @param fits true if it fits the schema; false if no value does, or none was found: then it is
 *     what comes near
 */
public record Made(JsonNode value, boolean fits) {
  public Made {
    Objects.requireNonNull(value);
  }
}
