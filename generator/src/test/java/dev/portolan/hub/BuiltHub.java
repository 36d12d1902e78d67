package dev.portolan.hub;

import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The hub of a catalog, as a build writes it.
 *
 * @param folder the hub's
 * @param problems a line each
 */
public record BuiltHub(Path folder, List<String> problems) {

  /** A hub with something of everything. */
  public static BuiltHub rich(Path folder) throws IOException {
    return of(folder, Wharf.CATALOG, ServicesTest.SERVICES);
  }

  /** Builds the hub of the catalog that {@code files} describe, whatever its problems. */
  static BuiltHub of(Path folder, String... files) throws IOException {
    return of(MiniCatalog.write(folder.resolve("catalog"), files), folder.resolve("out"), 2);
  }

  static BuiltHub of(Path catalog, Path out, int threads) throws IOException {
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(out),
                List.of(),
                Set.of(SiteKind.HUB),
                Optional.empty(),
                threads,
                Optional.empty()),
            Progress.SILENT);
    return new BuiltHub(
        out.toRealPath().resolve("hub"),
        result.diagnostics().stream().map(MiniCatalog::line).toList());
  }

  /** A page. */
  Document page(String path) {
    return Jsoup.parse(text(path));
  }

  /** A file. */
  String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  /** The paths of all pages. */
  List<String> pages() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  /** The texts of a table's rows, its cells with " | " between. */
  List<String> rows(String page, String table) {
    return page(page).select("[data-list=" + table + "] tbody tr").stream()
        .map(row -> String.join(" | ", row.select("> th, > td").eachText()))
        .toList();
  }
}
