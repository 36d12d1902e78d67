package dev.portolan.spec.openapi;

import dev.portolan.spec.files.Pointers;
import dev.portolan.spec.files.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that parts have, or get, in the sections of the bundled document. A part that the entry
 * file names keeps that name; others are called after their place: the last names of the pointer,
 * or the file. The second one of a name becomes {@code name_2}.
 */
final class ComponentNames {
  private static final Set<String> STRUCTURE =
      Set.of(
          "components",
          "definitions",
          "$defs",
          "schemas",
          "schema",
          "paths",
          "responses",
          "content",
          "requestBody",
          "requestBodies",
          "parameters",
          "headers",
          "examples",
          "links",
          "callbacks",
          "properties",
          "items",
          "allOf",
          "oneOf",
          "anyOf",
          "additionalProperties");

  private final Map<Part, Map<Target, String>> names = new EnumMap<>(Part.class);
  private final Map<Part, Set<String>> used = new EnumMap<>(Part.class);
  private final Map<Part, Map<String, Target>> added = new EnumMap<>(Part.class);

  ComponentNames(Grammar grammar) {
    for (Part part : grammar.referable()) {
      names.put(part, new HashMap<>());
      used.put(part, new HashSet<>());
      added.put(part, new LinkedHashMap<>());
    }
  }

  /** Says that {@code target} is the entry file's {@code name}. The first name counts. */
  void keep(Part part, Target target, String name) {
    names.get(part).putIfAbsent(target, name);
    used.get(part).add(name);
  }

  /** The name of {@code target}, if it has one. */
  Optional<String> of(Part part, Target target) {
    return Optional.ofNullable(names.get(part).get(target));
  }

  /** Gives {@code target} a name of its own. */
  String add(Part part, Target target) {
    String wished = wished(part, target);
    String name = wished;
    for (int i = 2; !used.get(part).add(name); i++) {
      name = wished + "_" + i;
    }
    names.get(part).put(target, name);
    added.get(part).put(name, target);
    return name;
  }

  /** The parts that {@link #add} named, in that order. */
  Map<String, Target> added(Part part) {
    return added.get(part);
  }

  private static String wished(Part part, Target target) {
    List<String> words = new ArrayList<>();
    String before = "";
    for (String segment : Pointers.segments(target.pointer())) {
      if (!STRUCTURE.contains(segment) && !before.equals("content")) {
        words.add(segment);
      }
      before = segment;
    }
    String name = allowed(String.join("_", words));
    if (name.isEmpty()) {
      name = allowed(stem(target.file()));
    }
    return name.isEmpty() ? allowed(part.word()) : name;
  }

  private static String stem(String file) {
    String[] parts = file.split("/");
    String last = parts[parts.length - 1].replaceFirst("\\.(ya?ml|json)$", "");
    return last.matches("_?index") && parts.length > 1 ? parts[parts.length - 2] : last;
  }

  /** With the characters that a component's name may have. */
  private static String allowed(String text) {
    String name = text.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^_+|_+$", "");
    return name.length() > 80 ? name.substring(name.length() - 80) : name;
  }
}
