package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;

/** What may be wrong with a theme, apart from its templates. */
final class ThemeProblems {
  private ThemeProblems() {}

  static Diagnostic notAFile(String path) {
    return Diagnostic.error(
            "theme-file",
            Location.ofFile(path),
            "not a regular file of the catalog; it is left out")
        .withHint("put a copy of the file there; links are not followed");
  }

  static Diagnostic tooLarge(String path, long limit) {
    return Diagnostic.error(
        "theme-file",
        Location.ofFile(path),
        "the file is larger than the limit of " + (limit >> 20) + " MiB");
  }

  static Diagnostic assetName(String path) {
    return Diagnostic.error(
            "theme-file", Location.ofFile(path), "the name of this asset cannot stand in a URL")
        .withHint("use letters, digits, \".\", \"_\" and \"-\"");
  }

  static Diagnostic unknown(String name, Location usedAt, String hint) {
    return Diagnostic.error("theme-unknown", usedAt, "there is no theme \"" + name + "\"")
        .withHint(hint);
  }

  static Diagnostic circle(String name, Location usedAt) {
    return Diagnostic.error(
        "theme-parent-circle", usedAt, "the parents of theme \"" + name + "\" lead back to it");
  }
}
