package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.SpecDocument.Audience;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes from a bundled document what an audience may not see, and every trace of it: the part
 * itself, what refers to it, its name in {@code required}, in discriminators, tags, tag groups,
 * security requirements, encodings and links, its value in examples, and then what nothing visible
 * reaches any more. What the author lists without using it, stays.
 */
final class AudienceFilter extends Rewriter {
  /** Keywords whose schemas speak of the same object as the schema they stand in. */
  private static final Set<String> IN_PLACE =
      Set.of("allOf", "oneOf", "anyOf", "if", "then", "else", "dependentSchemas");

  private final Tree tree;
  private final Hiding hiding;
  private final HiddenNames names;
  private final ExampleFilter examples;
  private final HiddenOperations operations;
  private final Map<JsonNode, List<JsonNode>> exampleSchemas;
  private final Reached dropped;

  /** Names hidden in the object that the current schema is a part of. */
  private Set<String> hiddenAround = Set.of();

  /** What the example objects being visited are examples of. */
  private List<JsonNode> exampleOf = List.of();

  private AudienceFilter(Grammar grammar, PlacedObject root, Audience audience) {
    super(grammar);
    this.tree = new Tree(root);
    this.hiding = new Hiding(tree, grammar, audience);
    this.names = new HiddenNames(tree, hiding);
    this.examples = new ExampleFilter(tree, hiding, names);
    this.operations = new HiddenOperations(tree, hiding);
    this.exampleSchemas = new ExampleUses(grammar, tree).find();
    this.dropped = new Reached(new Components(grammar, tree));
  }

  /** What of {@code root} may be seen; itself, where nothing is hidden. */
  static PlacedObject visible(Grammar grammar, PlacedObject root, Audience audience) {
    if (!mayHide(root, audience)) {
      return root;
    }
    AudienceFilter filter = new AudienceFilter(grammar, root, audience);
    if (filter.hiding.marked(root)) {
      return filter.nothing(root);
    }
    PlacedObject filtered = (PlacedObject) filter.part(Part.DOCUMENT, root);
    return new Pruning(grammar, filter.tree, filter.hiding, filter.dropped).prune(filtered);
  }

  private static boolean mayHide(JsonNode node, Audience audience) {
    if (node.isObject()) {
      if (audience.hideInternal() && node.has("x-internal")
          || audience.hideDeprecated() && node.has("deprecated")) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (child.isContainerNode() && mayHide(child, audience)) {
        return true;
      }
    }
    return false;
  }

  /** A document that is hidden as a whole still has a title. */
  private PlacedObject nothing(PlacedObject root) {
    PlacedObject empty =
        root.mapped(
            (name, value) -> Set.of("openapi", "swagger", "info").contains(name) ? value : null);
    PlacedObject copy = PlacedObject.emptyAt(root);
    empty.properties().forEach(field -> copy.putFrom(root, field.getKey(), field.getValue()));
    copy.set("paths", PlacedObject.emptyAt(root));
    return copy;
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    if (hiding.is(part, node) || part == Part.LINK && operations.hidden(node)) {
      dropped.from(part, node);
      return null;
    }
    if (!(node instanceof PlacedObject object)) {
      return node;
    }
    return switch (part) {
      case SCHEMA -> schema(object);
      case MEDIA_TYPE, PARAMETER, HEADER, RESPONSE, REQUEST_BODY -> withExamples(part, object);
      case EXAMPLE -> example(object);
      case OPERATION, TAG_GROUP -> super.part(part, withoutTags(object));
      case SECURITY_REQUIREMENT -> requirement(object);
      case DISCRIMINATOR -> discriminator(object);
      default -> super.part(part, object);
    };
  }

  // Lists and mappings that lose all they had go as well.

  @Override
  JsonNode list(Grammar.Field field, JsonNode value) {
    JsonNode list = super.list(field, value);
    return list.isEmpty() && !value.isEmpty() ? null : list;
  }

  @Override
  JsonNode map(Grammar.Field field, JsonNode value) {
    JsonNode map = super.map(field, value);
    return map.isEmpty() && !value.isEmpty() && map.isObject() ? null : map;
  }

  @Override
  JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
    if (part != Part.SCHEMA) {
      return super.field(part, object, name, value);
    }
    Set<String> around = hiddenAround;
    if (!IN_PLACE.contains(name)) {
      hiddenAround = Set.of();
    }
    JsonNode result = super.field(part, object, name, value);
    hiddenAround = around;
    return result;
  }

  @Override
  JsonNode other(Part part, String name, JsonNode value) {
    return name.startsWith("x-") || grammarDoesNotKnow(part) ? unmarked(value) : value;
  }

  private static boolean grammarDoesNotKnow(Part part) {
    return part == Part.DOCUMENT || part == Part.COMPONENTS || part == Part.PATH_ITEM;
  }

  /** Extensions and unknown fields, without what is marked in them. */
  private JsonNode unmarked(JsonNode value) {
    if (hiding.marked(value)) {
      return null;
    }
    if (value instanceof PlacedObject object) {
      return object.mapped((name, child) -> unmarked(child));
    }
    return value instanceof PlacedArray array ? array.mapped(this::unmarked) : value;
  }

  private JsonNode schema(PlacedObject schema) {
    Set<String> around = hiddenAround;
    Set<String> hidden = new HashSet<>(around);
    hidden.addAll(names.of(schema));
    hiddenAround = hidden;
    PlacedObject result = (PlacedObject) super.part(Part.SCHEMA, schema);
    hiddenAround = around;
    return result.mapped((name, value) -> keyword(schema, hidden, name, value));
  }

  private JsonNode keyword(PlacedObject schema, Set<String> hidden, String name, JsonNode value) {
    return switch (name) {
      case "required" -> texts(value, hidden);
      case "dependentRequired" ->
          value instanceof PlacedObject object
              ? object.mapped((key, list) -> hidden.contains(key) ? null : texts(list, hidden))
              : value;
      case "dependentSchemas", "dependencies" ->
          value instanceof PlacedObject object
              ? object.mapped((key, child) -> hidden.contains(key) ? null : texts(child, hidden))
              : value;
      case "discriminator" ->
          hidden.contains(value.path("propertyName").asText(value.asText(""))) ? null : value;
      case "properties" -> value instanceof PlacedObject object ? branches(schema, object) : value;
      case "example", "default", "const", "x-example" -> examples.visible(value, List.of(schema));
      case "x-examples" -> examples.unlessNamed(value, List.of(schema));
      case "examples", "enum" ->
          value instanceof PlacedArray array
              ? emptied(array, array.mapped(item -> examples.visible(item, List.of(schema))))
              : value;
      default -> value;
    };
  }

  private static JsonNode emptied(JsonNode before, JsonNode after) {
    return after.isEmpty() && !before.isEmpty() ? null : after;
  }

  private static JsonNode texts(JsonNode list, Set<String> hidden) {
    return list instanceof PlacedArray array
        ? emptied(array, array.mapped(item -> hidden.contains(item.asText()) ? null : item))
        : list;
  }

  /** Takes the values that mean hidden branches from the enum of a discriminating property. */
  private JsonNode branches(PlacedObject schema, PlacedObject properties) {
    JsonNode discriminator = schema.path("discriminator");
    String property = discriminator.path("propertyName").asText(discriminator.asText(""));
    return properties.mapped(
        (name, value) ->
            name.equals(property) && value instanceof PlacedObject object
                ? object.mapped(
                    (keyword, list) ->
                        keyword.equals("enum") && list instanceof PlacedArray array
                            ? array.mapped(item -> branch(discriminator, item))
                            : list)
                : value);
  }

  private JsonNode branch(JsonNode discriminator, JsonNode item) {
    return examples.branchHidden(discriminator, item.asText()) ? null : item;
  }

  private JsonNode discriminator(PlacedObject discriminator) {
    return discriminator.mapped(
        (name, value) -> {
          if (name.equals("mapping") && value instanceof PlacedObject mapping) {
            return emptied(
                mapping,
                mapping.mapped(
                    (key, schema) ->
                        schema.isTextual() && examples.hidden(schema.textValue()) ? null : schema));
          }
          boolean hiddenDefault = name.equals("defaultMapping") && examples.hidden(value.asText());
          return hiddenDefault ? null : value;
        });
  }

  private JsonNode withExamples(Part part, PlacedObject holder) {
    List<JsonNode> schemas = ExampleUses.schemas(holder);
    List<JsonNode> before = exampleOf;
    exampleOf = schemas;
    PlacedObject result = (PlacedObject) super.part(part, holder);
    exampleOf = before;
    if (schemas.isEmpty()) {
      return result;
    }
    Set<String> hidden = new HashSet<>();
    schemas.forEach(schema -> hidden.addAll(names.of(schema)));
    return result.mapped(
        (name, value) -> {
          if (name.equals("example") || name.equals("x-example")) {
            return examples.visible(value, schemas);
          }
          if (name.equals("x-examples")) {
            return examples.unlessNamed(value, schemas);
          }
          if (name.equals("encoding") && value instanceof PlacedObject encoding) {
            return encoding.mapped((key, how) -> hidden.contains(key) ? null : how);
          }
          // Swagger 2.0: by media type
          boolean old = name.equals("examples") && part == Part.RESPONSE;
          return old && value instanceof PlacedObject types
              ? types.mapped((type, example) -> examples.visible(example, schemas))
              : value;
        });
  }

  private JsonNode example(PlacedObject example) {
    List<JsonNode> schemas = new ArrayList<>(exampleOf);
    schemas.addAll(exampleSchemas.getOrDefault(example, List.of()));
    boolean[] gone = new boolean[1];
    PlacedObject result =
        ((PlacedObject) super.part(Part.EXAMPLE, example))
            .mapped(
                (name, value) -> {
                  if (!Set.of("value", "dataValue", "serializedValue").contains(name)) {
                    return value;
                  }
                  JsonNode visible = examples.visible(value, schemas);
                  gone[0] |= visible == null;
                  return visible;
                });
    return gone[0] ? null : result;
  }

  private PlacedObject withoutTags(PlacedObject holder) {
    return holder.mapped(
        (name, value) ->
            name.equals("tags") && value instanceof PlacedArray tags
                ? emptied(tags, tags.mapped(tag -> hiding.tag(tag.asText()) ? null : tag))
                : value);
  }

  private JsonNode requirement(PlacedObject requirement) {
    PlacedObject visible =
        requirement.mapped((name, scopes) -> hiding.scheme(name) ? null : scopes);
    return emptied(requirement, visible);
  }
}
