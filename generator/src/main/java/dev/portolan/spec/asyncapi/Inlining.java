package dev.portolan.spec.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.spec.files.Pointers;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.files.Target;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Puts what other files hold in the place of the references to it. References within the entry file
 * stay; one that leads round in a circle through other files stays too, and is reported.
 */
final class Inlining {
  private static final int MAX_NODES = 500_000;

  /** Levels below which nothing is put in place; with the limit of files: the depth. */
  private static final int MAX_LEVEL = 100;

  private final SpecFiles files;
  private final String entry;
  private final Diagnostics problems;
  private final Deque<Target> inside = new ArrayDeque<>();
  private int nodes;
  private int level;

  Inlining(SpecFiles files, String entry, Diagnostics problems) {
    this.files = files;
    this.entry = entry;
    this.problems = problems;
  }

  PlacedObject of(PlacedObject root) {
    return (PlacedObject) visit(root);
  }

  private JsonNode visit(JsonNode node) {
    level++;
    JsonNode visited = visited(node);
    level--;
    return visited;
  }

  private JsonNode visited(JsonNode node) {
    nodes++;
    if (node instanceof PlacedArray array) {
      return array.mapped(this::visit);
    }
    if (!(node instanceof PlacedObject object)) {
      return node;
    }
    return object.path("$ref").isTextual()
        ? reference(object)
        : object.mapped((name, value) -> isData(name) ? value : visit(value));
  }

  private static boolean isData(String name) {
    return name.equals("examples") || name.equals("default") || name.startsWith("x-");
  }

  private JsonNode reference(PlacedObject reference) {
    String written = reference.get("$ref").textValue();
    Optional<Target> found = files.find(reference.file(), written, reference.locationOf("$ref"));
    if (found.isEmpty()) {
      return reference;
    }
    Target target = found.get();
    if (target.file().equals(entry)) {
      String local = Pointers.fragment(target.pointer());
      boolean here = written.startsWith("#");
      return here
          ? reference
          : reference.mapped(
              (name, value) -> name.equals("$ref") ? TextNode.valueOf(local) : value);
    }
    if (inside.contains(target) || level > MAX_LEVEL || nodes > MAX_NODES) {
      problems.add(
          Diagnostic.warning(
              "ref-circular",
              reference.locationOf("$ref"),
              "\"" + written + "\" leads round in a circle, or makes too much"));
      return reference;
    }
    inside.push(target);
    JsonNode content = visit(target.node());
    inside.pop();
    return content;
  }
}
