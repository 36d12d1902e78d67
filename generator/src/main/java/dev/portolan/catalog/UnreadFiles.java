package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.List;

/**
 * Reports what lies in a catalog and is never read: symbolic links, because what a link shows is
 * outside of what its authors wrote and reviewed; and names that are not the same everywhere.
 */
final class UnreadFiles {
  /** What a catalog consists of; what else lies beside it is none of our business. */
  private static final List<String> PARTS =
      List.of(
          SiteReader.FILE,
          TeamsReader.FILE,
          "products",
          "pages",
          "services",
          "gateway",
          "mesh",
          "integrations",
          "scorecards",
          "reports",
          "themes");

  private UnreadFiles() {}

  static void report(CatalogFolder folder, Diagnostics problems) throws IOException {
    for (String part : PARTS) {
      report(folder, part, problems);
    }
  }

  private static void report(CatalogFolder folder, String path, Diagnostics problems)
      throws IOException {
    if (folder.isLink(path)) {
      problems.add(
          Diagnostic.error(
                  "symbolic-link",
                  Location.ofFile(path),
                  "this is a symbolic link; it is not followed")
              .withHint("put the file or folder itself here"));
      return;
    }
    if (path.indexOf('\uFFFD') >= 0) {
      problems.add(
          Diagnostic.error(
                  "file-name-not-utf8",
                  Location.ofFile(path),
                  "the name of this file or folder is not UTF-8, so it is not read")
              .withHint("rename it"));
      return;
    }
    for (String name : folder.list(path)) {
      report(folder, path + "/" + name, problems);
    }
  }
}
