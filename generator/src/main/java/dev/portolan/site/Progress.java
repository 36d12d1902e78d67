package dev.portolan.site;

/** Hears how far a build is. Called by several threads, maybe at once. */
@FunctionalInterface
public interface Progress {
  /** For those who do not want to know. */
  Progress SILENT = (name, done, total) -> {};

  /**
   * A unit is done.
   *
   * @param name the unit's
   * @param done how many units are done, this one included
   * @param total how many there are
   */
  void done(String name, int done, int total);
}
