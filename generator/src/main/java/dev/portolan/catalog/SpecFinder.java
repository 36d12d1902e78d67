package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the file a version's specification begins with. */
final class SpecFinder {
  private final CatalogFolder folder;
  private final NamedFiles files;
  private final SpecSniffer sniffer;
  private final Diagnostics problems;

  SpecFinder(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.files = new NamedFiles(folder, problems);
    this.sniffer = new SpecSniffer(folder);
    this.problems = problems;
  }

  /**
   * The file that an author named.
   *
   * @param from the file that names it
   * @param boundary the product's folder, which it must be in
   */
  Optional<SpecFile> named(String name, Location place, String from, String boundary)
      throws IOException {
    Optional<String> path = files.find(name, place, from, boundary);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<SpecKind> kind = sniffer.kind(path.get());
    if (kind.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "spec-kind-unknown", place, "\"" + name + "\" is no specification we know")
              .withHint(
                  "OpenAPI and AsyncAPI files have a key \"openapi\", \"swagger\" or \"asyncapi\""
                      + " at the top; GraphQL ends in .graphql, Protocol Buffers in .proto"));
    }
    return kind.map(k -> new SpecFile(k, path.get(), boundary));
  }

  /** The one recognised specification among the files of {@code version}, if there is one. */
  Optional<SpecFile> only(String version, String boundary) throws IOException {
    List<SpecFile> found = new ArrayList<>();
    for (String name : folder.list(version)) {
      String file = version + "/" + name;
      if (folder.isFile(file)) {
        sniffer.kind(file).ifPresent(kind -> found.add(new SpecFile(kind, file, boundary)));
      }
    }
    List<SpecFile> candidates = entryFiles(found);
    if (candidates.size() > 1) {
      String first = candidates.get(0).file();
      Diagnostic problem =
          Diagnostic.error(
                  "spec-ambiguous",
                  Location.ofFile(first),
                  "the version has " + candidates.size() + " files that could be its specification")
              .withHint(
                  "name the one to use in version.yaml: spec: "
                      + first.substring(first.lastIndexOf('/') + 1));
      for (SpecFile other : candidates.subList(1, candidates.size())) {
        problem = problem.withRelated(Location.ofFile(other.file()), "this is another one");
      }
      problems.add(problem);
      return Optional.empty();
    }
    return candidates.stream().findFirst();
  }

  /** Of several .proto files those count that declare a service: the others are imported. */
  private List<SpecFile> entryFiles(List<SpecFile> found) throws IOException {
    List<SpecFile> entries = new ArrayList<>();
    for (SpecFile spec : found) {
      if (spec.kind() != SpecKind.GRPC || sniffer.declaresService(spec.file())) {
        entries.add(spec);
      }
    }
    return entries.isEmpty() ? found : entries;
  }
}
