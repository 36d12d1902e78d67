package dev.portolan.source;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * The file with these bytes: without byte order mark, with {@code \n} for every kind of line end.
   *
   * @return nothing after reporting the place of the first byte that is not UTF-8
   */
  public static Optional<Source> decode(String file, byte[] bytes, Diagnostics problems) {
    return Utf8.decode(file, bytes, problems);
  }

  /** The whole file as a place. */
  public Location whole() {
    return Location.ofFile(file);
  }
}
