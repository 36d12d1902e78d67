package dev.portolan.source;

import java.io.File;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The names of files as text, the same on every machine. Java takes names for bytes in the charset
 * of the locale; under another one than UTF-8 it cannot even name a file {@code über.md}. URIs hold
 * the bytes themselves, so names that are not plain ASCII take the way over them.
 */
final class FileNames {
  private static final boolean ALWAYS_RIGHT =
      File.separatorChar == '\\'
          || "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));

  private FileNames() {}

  /** The name of the last part of {@code path}; U+FFFD stands for bytes that are not UTF-8. */
  static String of(Path path) {
    String name = path.getFileName().toString();
    return ALWAYS_RIGHT || isAscii(name) ? name : byUri(path);
  }

  /**
   * The file {@code name} in {@code folder}, both as {@link #of} gives them.
   *
   * @throws java.nio.file.InvalidPathException if no file can have that name
   */
  static Path in(Path folder, String name) {
    return ALWAYS_RIGHT || isAscii(name) ? folder.resolve(name) : byUri(folder, name);
  }

  static String byUri(Path path) {
    String uri = path.toUri().getRawPath();
    String whole = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  static Path byUri(Path folder, String name) {
    String uri = folder.toUri().toString();
    StringBuilder child = new StringBuilder(uri.endsWith("/") ? uri : uri + "/");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      child.append(String.format(Locale.ROOT, "%%%02X", b));
    }
    return Path.of(URI.create(child.toString()));
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
