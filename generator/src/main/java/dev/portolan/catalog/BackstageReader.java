package dev.portolan.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads Backstage descriptors where they are (domain.md §6.9). They belong to another tool: what we
 * do not know in them is none of our business, and nothing they refer to is fetched.
 */
final class BackstageReader {
  private final CatalogFolder folder;
  private final Diagnostics problems;

  BackstageReader(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The entities of the files that {@code globs} mean, by file; each once. */
  List<BackstageEntity> read(List<Located<String>> globs) throws IOException {
    Set<String> files = ImportedFiles.of(globs, folder, problems);
    Map<BackstageEntity.Ref, BackstageEntity> entities = new java.util.LinkedHashMap<>();
    for (String file : files) {
      for (BackstageEntity entity : read(file)) {
        BackstageEntity first = entities.putIfAbsent(entity.ref(), entity);
        if (first != null) {
          problems.add(duplicate(first, entity));
        }
      }
    }
    return List.copyOf(entities.values());
  }

  private static Diagnostic duplicate(BackstageEntity first, BackstageEntity second) {
    return Diagnostic.warning(
            "backstage-entity-duplicate",
            second.all().at("metadata", "name").place(),
            "there are two entities "
                + second.kind()
                + ":"
                + second.namespace()
                + "/"
                + second.name()
                + ", case aside; the first one counts")
        .withRelated(first.all().at("metadata", "name").place(), "the first one");
  }

  private List<BackstageEntity> read(String file) throws IOException {
    Optional<Source> source = folder.text(file, Limits.CATALOG.bytes(), problems);
    if (source.isEmpty()) {
      return List.of();
    }
    // A template of descriptors is often no YAML before a program has filled it in.
    boolean template = source.get().text().contains("{%") || source.get().text().contains("{{");
    Diagnostics found = new Diagnostics();
    List<BackstageEntity> entities = new ArrayList<>();
    Map<String, Location> templates = new TreeMap<>();
    for (JsonNode document : YamlReader.readAll(source.get(), Limits.CATALOG, found)) {
      Location place = new Location(file, 1, 1);
      BackstageEntity.of(Loose.of(document, place), file)
          .ifPresent(
              entity -> {
                if (entity.isTemplate()) {
                  templates.put(entity.name(), entity.all().place());
                } else {
                  entities.add(entity);
                }
              });
    }
    if (!template) {
      problems.addAll(found.sorted());
    } else if (!found.sorted().isEmpty()) {
      templates.put("", Location.ofFile(file));
    }
    templates.values().stream()
        .findFirst()
        .ifPresent(
            place ->
                problems.add(
                    Diagnostic.info(
                        "backstage-template", place, "this is a template, so it is not read")));
    return entities;
  }
}
