package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The components of one document: what each names, and which schemas are derived from which. Each
 * is walked once, however often it is asked for. Safe for use by several threads.
 */
final class Components {
  private final Grammar grammar;
  private final Tree tree;
  private final Map<String, List<String>> derived = new HashMap<>();
  private final Map<Touched.Component, Touched> touched = new ConcurrentHashMap<>();

  Components(Grammar grammar, Tree tree) {
    this.grammar = grammar;
    this.tree = tree;
    String schemas = grammar.sectionPointer(Part.SCHEMA);
    Tree.fields(grammar.sections(tree.root()).path(grammar.section(Part.SCHEMA)))
        .forEach(
            (name, schema) -> {
              for (JsonNode base : schema.path("allOf")) {
                if (References.is(base)) {
                  derived
                      .computeIfAbsent(
                          Touched.pointer(base.get("$ref").textValue()), b -> new ArrayList<>())
                      .add(schemas + Pointers.step(name));
                }
              }
            });
  }

  Grammar grammar() {
    return grammar;
  }

  /** What {@code component} names. */
  Touched of(Touched.Component component) {
    Touched known = touched.get(component);
    if (known == null) {
      JsonNode node = tree.at("#" + component.pointer().replace("%", "%25"));
      known = Touched.of(grammar, component.part(), node);
      touched.put(component, known);
    }
    return known;
  }

  /** The pointers of the schemas that have the one at {@code base} in their {@code allOf}. */
  List<String> derivedFrom(String base) {
    return derived.getOrDefault(base, List.of());
  }
}
