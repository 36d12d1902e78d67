package dev.portolan.source;

import dev.portolan.diagnostic.Location;
import java.util.Objects;

/**
 * One text file of the catalog, read once.
 *
 * @param file path relative to the catalog, always with {@code /}
 * @param text its content, decoded from UTF-8, without byte order mark
 */
public record Source(String file, String text) {
  public Source {
    Objects.requireNonNull(file);
    Objects.requireNonNull(text);
  }

  /** The whole file as a place. */
  public Location whole() {
    return Location.ofFile(file);
  }
}
