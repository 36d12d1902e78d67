package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The names that other files of the catalog may use.
 *
 * @param code of the problem when a name is not among them, such as {@code team-unknown}; the
 *     message takes its words from it
 * @param home the file that gives these names
 * @param complete false if that file could not be read; then no name is called unknown
 */
record KnownNames(String code, String home, List<String> names, boolean complete) {
  KnownNames {
    names = List.copyOf(names);
  }

  static KnownNames of(String code, String home, Collection<String> names) {
    return new KnownNames(code, home, List.copyOf(names), true);
  }

  /** No names, and no complaints about that: the file that gives them could not be read. */
  static KnownNames unreadable(String code, String home) {
    return new KnownNames(code, home, List.of(), false);
  }

  /** {@code name} if it is known; reports it otherwise. */
  Optional<String> check(String name, Location place, Diagnostics problems) {
    if (names.contains(name)) {
      return Optional.of(name);
    }
    if (complete) {
      String what = code.replace("-unknown", "").replace('-', ' ');
      problems.add(
          Diagnostic.error(code, place, "unknown " + what + " \"" + name + "\"")
              .withHint(
                  Nearest.hint(name, names)
                      .orElse(home + " names no " + what + " yet; add \"" + name + "\" there")));
    }
    return Optional.empty();
  }
}
