package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows which operations are hidden, for the links that lead to them. */
final class HiddenOperations {
  private final Tree tree;
  private final Hiding hiding;
  private final Set<String> hidden = new HashSet<>();

  HiddenOperations(Tree tree, Hiding hiding) {
    this.tree = tree;
    this.hiding = hiding;
    Set<String> visible = new HashSet<>();
    for (String section : List.of("paths", "webhooks", "x-webhooks")) {
      for (JsonNode written : tree.root().path(section)) {
        boolean itemHidden = hiding.is(Part.PATH_ITEM, written);
        for (JsonNode operation : hiding.operations(tree.resolved(written))) {
          boolean gone = itemHidden || hiding.is(Part.OPERATION, operation);
          Tree.text(operation, "operationId").ifPresent((gone ? hidden : visible)::add);
        }
      }
    }
    hidden.removeAll(visible);
  }

  /** True if {@code written}, a link or a reference to one, leads to a hidden operation. */
  boolean hidden(JsonNode written) {
    JsonNode link = tree.resolved(written);
    String reference = link.path("operationRef").asText("");
    if (hidden.contains(link.path("operationId").asText(""))) {
      return true;
    }
    int method = reference.lastIndexOf('/');
    return reference.startsWith("#/")
        && method > 0
        && (hiding.is(Part.OPERATION, tree.at(reference))
            || hiding.is(Part.PATH_ITEM, tree.at(reference.substring(0, method))));
  }
}
