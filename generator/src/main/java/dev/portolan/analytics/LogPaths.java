package dev.portolan.analytics;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds log files. They may lie anywhere: whoever writes {@code portolan.yaml} is trusted, and no
 * line of a log gets into an output.
 */
final class LogPaths {
  private final Path catalog;

  LogPaths(Path catalog) {
    this.catalog = catalog;
  }

  /** Whether {@code path} stands for all files that match it. */
  static boolean isGlob(String path) {
    return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** The files that {@code path} names, in the order of their names. */
  List<Path> find(String path) throws IOException {
    if (!isGlob(path)) {
      return Stream.of(catalog.resolve(path).normalize()).filter(Files::isRegularFile).toList();
    }
    String[] parts = path.split("/+", -1);
    Path folder = path.startsWith("/") ? Path.of("/") : catalog;
    int first = 0;
    while (!isGlob(parts[first])) {
      folder = folder.resolve(parts[first++]);
    }
    folder = folder.normalize();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String glob = String.join("/", List.of(parts).subList(first, parts.length));
    int depth = glob.contains("**") ? 32 : parts.length - first;
    return matching(folder, glob, depth);
  }

  private static List<Path> matching(Path folder, String glob, int depth) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> matcher.matches(folder.relativize(file)))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** How messages call a file: as seen from the catalog. */
  String shown(Path file) {
    return catalog.relativize(file).toString().replace('\\', '/');
  }
}
