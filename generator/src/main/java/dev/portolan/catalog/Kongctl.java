package dev.portolan.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of kongctl, Konnect's declarative tool, read where they are (domain.md §6.2). A value
 * is written there, taken from another file ({@code !file openapi.yaml#info.title}), or names
 * another resource ({@code !ref portal#id}). Files are opened inside the catalog and nowhere else;
 * what comes from the environment or from Konnect itself is not known. What we have no word for is
 * left alone.
 */
final class Kongctl {
  private static final Set<String> TAGS =
      Set.of("!file", "!ref", "!env", "!secret", "!lookup", "!external");

  private final CatalogFolder folder;
  private final Diagnostics problems;
  private final List<Resource> roots = new ArrayList<>();
  private final Map<String, Optional<JsonNode>> opened = new HashMap<>();

  /** A part of a file. */
  record Resource(Loose all, String file) {
    /** What others call it; nothing if it has no name for others. */
    Optional<String> ref() {
      return all.text("ref");
    }

    Location place() {
      return all.place();
    }

    Resource at(String... path) {
      return new Resource(all.at(path), file);
    }

    List<Resource> items(String... path) {
      return all.items(path).stream().map(item -> new Resource(item, file)).toList();
    }
  }

  private Kongctl(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** What the files that {@code globs} mean hold. */
  static Kongctl read(List<Located<String>> globs, CatalogFolder folder, Diagnostics problems)
      throws IOException {
    Kongctl kongctl = new Kongctl(folder, problems);
    for (String file : ImportedFiles.of(globs, folder, problems)) {
      Optional<Source> source = folder.text(file, Limits.CATALOG.bytes(), problems);
      source
          .flatMap(s -> YamlReader.readTagged(s, Limits.CATALOG, TAGS, problems))
          .ifPresent(
              root ->
                  kongctl.roots.add(new Resource(Loose.of(root, new Location(file, 1, 1)), file)));
    }
    return kongctl;
  }

  /** The resources of a kind, in the order of the files. */
  List<Resource> all(String kind) {
    return roots.stream().flatMap(root -> root.items(kind).stream()).toList();
  }

  /** The resource of that kind that is called {@code ref}. */
  Optional<Resource> named(String kind, String ref) {
    return all(kind).stream().filter(r -> r.ref().filter(ref::equals).isPresent()).findFirst();
  }

  /**
   * What belongs to {@code parent}: written in it, or at the top of a file with the parent's ref.
   *
   * @param kind the key in the parent, such as {@code versions}
   * @param topKind the key at the top, such as {@code api_versions}
   * @param parentKey what names the parent there, such as {@code api}
   */
  List<Resource> children(Resource parent, String kind, String topKind, String parentKey) {
    List<Resource> children = new ArrayList<>(parent.items(kind));
    for (Resource top : all(topKind)) {
      if (parent.ref().isPresent() && parent.ref().equals(reference(top.at(parentKey)))) {
        children.add(top);
      }
    }
    return children;
  }

  /** The ref that a value names, with or without {@code !ref}. */
  Optional<String> reference(Resource value) {
    return value
        .all()
        .text()
        .or(() -> value.all().text("!ref"))
        .map(ref -> ref.split("#", 2)[0].strip());
  }

  /** A text, be it written there or in a file. */
  Optional<String> text(Resource resource, String... path) {
    Resource value = resource.at(path);
    if (!value.at("!file").all().isPresent()) {
      return value.all().text();
    }
    Optional<String> extract = extract(value);
    Optional<String> file = file(value).map(Located::value);
    if (extract.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    JsonNode content =
        opened.computeIfAbsent(file.get(), this::open).orElseGet(MissingNode::getInstance);
    Loose found = Loose.of(content, value.place());
    return found.text(extract.get().split("\\."));
  }

  /** What is behind {@code #} of {@code !file}. */
  private static Optional<String> extract(Resource value) {
    Optional<String> written = value.all().text("!file");
    return written.isPresent()
        ? written.filter(w -> w.contains("#")).map(w -> w.substring(w.indexOf('#') + 1))
        : value.all().text("!file", "extract");
  }

  /** The file of the catalog that {@code !file} names; reported if there is none. */
  Optional<Located<String>> file(Resource value) {
    Optional<String> written =
        value
            .all()
            .text("!file")
            .map(w -> w.split("#", 2)[0])
            .or(() -> value.all().text("!file", "path"));
    return written.flatMap(w -> path(value.file(), w, value.place()));
  }

  /** A path that {@code file} writes, relative to the catalog; reported if no file is there. */
  Optional<Located<String>> path(String file, String written, Location place) {
    Optional<String> path = CatalogFolder.resolve(file, written.strip(), "");
    if (path.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "kongctl-file-outside", place, "\"" + written + "\" is no path inside the catalog"));
    } else if (!folder.isFile(path.get())) {
      problems.add(
          Diagnostic.error("file-missing", place, "there is no file \"" + written + "\"")
              .withHint("paths begin at the folder of the file that names them"));
      return Optional.empty();
    }
    return path.map(p -> new Located<>(p, place));
  }

  private Optional<JsonNode> open(String file) {
    try {
      return folder
          .text(file, Limits.SPEC.bytes(), problems)
          .flatMap(source -> YamlReader.read(source, Limits.SPEC, new Diagnostics()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
