package dev.portolan.site;

import java.io.IOException;
import java.util.List;

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

  /**
   * Writes one new file with the content of others, an empty line between them. A destination that
   * keeps no files has nothing to do.
   *
   * @param parts files that were written before
   * @return bytes of the new file
   */
  default long join(SitePath path, List<SitePath> parts) throws IOException {
    return 0;
  }
}
