package dev.portolan.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in the catalog.
 *
 * @param file path relative to the catalog, always with {@code /}; empty for the catalog itself
 * @param line from 1; 0 when the problem concerns the whole file
 * @param column from 1, counted in code points; 0 when the problem concerns the whole file
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    Objects.requireNonNull(file);
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative position " + line + ":" + column);
    }
  }

  /** The whole of {@code file}. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, or {@code file} alone for a whole file. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
