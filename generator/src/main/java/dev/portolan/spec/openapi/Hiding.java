package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what an audience may not see. Hidden is what is marked {@code x-internal} (with anything
 * but {@code false}: in doubt it is hidden) or refers to something hidden; a schema all of whose
 * branches, or whose items, are hidden; an operation that is deprecated where those are hidden, or
 * all of whose tags are hidden; a path item or callback all of whose operations are hidden; a tag
 * below a hidden one.
 */
final class Hiding {
  private static final List<String> BRANCHES = List.of("allOf", "oneOf", "anyOf");

  private final Tree tree;
  private final Grammar grammar;
  private final Audience audience;
  private final Map<JsonNode, Boolean> known = new IdentityHashMap<>();
  private final Set<String> tags = new HashSet<>();
  private final Set<String> schemes = new HashSet<>();

  Hiding(Tree tree, Grammar grammar, Audience audience) {
    this.tree = tree;
    this.grammar = grammar;
    this.audience = audience;
    hideTags();
    String section = grammar.edition() == Edition.V2_0 ? "securityDefinitions" : "securitySchemes";
    Tree.fields(grammar.sections(tree.root()).path(section))
        .forEach(
            (name, scheme) -> {
              if (is(Part.SECURITY_SCHEME, scheme)) {
                schemes.add(name);
              }
            });
  }

  private void hideTags() {
    List<PlacedObject> declared = Tree.objects(tree.root().path("tags"));
    int before = -1;
    while (tags.size() > before) {
      before = tags.size();
      for (PlacedObject tag : declared) {
        if (marked(tag) || tags.contains(tag.path("parent").asText())) {
          Tree.text(tag, "name").ifPresent(tags::add);
        }
      }
    }
  }

  /** True if {@code node} carries the mark and it counts for this audience. */
  boolean marked(JsonNode node) {
    JsonNode mark = node.path("x-internal");
    return audience.hideInternal()
        && !mark.isMissingNode()
        && !mark.asText().equalsIgnoreCase("false");
  }

  /** True if a tag of this name is hidden. */
  boolean tag(String name) {
    return tags.contains(name);
  }

  /** True if a security scheme of this name is hidden. */
  boolean scheme(String name) {
    return schemes.contains(name);
  }

  /** True if {@code node} is hidden. */
  boolean is(Part part, JsonNode node) {
    if (!node.isObject() || part == Part.DOCUMENT || part == Part.INFO) {
      return false;
    }
    Boolean before = known.get(node);
    if (before != null) {
      return before;
    }
    known.put(node, false); // what goes round in a circle is not hidden by that
    boolean hidden = marked(node) || refersToHidden(part, node) || byContents(part, node);
    known.put(node, hidden);
    return hidden;
  }

  private boolean refersToHidden(Part part, JsonNode node) {
    return References.is(node) && is(part, tree.at(node.get("$ref").textValue()));
  }

  private boolean byContents(Part part, JsonNode node) {
    return switch (part) {
      case OPERATION -> operation(node);
      case PATH_ITEM -> all(Part.OPERATION, operations(node));
      case CALLBACK -> all(Part.PATH_ITEM, callback(node));
      case SCHEMA -> schema(node);
      case TAG -> tag(node.path("name").asText());
      default -> false;
    };
  }

  private boolean operation(JsonNode node) {
    List<String> names = Tree.texts(node.path("tags"));
    return audience.hideDeprecated() && Tree.flag(node, "deprecated")
        || !names.isEmpty() && tags.containsAll(names);
  }

  /** The operations of a path item, not looking through a reference. */
  List<JsonNode> operations(JsonNode item) {
    List<JsonNode> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      Grammar.Field known = grammar.field(Part.PATH_ITEM, field.getKey());
      if (known != null && known.part() == Part.OPERATION) {
        if (known.shape() == Grammar.Shape.MAP) {
          field.getValue().forEach(operations::add);
        } else {
          operations.add(field.getValue());
        }
      }
    }
    return operations;
  }

  private static List<JsonNode> callback(JsonNode node) {
    List<JsonNode> items = new ArrayList<>();
    Tree.fields(node)
        .forEach(
            (name, item) -> {
              if (!name.startsWith("x-") && !name.equals("$ref")) {
                items.add(item);
              }
            });
    return items;
  }

  private boolean schema(JsonNode node) {
    for (String branches : BRANCHES) {
      List<JsonNode> list = new ArrayList<>();
      node.path(branches).forEach(list::add);
      if (all(Part.SCHEMA, list)) {
        return true;
      }
    }
    return node.path("items").isObject() && is(Part.SCHEMA, node.get("items"));
  }

  private boolean all(Part part, List<JsonNode> nodes) {
    return !nodes.isEmpty() && nodes.stream().allMatch(node -> is(part, node));
  }
}
