package dev.portolan.cli;

import dev.portolan.diagnostic.SourceLines;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lines of a catalog's files. Keeps the file that was asked for last: reports go file by file. */
final class CatalogLines implements SourceLines {
  /** A minified specification is one line; to show a part of it is worth this much reading. */
  private static final long LARGEST = 64L << 20;

  private final Path catalog;
  private String file = "";
  private List<String> lines = List.of();

  CatalogLines(Path catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<String> line(String wanted, int line) {
    if (!wanted.equals(file)) {
      file = wanted;
      lines = read(wanted);
    }
    return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  /** A file that cannot be read has been reported; the report goes without its lines. */
  private List<String> read(String path) {
    try {
      CatalogFolder folder = CatalogFolder.open(catalog);
      if (!folder.isFile(path) || folder.size(path) > LARGEST) {
        return List.of();
      }
      String text = new String(folder.bytes(path), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
