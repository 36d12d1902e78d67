package dev.portolan.site;

import java.io.IOException;

/** Where the files of the sites go. Safe for use by several threads. */
@FunctionalInterface
public interface Destination {
  /** Drops everything: for a build that only checks. */
  Destination NOWHERE = (path, content) -> {};

  /**
   * Writes one new file.
   *
   * @param path from the root of the output: {@code portals/public/index.html}
   */
  void write(SitePath path, byte[] content) throws IOException;
}
