package dev.portolan.site;

import dev.portolan.diagnostic.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses outputs whose replacement would destroy something: the root of a file system, the home
 * folder, the catalog, a folder that contains it, one inside it, and a folder with files that are
 * not ours. Inside the catalog a place is allowed whose first folder the reader passes over: {@code
 * target}, or a name that starts with {@code .} or {@code _}.
 */
final class OutputPlace {
  private OutputPlace() {}

  /** The real path of {@code output}, which need not exist. */
  static Path check(Path output, Path catalog) throws IOException {
    Path place = real(output);
    Path source = catalog.toRealPath();
    if (place.getFileName() == null) {
      throw refuse(place, "it is the root of a file system");
    }
    Optional<Path> home = home();
    if (home.isPresent() && home.get().startsWith(place)) {
      throw refuse(place, "your home folder is in it");
    }
    if (source.startsWith(place)) {
      throw refuse(place, "the catalog is in it");
    }
    if (place.startsWith(source) && !passedOver(source.relativize(place).getName(0).toString())) {
      throw refuse(place, "it would become a part of the catalog");
    }
    return place;
  }

  /** Refuses a folder that is neither empty nor ours, and whatever is no folder. */
  static void checkContent(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw refuse(place, "it is not a folder");
    }
    try (Stream<Path> children = Files.list(place)) {
      if (!Files.isRegularFile(place.resolve(OutputFolder.MARKER), LinkOption.NOFOLLOW_LINKS)
          && children.findAny().isPresent()) {
        throw refuse(place, "it holds files that Portolan did not make");
      }
    }
  }

  private static boolean passedOver(String name) {
    return name.equals("target") || name.startsWith(".") || name.startsWith("_");
  }

  private static WrongUseException refuse(Path place, String reason) {
    return new WrongUseException(
        "cannot build into "
            + place
            + ": "
            + reason
            + ", and a build replaces the whole folder; name another one with --out");
  }

  private static Optional<Path> home() throws IOException {
    String home = System.getProperty("user.home", "");
    return home.isEmpty() || home.equals("?") || !Files.isDirectory(Path.of(home))
        ? Optional.empty()
        : Optional.of(Path.of(home).toRealPath());
  }

  /** Follows the links of what exists of {@code path}; the rest is taken by name. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    if (Files.isSymbolicLink(absolute)) {
      throw refuse(absolute, "it is a link that leads nowhere");
    }
    Path parent = absolute.getParent();
    return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
  }
}
