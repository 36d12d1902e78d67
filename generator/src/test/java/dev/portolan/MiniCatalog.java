package dev.portolan;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A catalog a screen long, written by a test. */
public final class MiniCatalog {
  /** A site with one portal, {@code public}. */
  public static final String SITE =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      """;

  private MiniCatalog() {}

  /**
   * Writes files into {@code folder}.
   *
   * @param files each begins with a line of {@code ==} and its path
   */
  public static Path write(Path folder, String... files) throws IOException {
    for (String file : String.join("", files).split("(?m)^== ")) {
      if (file.isBlank()) {
        continue;
      }
      int end = file.indexOf('\n');
      Path path = folder.resolve(file.substring(0, end).strip());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.substring(end + 1));
    }
    return folder;
  }

  /** What a read gave: the catalog and the problems in their order. */
  public record Read(Catalog catalog, List<Diagnostic> problems) {
    /** The problems, a line each, without hints. */
    public List<String> lines() {
      return problems.stream().map(MiniCatalog::line).toList();
    }
  }

  /** {@code file:line:column: severity: message [code]}. */
  public static String line(Diagnostic problem) {
    return problem.location()
        + ": "
        + problem.severity().word()
        + ": "
        + problem.message()
        + " ["
        + problem.code()
        + "]";
  }

  /** Writes and reads a catalog that has a site. */
  public static Read read(Path folder, String... files) throws IOException {
    Diagnostics problems = new Diagnostics();
    write(folder, files);
    Catalog catalog = CatalogReader.read(CatalogFolder.open(folder), problems).orElseThrow();
    return new Read(catalog, problems.sorted());
  }
}
