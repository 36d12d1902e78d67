package dev.portolan.source;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files inside one folder and nowhere else. Paths are relative to the folder, with {@code /}.
 * A path is refused when it leaves the folder or passes through a symbolic link.
 */
public final class CatalogFolder {
  private final Path root;

  private CatalogFolder(Path root) {
    this.root = root;
  }

  /**
   * The folder at {@code root}.
   *
   * @throws NoSuchFileException if it is not a folder
   */
  public static CatalogFolder open(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(root.toString(), null, "not a folder");
    }
    return new CatalogFolder(root.toRealPath());
  }

  /** The folder itself, as a real path. */
  public Path root() {
    return root;
  }

  /** The nearest folder above this one that has {@code file}: which folder was meant. */
  public Optional<Path> above(String file) {
    return Stream.iterate(root.getParent(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.isRegularFile(folder.resolve(file)))
        .findFirst();
  }

  /**
   * The root of the Git repository that this folder is in, maybe this folder itself; nothing if it
   * is in none.
   */
  public Optional<CatalogFolder> repository() {
    return Stream.iterate(root, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .map(CatalogFolder::new);
  }

  /**
   * The names in {@code directory}, sorted; those starting with {@code .} or {@code _} are left
   * out. Empty if there is no such directory.
   */
  public List<String> list(String directory) throws IOException {
    if (!isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(existing(directory))) {
      return children
          .map(FileNames::of)
          .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  /** The files that {@code glob} means, sorted; what {@link #list} leaves out is not among them. */
  public List<String> find(Glob glob) throws IOException {
    List<String> found = new ArrayList<>();
    find(glob.home(), glob, found);
    return found.stream().sorted().toList();
  }

  private void find(String directory, Glob glob, List<String> found) throws IOException {
    for (String name : list(directory)) {
      String path = directory.isEmpty() ? name : directory + "/" + name;
      if (isDirectory(path)) {
        find(path, glob, found);
      } else if (glob.matches(path) && isFile(path)) {
        found.add(path);
      }
    }
  }

  /** True for a folder that no symbolic link leads to. */
  public boolean isDirectory(String path) {
    return !passesLink(path)
        && at(path).filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).isPresent();
  }

  /** True for a regular file that no symbolic link leads to. */
  public boolean isFile(String path) {
    return !passesLink(path)
        && at(path).filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)).isPresent();
  }

  /** True if {@code path} or a folder above it, inside the catalog, is a symbolic link. */
  public boolean passesLink(String path) {
    return at(path).filter(this::passesLink).isPresent();
  }

  private boolean passesLink(Path path) {
    for (Path at = path; !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  /** True if {@code path} itself is a symbolic link. */
  public boolean isLink(String path) {
    return at(path).filter(Files::isSymbolicLink).isPresent();
  }

  /** Where {@code path} is on disk; nothing if it leaves the folder, or no file can be there. */
  private Optional<Path> at(String path) {
    Path at = root;
    try {
      for (String part : path.split("/")) {
        if (part.equals("..")) {
          return Optional.empty();
        }
        at = part.isEmpty() || part.equals(".") ? at : FileNames.in(at, part);
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return path.startsWith("/") || !at.startsWith(root) ? Optional.empty() : Optional.of(at);
  }

  private Path existing(String path) throws NoSuchFileException {
    return at(path).orElseThrow(() -> new NoSuchFileException(path));
  }

  /** The size of a file in bytes. */
  public long size(String path) throws IOException {
    return Files.size(existing(path));
  }

  /**
   * The bytes of a regular file.
   *
   * @throws NoSuchFileException if there is none at {@code path} that {@link #isFile} accepts
   */
  public byte[] bytes(String path) throws IOException {
    if (!isFile(path)) {
      throw new NoSuchFileException(path);
    }
    try (InputStream in = Files.newInputStream(existing(path), LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  /**
   * The text of a file, or nothing after reporting why it cannot be had: too large, not UTF-8.
   *
   * @param limit in bytes
   */
  public Optional<Source> text(String path, long limit, Diagnostics problems) throws IOException {
    if (size(path) > limit) {
      problems.add(
          Diagnostic.error(
              "file-too-large",
              Location.ofFile(path),
              "the file is larger than the limit of " + (limit >> 10) + " KiB"));
      return Optional.empty();
    }
    return Utf8.decode(path, bytes(path), problems);
  }

  /**
   * Resolves a relative reference that a file makes, by name alone.
   *
   * @param fromFile the file that refers, relative to the catalog
   * @param reference what it says, such as {@code ../schemas/a.yaml}; no scheme, no {@code #}
   * @param within the folder the result must stay below; empty for the catalog
   * @return the path relative to the catalog, or nothing if it is absolute, uses {@code \}, or
   *     leaves {@code within}
   */
  public static Optional<String> resolve(String fromFile, String reference, String within) {
    if (reference.startsWith("/") || reference.indexOf('\\') >= 0 || reference.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    String folder = fromFile.contains("/") ? fromFile.substring(0, fromFile.lastIndexOf('/')) : "";
    for (String part : (folder + "/" + reference).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String path = String.join("/", parts);
    boolean inside = within.isEmpty() || path.startsWith(within + "/");
    return inside && !path.isEmpty() ? Optional.of(path) : Optional.empty();
  }
}
