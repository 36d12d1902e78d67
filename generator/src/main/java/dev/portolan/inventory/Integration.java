package dev.portolan.inventory;

import dev.portolan.diagnostic.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A source of resources.
 *
 * @param name unique; the file's name, or {@code gateway} and {@code mesh}
 * @param vendor the kind of tool, such as {@code github}
 * @param builtIn whether Portolan reads it from the control planes' own files
 * @param snapshots the files it was read from, in the order of the file
 * @param resources how many it gave
 * @param maxAge when a snapshot is too old
 * @param location its file
 */
public record Integration(
    String name,
    String vendor,
    String displayName,
    Optional<String> description,
    boolean builtIn,
    List<Snapshot> snapshots,
    int resources,
    Optional<Duration> maxAge,
    Location location) {

  /**
   * A saved answer.
   *
   * @param type what it tells of
   * @param items how many there were in it
   * @param taken when it was saved, or the best that is known of that
   * @param by where that time is from
   * @param age at the present of the build
   * @param stale whether that is more than is allowed
   * @param complete false if the tool says there is more than was saved, or not all could be read
   */
  public record Snapshot(
      String type,
      String file,
      int items,
      Optional<Instant> taken,
      TakenBy by,
      Optional<Duration> age,
      boolean stale,
      boolean complete) {}

  /** How one knows when a snapshot was saved. */
  public enum TakenBy {
    /** The integration's file says so. */
    FILE,
    /** The last change of the snapshot that Git knows. */
    HISTORY,
    /** The newest time in it: it cannot be older than that. */
    CONTENT
  }

  public Integration {
    snapshots = List.copyOf(snapshots);
  }
}
