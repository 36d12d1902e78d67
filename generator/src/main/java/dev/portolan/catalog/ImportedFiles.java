package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Glob;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files of other tools that {@code imports} means. */
final class ImportedFiles {
  private ImportedFiles() {}

  /** The files that {@code globs} mean, by name; a pattern that means none is reported. */
  static SortedSet<String> of(
      List<Located<String>> globs, CatalogFolder folder, Diagnostics problems) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    for (Located<String> glob : globs) {
      List<String> found = folder.find(Glob.of(glob.value()));
      if (found.isEmpty()) {
        problems.add(
            Diagnostic.warning(
                    "import-without-files",
                    glob.location(),
                    "no file is meant by \"" + glob.value() + "\"")
                .withHint("paths begin at the folder of portolan.yaml; ** is any folder"));
      }
      files.addAll(found);
    }
    return files;
  }
}
