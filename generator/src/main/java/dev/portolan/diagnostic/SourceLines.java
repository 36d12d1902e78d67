package dev.portolan.diagnostic;

import java.util.Optional;

/** Gives lines of the catalog's files, to show where a problem is. */
@FunctionalInterface
public interface SourceLines {
  /** For reports without excerpts. */
  SourceLines NONE = (file, line) -> Optional.empty();

  /**
   * One line without its end; nothing if there is none, or it cannot be read.
   *
   * @param file relative to the catalog
   * @param line from 1
   */
  Optional<String> line(String file, int line);
}
