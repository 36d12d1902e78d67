package dev.portolan.catalog;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.util.Optional;

/** Opens the catalog's own YAML files. */
final class YamlFiles {
  private final CatalogFolder folder;
  private final Diagnostics problems;

  YamlFiles(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The keys of {@code file}; nothing if they cannot be read, which has been reported. */
  Optional<Fields> read(String file) throws IOException {
    Optional<Source> source = folder.text(file, Limits.CATALOG.bytes(), problems);
    return source
        .flatMap(s -> YamlReader.read(s, Limits.CATALOG, problems))
        .flatMap(root -> Fields.root(root, source.get(), problems));
  }

  /** No keys, as of a file that is not there. */
  Fields empty(String file) {
    return Fields.root(NullNode.getInstance(), new Source(file, ""), new Diagnostics())
        .orElseThrow();
  }

  /** Reports a file that has the name of {@code file} but for its ending. */
  void reportMissing(String file) {
    String other = file.replace(".yaml", ".yml");
    if (folder.isFile(other)) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      problems.add(
          Diagnostic.error(
                  "file-misnamed", Location.ofFile(other), "the file is not read under this name")
              .withHint("rename it to " + name));
    }
  }
}
