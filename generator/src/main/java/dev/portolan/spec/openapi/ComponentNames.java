package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.files.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that parts have, or get, in the sections of the bundled document. A part that the entry
 * file names keeps that name; others are called after their place: the last names of the pointer,
 * or the file. The second one of a name becomes {@code name_2}. Names do not depend on the order in
 * which parts are found, and say nothing of hidden parts around them: what an audience sees must
 * not tell that there is more.
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
  private final Map<Part, Set<Target>> wanted = new EnumMap<>(Part.class);
  private final Map<Part, Map<String, String>> wishes = new EnumMap<>(Part.class);
  private final Map<Part, Map<String, Target>> added = new EnumMap<>(Part.class);

  ComponentNames(Grammar grammar) {
    for (Part part : grammar.referable()) {
      names.put(part, new HashMap<>());
      used.put(part, new HashSet<>());
      added.put(part, new LinkedHashMap<>());
      wanted.put(part, new LinkedHashSet<>());
      wishes.put(part, new LinkedHashMap<>());
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

  /** Says that {@code target} needs a name. */
  void want(Part part, Target target) {
    if (of(part, target).isEmpty()) {
      wanted.get(part).add(target);
    }
  }

  /** Gives all that are wanted a name of their own. */
  void settle(SpecFiles files) {
    wanted.forEach(
        (part, targets) ->
            targets.stream()
                .map(target -> new Wish(wished(files, part, target), target))
                .sorted(Wish.ORDER)
                .forEach(wish -> add(part, wish)));
  }

  private record Wish(String name, Target target) {
    static final Comparator<Wish> ORDER =
        Comparator.comparing(Wish::name)
            .thenComparing(wish -> wish.target().file())
            .thenComparing(wish -> wish.target().pointer());
  }

  private void add(Part part, Wish wish) {
    String name = unique(wish.name(), used.get(part));
    names.get(part).put(wish.target(), name);
    added.get(part).put(name, wish.target());
    wishes.get(part).put(name, wish.name());
  }

  /** {@code wished}, or with the first number that makes it one not {@code used} yet. */
  static String unique(String wished, Set<String> used) {
    String name = wished;
    for (int i = 2; !used.add(name); i++) {
      name = wished + "_" + i;
    }
    return name;
  }

  /** For each name given by {@link #settle}, the name it would have had alone. */
  Map<Part, Map<String, String>> wishes() {
    return wishes;
  }

  /** The parts that {@link #settle} named, in that order. */
  Map<String, Target> added(Part part) {
    return added.get(part);
  }

  private static String wished(SpecFiles files, Part part, Target target) {
    if (insideMarked(files, target)) {
      return allowed(part.word());
    }
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

  /** True if something around {@code target} is marked as internal. */
  private static boolean insideMarked(SpecFiles files, Target target) {
    JsonNode node = files.root(target.file());
    for (String segment : Pointers.segments(target.pointer())) {
      JsonNode mark = node.path("x-internal");
      if (!mark.isMissingNode() && !mark.asText().equalsIgnoreCase("false")) {
        return true;
      }
      node =
          node.isArray() && segment.matches("[0-9]{1,8}")
              ? node.path(Integer.parseInt(segment))
              : node.path(segment);
    }
    return false;
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
