package dev.portolan;

import dev.portolan.diagnostic.WrongUseException;
import dev.portolan.site.OutputFolder;
import dev.portolan.site.Progress;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds sites from a catalog: what the command line and the Maven goals both call. */
public final class Portolan {
  private Portolan() {}

  /**
   * Reads and checks a catalog and, where the request names an output, replaces that output by new
   * sites. What is wrong with the catalog is in the result. The same catalog gives the same bytes
   * on any machine and with any number of threads.
   *
   * @throws WrongUseException if the request cannot be met: no such folder or portal, an output
   *     that must not be replaced
   * @throws IOException if the machine fails: a file that cannot be read, a full disk, an output
   *     that another build holds
   *     <p>After either exception, and after a build that failed, the output is as it was.
   */
  public static BuildResult build(BuildRequest request, Progress progress) throws IOException {
    CatalogFolder catalog = open(request.catalog());
    if (request.output().isEmpty()) {
      return new Build(request, catalog, progress).check();
    }
    try (OutputFolder output = OutputFolder.claim(request.output().get(), catalog.root())) {
      return new Build(request, catalog, progress).into(output);
    }
  }

  private static CatalogFolder open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new WrongUseException(
          "there is no folder " + path + "; name the folder that holds portolan.yaml");
    }
    if (!Files.isDirectory(path)) {
      throw new WrongUseException(
          path + " is a file; name the folder that holds portolan.yaml and products/");
    }
    return CatalogFolder.open(path);
  }
}
