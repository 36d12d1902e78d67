package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.Optional;

/** Finds the files that other files of the catalog name. */
final class NamedFiles {
  private final CatalogFolder folder;
  private final Diagnostics problems;

  NamedFiles(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The path of the file that {@code from} calls {@code name}; nothing, after a report, if there is
   * none.
   *
   * @param place where the name is written
   * @param boundary the folder it must be in
   */
  Optional<String> find(String name, Location place, String from, String boundary)
      throws IOException {
    Optional<String> path = CatalogFolder.resolve(from, name, boundary);
    if (path.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "path-leaves-folder",
                  place,
                  "\""
                      + name
                      + "\" is not inside "
                      + (boundary.isEmpty() ? "the catalog" : boundary))
              .withHint("write a path relative to this file, with \"/\", that stays inside"));
      return Optional.empty();
    }
    if (folder.isFile(path.get())) {
      return path;
    }
    if (folder.isDirectory(path.get())) {
      problems.add(
          Diagnostic.error("file-missing", place, "\"" + name + "\" is a folder, not a file"));
      return Optional.empty();
    }
    int slash = path.get().lastIndexOf('/');
    String home = path.get().substring(0, Math.max(0, slash));
    Diagnostic problem =
        Diagnostic.error("file-missing", place, "there is no file \"" + name + "\" here");
    problems.add(
        Nearest.of(path.get().substring(slash + 1), folder.list(home))
            .map(near -> problem.withHint("did you mean \"" + near + "\"?"))
            .orElse(problem));
    return Optional.empty();
  }
}
