package dev.portolan.spec.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes from an AsyncAPI document what is marked {@code x-internal}, what refers to it, names of
 * hidden properties in {@code required} and in examples, operations of hidden channels, channels
 * all of whose operations are hidden, and components that only hidden parts referred to.
 */
final class InternalParts {
  private final PlacedObject root;
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> shown = new HashSet<>();

  private InternalParts(PlacedObject root) {
    this.root = root;
  }

  static PlacedObject without(PlacedObject root) {
    InternalParts parts = new InternalParts(root);
    parts.find();
    return parts.hidden.isEmpty() && parts.names.isEmpty() && !parts.anyMark(root)
        ? root
        : parts.pruned((PlacedObject) parts.visible(root, ""));
  }

  private static boolean marked(JsonNode node) {
    JsonNode mark = node.path("x-internal");
    return !mark.isMissingNode() && !mark.asText().equalsIgnoreCase("false");
  }

  private boolean anyMark(JsonNode node) {
    if (marked(node)) {
      return true;
    }
    for (JsonNode child : node) {
      if (child.isContainerNode() && anyMark(child)) {
        return true;
      }
    }
    return false;
  }

  /** Finds the pointers of hidden parts, until no more follow from those found. */
  private void find() {
    int before = -1;
    while (hidden.size() > before) {
      before = hidden.size();
      for (String section : List.of("channels", "operations", "servers")) {
        sectionHidden("/" + section, root.path(section));
      }
      for (Map.Entry<String, JsonNode> section : root.path("components").properties()) {
        sectionHidden("/components" + Pointers.step(section.getKey()), section.getValue());
      }
      hideUnusedChannels();
    }
    propertyNames(root);
    names.removeAll(shown);
  }

  private void sectionHidden(String pointer, JsonNode section) {
    for (Map.Entry<String, JsonNode> field : section.properties()) {
      JsonNode node = field.getValue();
      boolean old = pointer.equals("/channels");
      boolean two = old && (node.has("publish") || node.has("subscribe"));
      boolean noneLeft = two && gone(node.get("publish")) && gone(node.get("subscribe"));
      if (hides(node) || hides(node.path("channel")) || noneLeft) {
        hidden.add(pointer + Pointers.step(field.getKey()));
      }
    }
  }

  private boolean gone(JsonNode operation) {
    return operation == null || hides(operation);
  }

  private void hideUnusedChannels() {
    Set<String> used = new HashSet<>();
    Set<String> usedByHidden = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : root.path("operations").properties()) {
      boolean gone = hidden.contains("/operations" + Pointers.step(field.getKey()));
      (gone ? usedByHidden : used).add(target(field.getValue().path("channel")));
    }
    usedByHidden.removeAll(used);
    usedByHidden.remove("");
    hidden.addAll(usedByHidden);
  }

  private static String target(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#") ? Pointers.unescaped(reference.substring(1)) : "";
  }

  /** True if {@code node} is marked, or refers to something hidden or to a part of it. */
  private boolean hides(JsonNode node) {
    if (marked(node)) {
      return true;
    }
    String target = target(node);
    while (!target.isEmpty()) {
      if (hidden.contains(target)) {
        return true;
      }
      target = target.substring(0, target.lastIndexOf('/'));
    }
    JsonNode direct = node.has("$ref") ? root.at(pointer(target(node))) : node;
    return marked(direct);
  }

  private static String pointer(String text) {
    return text.startsWith("/") ? text : "";
  }

  private void propertyNames(JsonNode node) {
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      (hides(property.getValue()) ? names : shown).add(property.getKey());
    }
    for (JsonNode child : node) {
      if (child.isContainerNode()) {
        propertyNames(child);
      }
    }
  }

  private JsonNode visible(JsonNode node, String within) {
    if (node instanceof PlacedArray array) {
      PlacedArray list =
          array.mapped(
              item -> {
                boolean name = within.equals("required") && names.contains(item.asText());
                return name || hides(item) ? null : visible(item, within);
              });
      return list.isEmpty() && !array.isEmpty() ? null : list;
    }
    if (!(node instanceof PlacedObject object)) {
      return node;
    }
    boolean example = within.equals("examples") || within.equals("example");
    return object.mapped(
        (name, value) ->
            hides(value) || ofHiddenChannel(value) || example && names.contains(name)
                ? null
                : visible(value, example ? within : name));
  }

  private boolean ofHiddenChannel(JsonNode operation) {
    return operation.has("channel") && operation.has("action") && hides(operation.get("channel"));
  }

  private PlacedObject pruned(PlacedObject filtered) {
    PlacedObject document =
        filtered.mapped(
            (section, value) ->
                value instanceof PlacedObject parts
                        && List.of("channels", "operations", "servers").contains(section)
                    ? parts.mapped((n, v) -> isHidden("/" + section, n) ? null : v)
                    : value);
    Set<String> before = reached(root);
    Set<String> after = reached(document);
    return document.mapped(
        (name, value) ->
            name.equals("components") && value instanceof PlacedObject components
                ? components.mapped((section, parts) -> kept(section, parts, before, after))
                : value);
  }

  private boolean isHidden(String section, String name) {
    return hidden.contains(section + Pointers.step(name));
  }

  private JsonNode kept(String section, JsonNode parts, Set<String> before, Set<String> after) {
    if (!(parts instanceof PlacedObject object)) {
      return parts;
    }
    String prefix = "/components" + Pointers.step(section);
    PlacedObject kept =
        object.mapped(
            (name, part) -> {
              String pointer = prefix + Pointers.step(name);
              boolean orphaned = before.contains(pointer) && !after.contains(pointer);
              return hidden.contains(pointer) || orphaned ? null : part;
            });
    return kept.isEmpty() && !object.isEmpty() ? null : kept;
  }

  /** The components that the rest of {@code document} leads to, or hidden components do. */
  private Set<String> reached(PlacedObject document) {
    Set<String> reached = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    document
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("components")) {
                open.add(field.getValue());
              }
            });
    if (document == root) {
      hidden.forEach(pointer -> open.add(root.at(pointer)));
    }
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      List<String> target = Pointers.segments(target(node));
      if (target.size() >= 3 && target.get(0).equals("components")) {
        String pointer =
            "/components" + Pointers.step(target.get(1)) + Pointers.step(target.get(2));
        if (reached.add(pointer)) {
          open.add(document.at(pointer));
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return reached;
  }
}
