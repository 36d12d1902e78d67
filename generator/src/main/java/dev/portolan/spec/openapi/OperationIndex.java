package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.Operation.Kind;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operations of a document with their names, in order: of paths, then webhooks. */
final class OperationIndex {
  /** An operation and where it was found. */
  record Found(
      OperationNames.Name name,
      Kind kind,
      String method,
      String path,
      JsonNode node,
      JsonNode item,
      Location place) {

    /** With a name of its own. */
    Found named(OperationNames names, String otherwise) {
      Location place =
          node instanceof PlacedObject object ? object.locationOf("operationId") : place();
      return new Found(
          names.name(Tree.text(node, "operationId"), otherwise, place),
          kind,
          method,
          path,
          node,
          item,
          this.place);
    }
  }

  private final Tree tree;
  private final Diagnostics problems;
  private final List<Found> all = new ArrayList<>();
  private final Map<String, String> byOperationId = new HashMap<>();
  private final Map<String, String> byPointer = new HashMap<>();

  OperationIndex(Tree tree, OperationNames names, Diagnostics problems) {
    this.tree = tree;
    this.problems = problems;
    add("paths", Kind.PATH, names);
    add("webhooks", Kind.WEBHOOK, names);
  }

  private void add(String section, Kind kind, OperationNames names) {
    JsonNode items = tree.root().path(section);
    Location start = Places.of(items, Places.of(tree.root(), Location.ofFile("")));
    for (Map.Entry<String, JsonNode> field : items.properties()) {
      if (field.getKey().startsWith("x-") && kind == Kind.PATH) {
        continue;
      }
      Location place =
          items instanceof PlacedObject placed ? placed.locationOf(field.getKey()) : start;
      for (Found found : of(field.getValue(), field.getKey(), kind, place)) {
        String prefix = kind == Kind.WEBHOOK ? "webhook " : "";
        Found named = found.named(names, prefix + found.method() + " " + found.path());
        all.add(named);
        Tree.text(found.node(), "operationId")
            .ifPresent(id -> byOperationId.putIfAbsent(id, named.name().id()));
        String method = found.method().toLowerCase(Locale.ROOT);
        byPointer.put(
            "/" + section + Pointers.step(field.getKey()) + Pointers.step(method),
            named.name().id());
      }
    }
  }

  /** The operations of a path item, without names. */
  List<Found> of(JsonNode written, String path, Kind kind, Location place) {
    List<Found> found = new ArrayList<>();
    JsonNode item = tree.resolved(written);
    if (!item.isObject()) {
      if (!References.is(written)) {
        problems.add(
            Diagnostic.warning(
                "path-invalid", place, "the path item \"" + path + "\" is not a mapping"));
      }
      return found;
    }
    Grammar grammar = Grammar.of(Edition.of(tree.root()).orElse(Edition.V3_1));
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      Grammar.Field known = grammar.field(Part.PATH_ITEM, field.getKey());
      if (known == null || known.part() != Part.OPERATION) {
        continue;
      }
      if (known.shape() == Grammar.Shape.ONE) {
        found.add(one(field.getKey().toUpperCase(Locale.ROOT), path, kind, field.getKey(), item));
      } else {
        for (String method : Tree.fields(field.getValue()).keySet()) {
          found.add(one(method, path, kind, method, field.getValue(), item));
        }
      }
    }
    return found;
  }

  private static Found one(String method, String path, Kind kind, String field, JsonNode item) {
    return one(method, path, kind, field, item, item);
  }

  private static Found one(
      String method, String path, Kind kind, String field, JsonNode holder, JsonNode item) {
    Location place =
        holder instanceof PlacedObject placed ? placed.locationOf(field) : Location.ofFile("");
    return new Found(
        new OperationNames.Name("", ""), kind, method, path, holder.get(field), item, place);
  }

  List<Found> all() {
    return all;
  }

  /** The id of the operation with this {@code operationId}. */
  Optional<String> byOperationId(String operationId) {
    return Optional.ofNullable(byOperationId.get(operationId));
  }

  /** The id of the operation that {@code #/paths/…} leads to. */
  Optional<String> byReference(String reference) {
    return reference.startsWith("#/")
        ? Optional.ofNullable(byPointer.get(Pointers.unescaped(reference.substring(1))))
        : Optional.empty();
  }
}
