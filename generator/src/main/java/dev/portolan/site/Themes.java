package dev.portolan.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.message.Language;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds themes: those of a catalog and those that come with Portolan. */
public final class Themes {
  /** The themes that come with Portolan, for hints. */
  private static final List<String> BUILT_IN = List.of("analytics", "base", "hub", "portal");

  private static final String DEFAULT_PARENT = "portal";
  private static final Set<String> KEYS = Set.of("parent", "description");

  private final CatalogFolder catalog;
  private final Diagnostics problems;

  /** The themes of {@code catalog}; what is wrong with them goes to {@code problems}. */
  public Themes(CatalogFolder catalog, Diagnostics problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  /**
   * The theme {@code name} with its parents up to {@code base}; nothing if there is none, or one of
   * its parents is missing. Then a problem says so.
   *
   * @param usedAt where the name is written
   * @param language what it is to speak; English, and a problem, if it does not
   */
  public Optional<Theme> open(String name, Location usedAt, Located<Language> language)
      throws IOException {
    List<ThemeLayer> layers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Located<String> next = new Located<>(name, usedAt);
    while (true) {
      Optional<ThemeLayer> layer = layer(next.value(), seen);
      if (layer.isEmpty()) {
        problems.add(
            seen.contains(next.value()) || seen.contains(ThemeLayer.FOLDER + next.value())
                ? ThemeProblems.circle(next.value(), next.location())
                : ThemeProblems.unknown(next.value(), next.location(), hint(next.value())));
        return Optional.empty();
      }
      layers.add(layer.get());
      seen.add(key(layer.get()));
      Optional<Located<String>> parent = parent(layer.get());
      if (parent.isEmpty()) {
        return Optional.of(Theme.of(layers, language, problems));
      }
      next = parent.get();
    }
  }

  /** The catalog's theme of that name; a built-in one if it has none, or it is its own parent. */
  private Optional<ThemeLayer> layer(String name, Set<String> seen) throws IOException {
    if (ThemeLayer.isName(name)) {
      if (!seen.contains(ThemeLayer.FOLDER + name)) {
        Optional<ThemeLayer> own = ThemeLayer.ofCatalog(catalog, name, problems);
        if (own.isPresent()) {
          return own;
        }
      }
      if (!seen.contains(name)) {
        return ThemeLayer.builtIn(name);
      }
    }
    return Optional.empty();
  }

  private static String key(ThemeLayer layer) {
    return layer.folder().orElse(layer.name());
  }

  private Optional<Located<String>> parent(ThemeLayer layer) {
    byte[] content = layer.files().get("theme.yaml");
    String path = layer.place("theme.yaml").orElse("theme.yaml");
    Location whole = Location.ofFile(path);
    Optional<Located<String>> otherwise =
        layer.folder().map(folder -> new Located<>(DEFAULT_PARENT, whole));
    if (content == null) {
      return otherwise;
    }
    Source source = new Source(path, new String(content, StandardCharsets.UTF_8));
    Optional<JsonNode> tree = YamlReader.read(source, Limits.CATALOG, problems);
    if (tree.isEmpty() || tree.get().isNull()) {
      return otherwise;
    } else if (!(tree.get() instanceof PlacedObject object)) {
      problems.add(
          Diagnostic.error("theme-yaml", whole, "theme.yaml is not a mapping")
              .withHint("write \"parent: portal\""));
      return otherwise;
    } else {
      checkKeys(object);
      JsonNode parent = object.get("parent");
      if (parent == null) {
        return otherwise;
      } else if (!parent.isTextual()) {
        problems.add(
            Diagnostic.error(
                "theme-yaml",
                object.locationOf("parent"),
                "\"parent\" is not the name of a theme"));
        return otherwise;
      }
      return Optional.of(new Located<>(parent.textValue(), object.locationOf("parent")));
    }
  }

  private void checkKeys(PlacedObject object) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        problems.add(
            Diagnostic.error(
                    "unknown-key", object.locationOfKey(name), "unknown key \"" + name + "\"")
                .withHint("theme.yaml takes \"parent\" and \"description\""));
      }
    }
  }

  private String hint(String name) throws IOException {
    List<String> known = new ArrayList<>(BUILT_IN);
    for (String child : catalog.list("themes")) {
      if (catalog.isDirectory(ThemeLayer.FOLDER + child)) {
        known.add(child);
      }
    }
    known.sort(null);
    return Nearest.hint(name, known).orElseThrow();
  }
}
