package dev.portolan.yaml;

import dev.portolan.diagnostic.Location;
import java.util.Objects;

/** A value and the place where its author wrote it. */
public record Located<T>(T value, Location location) {
  public Located {
    Objects.requireNonNull(value);
    Objects.requireNonNull(location);
  }
}
