package dev.portolan.lint;

import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.source.CatalogFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds specifications to rules; remembers what it found. Not for several threads at once.
 *
 * <p>Files that cannot be read make an {@link java.io.UncheckedIOException}.
 */
public final class SpecLint {
  private final CatalogFolder folder;
  private final Map<Key, Optional<List<Finding>>> found = new HashMap<>();

  private record Key(SpecFile spec, List<Ruleset> rulesets) {}

  public SpecLint(CatalogFolder folder) {
    this.folder = folder;
  }

  /**
   * What in {@code spec} does not keep the rules, by place; nothing if it is not OpenAPI, or cannot
   * be read, which is told elsewhere.
   */
  public Optional<List<Finding>> check(SpecFile spec, List<Ruleset> rulesets) {
    return found.computeIfAbsent(new Key(spec, List.copyOf(rulesets)), this::check);
  }

  private Optional<List<Finding>> check(Key key) {
    if (key.spec().kind() != SpecKind.OPENAPI) {
      return Optional.empty();
    }
    return Api.read(folder, key.spec().file(), key.spec().boundary())
        .map(
            api -> {
              Findings findings = new Findings();
              key.rulesets().forEach(set -> set.rules().forEach(r -> r.check(api, findings)));
              return findings.sorted();
            });
  }
}
