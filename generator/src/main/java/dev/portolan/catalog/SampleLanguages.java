package dev.portolan.catalog;

import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What code samples can be written in. */
final class SampleLanguages {
  private static final List<String> BUILT_IN =
      List.of(
          "curl",
          "http",
          "javascript",
          "typescript",
          "python",
          "java",
          "kotlin",
          "go",
          "csharp",
          "ruby",
          "php",
          "rust",
          "swift",
          "powershell");

  private static final String ENDING = ".ftl";

  private SampleLanguages() {}

  /** The built-in languages, and {@code own} ones. */
  static List<String> with(List<String> own) {
    List<String> all = new ArrayList<>(BUILT_IN);
    own.stream().filter(language -> !all.contains(language)).forEach(all::add);
    return all;
  }

  /** The languages that themes of the catalog bring: {@code themes/harbour/samples/perl.ftl}. */
  static List<String> ofThemes(CatalogFolder folder) throws IOException {
    TreeSet<String> languages = new TreeSet<>();
    for (String theme : folder.isDirectory("themes") ? folder.list("themes") : List.<String>of()) {
      String samples = "themes/" + theme + "/samples";
      if (folder.isDirectory(samples)) {
        for (String file : folder.list(samples)) {
          if (file.endsWith(ENDING)) {
            languages.add(file.substring(0, file.length() - ENDING.length()));
          }
        }
      }
    }
    return List.copyOf(languages);
  }
}
