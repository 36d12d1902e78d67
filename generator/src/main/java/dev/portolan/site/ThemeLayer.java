package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one theme without those of its parents, in memory: they are few and small.
 *
 * @param folder where an author finds them, relative to the catalog; empty for a built-in theme
 * @param files by path inside the theme: {@code pages/home.ftlh}
 */
record ThemeLayer(String name, Optional<String> folder, SortedMap<String, byte[]> files) {
  /** Where a catalog keeps its themes. */
  static final String FOLDER = "themes/";

  private static final String BUILT_IN = "/dev/portolan/themes/";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** A theme file is a template, a style or an image, never a video. */
  private static final long LARGEST_FILE = 10L << 20;

  ThemeLayer {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** True if a theme may have this name: that of a folder, not a path. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** A theme that comes with Portolan; nothing if there is none of this name. */
  static Optional<ThemeLayer> builtIn(String name) throws IOException {
    URL folder = ThemeLayer.class.getResource(BUILT_IN + name + "/theme.yaml");
    if (folder == null) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (folder.openConnection() instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        readJar(file, (BUILT_IN + name + "/").substring(1), files);
      }
    } else {
      readFolder(Path.of(uri(folder)).getParent(), files);
    }
    return Optional.of(new ThemeLayer(name, Optional.empty(), files));
  }

  private static void readJar(JarFile jar, String prefix, SortedMap<String, byte[]> files)
      throws IOException {
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
        }
      }
    }
  }

  private static void readFolder(Path folder, SortedMap<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("not a place to read from: " + url, e);
    }
  }

  /** A theme of a catalog; nothing if the catalog has no such folder. */
  static Optional<ThemeLayer> ofCatalog(CatalogFolder catalog, String name, Diagnostics problems)
      throws IOException {
    String folder = FOLDER + name;
    if (!catalog.isDirectory(folder)) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    readCatalog(catalog, folder, "", files, problems);
    return Optional.of(new ThemeLayer(name, Optional.of(folder), files));
  }

  private static void readCatalog(
      CatalogFolder catalog,
      String folder,
      String below,
      SortedMap<String, byte[]> files,
      Diagnostics problems)
      throws IOException {
    for (String child : catalog.list(below.isEmpty() ? folder : folder + "/" + below)) {
      String inside = below.isEmpty() ? child : below + "/" + child;
      String path = folder + "/" + inside;
      if (catalog.isDirectory(path)) {
        readCatalog(catalog, folder, inside, files, problems);
      } else if (!catalog.isFile(path)) {
        problems.add(ThemeProblems.notAFile(path));
      } else if (catalog.size(path) > LARGEST_FILE) {
        problems.add(ThemeProblems.tooLarge(path, LARGEST_FILE));
      } else {
        files.put(inside, catalog.bytes(path));
      }
    }
  }

  /** Where an author finds a file of this theme. */
  Optional<String> place(String file) {
    return folder.map(f -> f + "/" + file);
  }
}
