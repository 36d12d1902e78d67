package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.files.Pointers;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.files.Target;
import dev.portolan.yaml.PlacedObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What references lead to, through files that hold nothing but another reference. Knows the names
 * of the entry file's own components.
 */
final class References {
  private final Grammar grammar;
  private final SpecFiles files;
  private final String entry;
  private final Diagnostics problems;
  private final ComponentNames names;

  /** Components of the entry file that are nothing but a reference to elsewhere. */
  private final Map<Part, Map<String, Target>> aliases = new HashMap<>();

  private final Map<Part, PlacedObject> sections = new EnumMap<>(Part.class);

  References(Grammar grammar, SpecFiles files, String entry, Diagnostics problems) {
    this.grammar = grammar;
    this.files = files;
    this.entry = entry;
    this.problems = problems;
    this.names = new ComponentNames(grammar);
    grammar.referable().forEach(this::keepNames);
  }

  ComponentNames names() {
    return names;
  }

  /** True if {@code node} refers to something. */
  static boolean is(JsonNode node) {
    return node instanceof PlacedObject && node.path("$ref").isTextual();
  }

  private void keepNames(Part part) {
    Map<String, Target> elsewhere = new HashMap<>();
    aliases.put(part, elsewhere);
    Optional<Target> section = files.peek(entry, "#" + grammar.sectionPointer(part));
    for (int hops = 0; section.isPresent() && is(section.get().node()) && hops < 50; hops++) {
      section = files.peek(section.get().file(), section.get().node().get("$ref").textValue());
    }
    if (section.isEmpty() || !(section.get().node() instanceof PlacedObject components)) {
      return;
    }
    sections.put(part, components);
    Target at = section.get();
    for (Map.Entry<String, JsonNode> field : components.properties()) {
      String pointer = at.pointer() + Pointers.step(field.getKey());
      names.keep(part, new Target(at.file(), pointer, field.getValue()), field.getKey());
      names.keep(
          part,
          new Target(
              entry,
              grammar.sectionPointer(part) + Pointers.step(field.getKey()),
              field.getValue()),
          field.getKey());
    }
    for (Map.Entry<String, JsonNode> field : components.properties()) {
      if (is(field.getValue()) && field.getValue().size() == 1) {
        target(part, (PlacedObject) field.getValue())
            .filter(target -> names.of(part, target).isEmpty())
            .ifPresent(
                target -> {
                  names.keep(part, target, field.getKey());
                  elsewhere.put(field.getKey(), target);
                });
      }
    }
  }

  /** What stands in the place of the entry file's component {@code name}, if only a reference. */
  Optional<Target> alias(Part part, String name) {
    return Optional.ofNullable(aliases.get(part).get(name));
  }

  /** Where {@code reference} leads, if it leads to something of its kind; else it is reported. */
  Optional<Target> target(Part part, PlacedObject reference) {
    return target(part, reference.file(), reference.get("$ref").textValue(), place(reference));
  }

  /** What stands in a list or mapping of parts that is nothing but a reference, if anything. */
  Optional<Target> container(PlacedObject reference) {
    return files
        .find(reference.file(), reference.get("$ref").textValue(), place(reference))
        .filter(target -> target.node().isContainerNode());
  }

  /** True if {@code map} is the mapping of the entry file's components of this kind. */
  boolean isSection(Part part, JsonNode map) {
    return sections.get(part) == map;
  }

  /** True if the entry file has a component called {@code name}. */
  boolean isName(Part part, String name) {
    return sections.containsKey(part) && sections.get(part).has(name);
  }

  /** Where the target of a reference is written. */
  static Location place(PlacedObject reference) {
    return reference.locationOf("$ref");
  }

  /** Where {@code reference}, written in {@code file}, leads. */
  Optional<Target> target(Part part, String file, String reference, Location place) {
    Optional<Target> found = files.find(file, reference, place);
    Set<Target> passed = new HashSet<>();
    while (found.isPresent() && onlyRefers(part, found.get())) {
      if (!passed.add(found.get())) {
        problems.add(
            Diagnostic.warning(
                "ref-circular", place, "\"" + reference + "\" leads round in a circle"));
        return Optional.empty();
      }
      PlacedObject next = (PlacedObject) found.get().node();
      found = files.find(next.file(), next.get("$ref").textValue(), place(next));
    }
    if (found.isPresent() && aliasesThemselves(found.get())) {
      problems.add(
          Diagnostic.warning(
              "ref-circular", place, "\"" + reference + "\" leads round in a circle"));
    }
    if (found.isPresent() && !fits(part, found.get().node())) {
      problems.add(
          Diagnostic.warning(
              "ref-dangling",
              place,
              "\"" + reference + "\" does not lead to a " + part.word() + " object"));
      return Optional.empty();
    }
    return found;
  }

  private boolean onlyRefers(Part part, Target target) {
    boolean named = grammar.hasSection(part) && names.of(part, target).isPresent();
    return !named && is(target.node()) && target.node().size() == 1;
  }

  /** True if {@code target} is a name for a name for… and in the end for itself. */
  private boolean aliasesThemselves(Target target) {
    Optional<Target> at = Optional.of(target);
    for (int hops = 0; hops < 50; hops++) {
      if (at.isEmpty() || !is(at.get().node()) || at.get().node().size() > 1) {
        return false;
      }
      at = files.peek(at.get().file(), at.get().node().get("$ref").textValue());
    }
    return true;
  }

  private static boolean fits(Part part, JsonNode node) {
    return node.isObject() || part == Part.SCHEMA && node.isBoolean();
  }
}
