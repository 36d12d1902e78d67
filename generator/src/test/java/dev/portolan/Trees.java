package dev.portolan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Whole folders, to compare and to copy. */
public final class Trees {
  private Trees() {}

  /** Each file's path, size and checksum. */
  public static SortedMap<String, String> digest(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : files(root)) {
      byte[] content = Files.readAllBytes(file);
      CRC32 checksum = new CRC32();
      checksum.update(content);
      files.put(
          root.relativize(file).toString(),
          content.length + " bytes, " + Long.toHexString(checksum.getValue()));
    }
    return files;
  }

  /** Copies a catalog, its files created in another order, its texts changed by {@code edit}. */
  public static Path copy(Path from, Path to, UnaryOperator<String> edit) throws IOException {
    List<Path> files = new ArrayList<>(files(from));
    Collections.reverse(files);
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      if (file.toString().matches(".*\\.(yaml|yml|json|md|ftlh)")) {
        Files.writeString(target, edit.apply(Files.readString(file, StandardCharsets.UTF_8)));
      } else {
        Files.copy(file, target);
      }
    }
    return to;
  }

  /** The regular files below {@code root}, sorted. */
  public static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
