package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out why a folder is no catalog, and tells what to do. */
final class MissingSite {
  private static final String CREATE =
      "create portolan.yaml with this line: {title: My APIs, portals: {public: {}}}";

  /** How many files are looked into. */
  private static final int MOST = 200;

  private final CatalogFolder folder;

  MissingSite(CatalogFolder folder) {
    this.folder = folder;
  }

  /** Reports one problem with the way out that fits the folder best. */
  void report(Diagnostics problems) throws IOException {
    problems.add(
        Diagnostic.error(
                "site-file-missing",
                Location.ofFile(SiteReader.FILE),
                "there is no portolan.yaml, so this folder is no catalog")
            .withHint(hint()));
  }

  private String hint() throws IOException {
    List<String> names = folder.list("");
    if (folder.passesLink(SiteReader.FILE)) {
      return "portolan.yaml is a symbolic link; put the file itself here";
    }
    if (folder.isFile("portolan.yml")) {
      return "rename portolan.yml to portolan.yaml";
    }
    for (String name : names) {
      if (folder.isFile(name + "/" + SiteReader.FILE)) {
        return "there is one in the folder \"" + name + "\"; give that folder";
      }
    }
    Optional<Path> above = folder.above(SiteReader.FILE);
    if (above.isPresent()) {
      Path way = folder.root().relativize(above.get());
      return "there is one above, in \""
          + way.toString().replace('\\', '/')
          + "\"; give that folder";
    }
    return spec(names)
        .map(
            spec ->
                CREATE
                    + "; then move \""
                    + spec
                    + "\" to products/my-api/versions/v1, with a version.yaml beside it and a"
                    + " product.yaml in products/my-api")
        .orElse(CREATE);
  }

  /** A specification here or one level below, if one of the first files is one. */
  private Optional<String> spec(List<String> names) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (folder.isDirectory(name)) {
        folder.list(name).forEach(child -> files.add(name + "/" + child));
      } else {
        files.add(name);
      }
    }
    SpecSniffer sniffer = new SpecSniffer(folder);
    for (String file : files.stream().limit(MOST).toList()) {
      if (folder.isFile(file) && sniffer.kind(file).isPresent()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
