package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the Markdown files below a folder as a tree in reading order. A folder's own document is
 * its {@code index.md}, else its {@code README.md}; the others in it are its children. The
 * documents of a folder without one are children of the nearest document above, at the place the
 * folder has.
 */
final class DocumentsReader {
  /** Limit of one document, in bytes. */
  static final int LIMIT = 512 << 10;

  private final CatalogFolder folder;
  private final DocumentReader reader;
  private final Diagnostics problems;

  DocumentsReader(CatalogFolder folder, References references, Diagnostics problems) {
    this(folder, new DocumentReader(folder, references.portals(), true, problems), problems);
  }

  private DocumentsReader(CatalogFolder folder, DocumentReader reader, Diagnostics problems) {
    this.folder = folder;
    this.reader = reader;
    this.problems = problems;
  }

  /** For documents that no portal ever shows, so that nothing is missing if they do not say so. */
  static DocumentsReader internal(
      CatalogFolder folder, References references, Diagnostics problems) {
    return new DocumentsReader(
        folder, new DocumentReader(folder, references.portals(), false, problems), problems);
  }

  /**
   * The documents below {@code path}; none if there is no such folder.
   *
   * @param portals where they can be seen at most
   */
  List<Document> read(String path, Collection<String> portals) throws IOException {
    List<Document> documents = directory(path, "index").documents();
    return new DocumentChecks(problems).check(documents, new TreeSet<>(portals), reader.places());
  }

  /** What a file or folder adds to the folder above, and where it stands there. */
  private record Branch(DocumentRank rank, List<Document> documents) {}

  /**
   * The documents of a folder.
   *
   * @param name what the folder's own document is called after
   */
  private Branch directory(String path, String name) throws IOException {
    List<String> names = folder.list(path);
    Optional<String> own = own(path, names);
    List<Branch> branches = new ArrayList<>();
    for (String entry : names) {
      String child = path + "/" + entry;
      if (folder.isDirectory(child)) {
        branches.add(directory(child, entry));
      } else if (own.equals(Optional.of(entry)) || !folder.isFile(child)) {
        continue;
      } else if (isMarkdown(entry)) {
        DocumentReader.Read read = reader.read(child, entry.substring(0, entry.length() - 3));
        branches.add(new Branch(read.rank(), List.of(read.with(List.of()))));
      } else {
        reader.reportOtherMarkup(child);
      }
    }
    List<Document> children =
        branches.stream()
            .filter(branch -> !branch.documents().isEmpty())
            .sorted(Comparator.comparing(Branch::rank))
            .flatMap(branch -> branch.documents().stream())
            .toList();
    if (own.isEmpty()) {
      return new Branch(DocumentRank.of(Optional.empty(), name, name, path), children);
    }
    DocumentReader.Read read = reader.read(path + "/" + own.get(), name);
    return new Branch(read.rank(), List.of(read.with(children)));
  }

  private Optional<String> own(String path, List<String> names) {
    for (String own : List.of("index.md", "readme.md")) {
      for (String name : names) {
        if (name.toLowerCase(Locale.ROOT).equals(own) && folder.isFile(path + "/" + name)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMarkdown(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".md");
  }
}
