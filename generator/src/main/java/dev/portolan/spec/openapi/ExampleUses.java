package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds which schemas the examples that are referred to are examples of. */
final class ExampleUses extends Rewriter {
  private final Tree tree;
  private final Map<JsonNode, List<JsonNode>> uses = new IdentityHashMap<>();

  ExampleUses(Grammar grammar, Tree tree) {
    super(grammar);
    this.tree = tree;
  }

  /** By example object, its identity being its place. */
  Map<JsonNode, List<JsonNode>> find() {
    part(Part.DOCUMENT, tree.root());
    return uses;
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    if (part == Part.MEDIA_TYPE || part == Part.PARAMETER || part == Part.HEADER) {
      for (JsonNode example : node.path("examples")) {
        if (References.is(example)) {
          uses.computeIfAbsent(tree.resolved(example), e -> new ArrayList<>())
              .addAll(schemas(node));
        }
      }
    }
    return super.part(part, node);
  }

  /** The schemas that the examples of {@code holder} have. */
  static List<JsonNode> schemas(JsonNode holder) {
    List<JsonNode> schemas = new ArrayList<>();
    for (String name : List.of("schema", "itemSchema")) {
      if (holder.path(name).isObject()) {
        schemas.add(holder.get(name));
      }
    }
    holder.path("content").forEach(media -> schemas.addAll(schemas(media)));
    return schemas;
  }
}
