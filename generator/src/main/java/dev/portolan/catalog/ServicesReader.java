package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the folder {@code services}. */
final class ServicesReader {
  static final String FOLDER = "services";

  private static final String FILE = "service.yaml";
  private static final String ENDING = ".yaml";

  private final CatalogFolder folder;
  private final ServiceReader reader;
  private final YamlFiles files;
  private final Diagnostics problems;

  ServicesReader(CatalogFolder folder, References references, Diagnostics problems) {
    this.folder = folder;
    this.reader = new ServiceReader(folder, references, problems);
    this.files = new YamlFiles(folder, problems);
    this.problems = problems;
  }

  /** The services that have files, as their files have them, in the order of the files. */
  List<Service> read() throws IOException {
    List<Service> services = new ArrayList<>();
    for (String name : folder.list(FOLDER)) {
      String path = FOLDER + "/" + name;
      if (folder.isDirectory(path)) {
        directory(path, name).ifPresent(services::add);
      } else if (name.endsWith(ENDING)) {
        String stem = name.substring(0, name.length() - ENDING.length());
        reader.read(path, stem, Optional.empty()).ifPresent(services::add);
      } else if (name.endsWith(".yml")) {
        files.reportMissing(path.replace(".yml", ENDING));
      }
    }
    return services;
  }

  private Optional<Service> directory(String path, String name) throws IOException {
    String file = path + "/" + FILE;
    if (folder.isFile(file)) {
      return reader.read(file, name, Optional.of(path + "/docs"));
    }
    files.reportMissing(file);
    problems.add(
        Diagnostic.error(
                "service-file-missing", Location.ofFile(path), "the folder has no service.yaml")
            .withHint("add one with at least an owner, or let the folder's name begin with \"_\""));
    return Optional.empty();
  }
}
