package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes of a document one for each operation: whole and valid in the same edition, with that
 * operation and what it reaches. Links to what may be called next are left out, for their targets
 * are not in it; so are the introduction of the API and what extensions say of it as a whole.
 */
final class SingleOperations {
  /** What is kept of the document; its components and tags only where they are reached. */
  private static final Set<String> KEPT =
      Set.of(
          "openapi",
          "swagger",
          "info",
          "jsonSchemaDialect",
          "host",
          "basePath",
          "schemes",
          "consumes",
          "produces",
          "servers",
          "security",
          "tags",
          "paths",
          "components",
          "definitions",
          "parameters",
          "responses",
          "securityDefinitions");

  /**
   * An operation that reaches more components than this is as good as the whole document, which is
   * there; in Microsoft's Graph each of 16,000 operations reaches megabytes.
   */
  private static final int MOST = 250;

  private final Grammar grammar;
  private final PlacedObject root;
  private final Components components;

  /** Where each component stands among those of its kind. */
  private final Map<Part, Map<String, Integer>> order = new EnumMap<>(Part.class);

  /** Documents cut from {@code root}, which holds all it refers to. */
  SingleOperations(Grammar grammar, PlacedObject root) {
    this.grammar = grammar;
    this.root = (PlacedObject) new WithoutLinks(grammar).part(Part.DOCUMENT, root);
    this.components = new Components(grammar, new Tree(this.root));
    for (Part part : grammar.referable()) {
      Map<String, Integer> places = new HashMap<>();
      grammar
          .sections(this.root)
          .path(grammar.section(part))
          .fieldNames()
          .forEachRemaining(name -> places.put(name, places.size()));
      order.put(part, places);
    }
  }

  private static final class WithoutLinks extends Rewriter {
    WithoutLinks(Grammar grammar) {
      super(grammar);
    }

    @Override
    JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
      boolean links = part == Part.RESPONSE || part == Part.COMPONENTS;
      return links && name.equals("links") && grammar.edition() != Edition.V2_0
          ? null
          : super.field(part, object, name, value);
    }
  }

  /**
   * The document of {@code operation}, if it stands in a path or is a webhook, and does not reach
   * most of the whole.
   */
  Optional<PlacedObject> of(Operation operation) {
    for (String section :
        operation.kind() == Operation.Kind.PATH
            ? List.of("paths")
            : List.of("webhooks", "x-webhooks")) {
      JsonNode item = new Tree(root).resolved(root.path(section).path(operation.path()));
      if (item instanceof PlacedObject found) {
        PlacedObject only = item(found, operation.method());
        if (has(only)) {
          return document(section, operation.path(), only);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOperation(String field) {
    Grammar.Field known = grammar.field(Part.PATH_ITEM, field);
    return known != null && known.part() == Part.OPERATION;
  }

  private boolean has(PlacedObject item) {
    return item.properties().stream().anyMatch(field -> isOperation(field.getKey()));
  }

  /** A path item with one of its operations. */
  private PlacedObject item(PlacedObject item, String method) {
    return item.mapped(
        (name, value) -> {
          if (!isOperation(name)) {
            return value;
          }
          if (grammar.field(Part.PATH_ITEM, name).shape() == Grammar.Shape.ONE) {
            return name.toUpperCase(Locale.ROOT).equals(method) ? value : null;
          }
          PlacedObject one =
              value instanceof PlacedObject others
                  ? others.mapped((other, node) -> other.equals(method) ? node : null)
                  : null;
          return one == null || one.isEmpty() ? null : one;
        });
  }

  private Optional<PlacedObject> document(String section, String path, PlacedObject item) {
    boolean ownServers = item.has("servers") || each(item, op -> op.has("servers"));
    boolean ownSecurity =
        each(item, op -> op.has("security")) && !each(item, op -> op.has("callbacks"));
    PlacedObject document = PlacedObject.emptyAt(root);
    PlacedObject items = PlacedObject.emptyAt(root);
    items.set(path, item);
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      String name = field.getKey();
      boolean overridden =
          name.equals("servers") && ownServers || name.equals("security") && ownSecurity;
      if (name.equals(section)) {
        document.putFrom(root, name, items);
      } else if (name.equals("paths")) {
        document.putFrom(root, name, PlacedObject.emptyAt(root));
      } else if (KEPT.contains(name) && !overridden) {
        document.putFrom(
            root, name, name.equals("info") ? info(field.getValue()) : field.getValue());
      }
    }
    return reached(document);
  }

  private boolean each(PlacedObject item, Predicate<JsonNode> says) {
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (isOperation(field.getKey())) {
        boolean one = grammar.field(Part.PATH_ITEM, field.getKey()).shape() == Grammar.Shape.ONE;
        JsonNode operation = one ? field.getValue() : field.getValue().iterator().next();
        return says.test(operation);
      }
    }
    return false;
  }

  private static JsonNode info(JsonNode info) {
    return info instanceof PlacedObject object
        ? object.mapped(
            (name, value) -> name.equals("description") || name.startsWith("x-") ? null : value)
        : info;
  }

  private Optional<PlacedObject> reached(PlacedObject document) {
    Reached reached = new Reached(components, MOST).from(Part.DOCUMENT, document);
    if (reached.ended()) {
      return Optional.empty();
    }
    if (grammar.edition() == Edition.V2_0) {
      return Optional.of(tags(sections(document, reached), reached));
    }
    PlacedObject fewer =
        document.mapped(
            (name, value) -> {
              if (!name.equals("components") || !(value instanceof PlacedObject components)) {
                return value;
              }
              PlacedObject left = sections(components, reached);
              return left.isEmpty() ? null : left;
            });
    return Optional.of(tags(fewer, reached));
  }

  private PlacedObject sections(PlacedObject holder, Reached reached) {
    return holder.mapped(
        (name, value) -> {
          if (!(value instanceof PlacedObject section)) {
            return value;
          }
          if (name.equals("securitySchemes") || name.equals("securityDefinitions")) {
            return some(section.mapped((scheme, node) -> reached.scheme(scheme) ? node : null));
          }
          for (Part part : grammar.referable()) {
            if (name.equals(grammar.section(part))) {
              return left(section, reached.names(part), order.getOrDefault(part, Map.of()));
            }
          }
          return grammar.edition() == Edition.V2_0 ? value : null;
        });
  }

  /** Those of {@code names}, in their order; sections have thousands, and few are wanted. */
  private static PlacedObject left(
      PlacedObject section, Set<String> names, Map<String, Integer> places) {
    PlacedObject left = PlacedObject.emptyAt(section);
    names.stream()
        .filter(places::containsKey)
        .sorted(Comparator.comparing(places::get))
        .forEach(name -> left.putFrom(section, name, section.get(name)));
    return some(left);
  }

  private static PlacedObject some(PlacedObject section) {
    return section.isEmpty() ? null : section;
  }

  /** The tags that are used, with those above them. */
  private static PlacedObject tags(PlacedObject document, Reached reached) {
    if (!(document.get("tags") instanceof PlacedArray tags)) {
      return document;
    }
    boolean more = true;
    for (int level = 0; more && level < 20; level++) {
      more = false;
      for (JsonNode tag : tags) {
        String parent = tag.path("parent").asText("");
        if (reached.tag(tag.path("name").asText()) && !parent.isEmpty() && !reached.tag(parent)) {
          reached.use(parent);
          more = true;
        }
      }
    }
    PlacedArray used = tags.mapped(tag -> reached.tag(tag.path("name").asText()) ? tag : null);
    return document.mapped(
        (name, value) -> name.equals("tags") ? (used.isEmpty() ? null : used) : value);
  }
}
