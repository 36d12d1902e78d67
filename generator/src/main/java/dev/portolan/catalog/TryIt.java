package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.yaml.Fields;
import java.util.List;
import java.util.Optional;

/**
 * What a portal lets readers do with an operation. Portal, product, version and operation each have
 * a say; of what they say the most careful counts. The order of the constants is that of care.
 */
public enum TryIt {
  /** Nothing. */
  OFF("off"),
  /** Fill in a form and copy the request. */
  BUILD_ONLY("build-only"),
  /** The same, and send it from the browser. */
  LIVE("live");

  /** The key in the catalog's files. */
  private static final String KEY = "try_it";

  private final String word;

  TryIt(String word) {
    this.word = word;
  }

  /** The word in the catalog. */
  public String word() {
    return word;
  }

  /** What {@code word} means: one of the words, or {@code true} and {@code false}. */
  public static Optional<TryIt> parse(String word) {
    return switch (word) {
      case "false", "off" -> Optional.of(OFF);
      case "build-only" -> Optional.of(BUILD_ONLY);
      case "true", "live" -> Optional.of(LIVE);
      default -> Optional.empty();
    };
  }

  /** The more careful of the two. */
  public TryIt and(TryIt other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** What {@code fields} say: live if nothing, off if what they say has no meaning. */
  static TryIt read(Fields fields, Diagnostics problems) {
    Optional<String> word = fields.text(KEY);
    if (!fields.has(KEY)) {
      return LIVE;
    }
    Optional<TryIt> read = word.flatMap(TryIt::parse);
    if (word.isPresent() && read.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "try-it-unknown",
                  fields.placeOf(KEY),
                  "\"" + word.get() + "\" is nothing that \"" + KEY + "\" can be")
              .withHint(
                  Nearest.hint(word.get(), List.of("off", "build-only", "live")).orElseThrow()));
    }
    return read.orElse(OFF);
  }
}
