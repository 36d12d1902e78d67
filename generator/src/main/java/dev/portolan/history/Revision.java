package dev.portolan.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A commit, as far as it changed files of a catalog.
 *
 * @param time the author's
 * @param author the author's name; never the address
 * @param files those that were asked for, by path
 */
public record Revision(Instant time, String author, List<Changed> files) {

  /**
   * A file before and after.
   *
   * @param file path relative to the catalog
   * @param before its text; absent if it was not there, or is no text of a size one reads
   * @param after likewise
   */
  public record Changed(String file, Optional<String> before, Optional<String> after) {}

  public Revision {
    files = List.copyOf(files);
  }
}
