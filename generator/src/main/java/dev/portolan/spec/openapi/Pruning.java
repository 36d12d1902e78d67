package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes from a filtered document the components, security schemes, tags and tag groups that only
 * hidden parts led to. What nothing led to in the first place, stays: authors list such schemas on
 * purpose.
 */
final class Pruning {
  private final Grammar grammar;
  private final Tree source;
  private final Hiding hiding;

  /** What anything, visible or not, led to in the source. */
  private final Reached before;

  /**
   * A step of {@link AudienceFilter}.
   *
   * @param dropped what the parts led to that have been taken out; is added to
   */
  Pruning(Grammar grammar, Tree source, Hiding hiding, Reached dropped) {
    this.grammar = grammar;
    this.source = source;
    this.hiding = hiding;
    this.before = dropped.from(Part.DOCUMENT, source.root());
    eachComponent(
        source.root(),
        (part, name, node) -> {
          if (hiding.is(part, node)) {
            before.fromComponent(part, name);
          }
        });
  }

  private interface Visit {
    void component(Part part, String name, JsonNode node);
  }

  private void eachComponent(JsonNode root, Visit visit) {
    for (Part part : grammar.referable()) {
      for (Map.Entry<String, JsonNode> field :
          grammar.sections(root).path(grammar.section(part)).properties()) {
        visit.component(part, field.getKey(), field.getValue());
      }
    }
  }

  PlacedObject prune(PlacedObject filtered) {
    Reached after =
        new Reached(new Components(grammar, new Tree(filtered))).from(Part.DOCUMENT, filtered);
    eachComponent(
        source.root(),
        (part, name, node) -> {
          if (!hiding.is(part, node) && !before.component(part, name)) {
            after.fromComponent(part, name);
          }
        });
    Tree.objects(filtered.path("tags"))
        .forEach(tag -> parents(filtered, tag.path("name").asText(), after));
    PlacedObject pruned = filtered;
    if (grammar.edition() == Edition.V2_0) {
      pruned = sections(pruned, after);
    } else if (filtered.get("components") instanceof PlacedObject components) {
      pruned = replace(pruned, "components", sections(components, after));
    }
    String schemes = grammar.edition() == Edition.V2_0 ? "securityDefinitions" : "securitySchemes";
    Predicate<String> needed =
        name -> after.scheme(name) || !before.scheme(name) && !hiding.scheme(name);
    if (grammar.edition() == Edition.V2_0) {
      pruned = replace(pruned, schemes, kept(pruned.path(schemes), needed));
    } else if (pruned.get("components") instanceof PlacedObject components) {
      PlacedObject fewer = replace(components, schemes, kept(components.path(schemes), needed));
      pruned = replace(pruned, "components", fewer);
    }
    return tags(pruned, after);
  }

  /** The tags above one that is used are used. */
  private void parents(PlacedObject root, String name, Reached after) {
    if (!used(name, after)) {
      return;
    }
    String child = name;
    for (int level = 0; level < 20; level++) {
      String parent = "";
      for (PlacedObject tag : Tree.objects(root.path("tags"))) {
        if (tag.path("name").asText().equals(child)) {
          parent = tag.path("parent").asText("");
        }
      }
      if (parent.isEmpty()) {
        return;
      }
      after.use(parent);
      child = parent;
    }
  }

  private boolean used(String tag, Reached after) {
    return after.tag(tag) || !before.tag(tag) && !hiding.tag(tag);
  }

  private PlacedObject sections(PlacedObject holder, Reached after) {
    PlacedObject result = holder;
    for (Part part : grammar.referable()) {
      String section = grammar.section(part);
      if (part != Part.SECURITY_SCHEME) {
        result =
            replace(
                result, section, kept(holder.path(section), name -> after.component(part, name)));
      }
    }
    return result;
  }

  private static JsonNode kept(JsonNode section, Predicate<String> keep) {
    return section instanceof PlacedObject object
        ? object.mapped((name, value) -> keep.test(name) ? value : null)
        : section;
  }

  /** With another value; without it, if that has become empty. */
  private static PlacedObject replace(PlacedObject holder, String name, JsonNode value) {
    return holder.mapped(
        (key, old) -> {
          if (!key.equals(name)) {
            return old;
          }
          return value.isEmpty() && !old.isEmpty() ? null : value;
        });
  }

  private PlacedObject tags(PlacedObject root, Reached after) {
    PlacedObject result = root;
    if (root.get("tags") instanceof PlacedArray tags) {
      result =
          replace(
              result,
              "tags",
              tags.mapped(tag -> used(tag.path("name").asText(), after) ? tag : null));
    }
    if (root.get("x-tagGroups") instanceof PlacedArray groups) {
      result = replace(result, "x-tagGroups", groups.mapped(group -> group(group, after)));
    }
    return result;
  }

  private JsonNode group(JsonNode group, Reached after) {
    if (!(group instanceof PlacedObject object) || !object.path("tags").isArray()) {
      return group;
    }
    PlacedArray before = (PlacedArray) object.get("tags");
    PlacedArray tags = before.mapped(tag -> used(tag.asText(), after) ? tag : null);
    return tags.isEmpty() && !before.isEmpty() ? null : replace(object, "tags", tags);
  }
}
