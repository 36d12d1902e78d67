package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives the components that bundling has added the names they would have if what has been hidden
 * had never been there: without the number that told them from a hidden one.
 */
final class Renaming extends Rewriter {
  private final Map<Part, Map<String, String>> wishes;
  private final Map<Part, Map<String, String>> renamed = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();

  /**
   * A step after {@link AudienceFilter}.
   *
   * @param wishes for each added component, by kind, the name it would have had alone
   */
  Renaming(Grammar grammar, Map<Part, Map<String, String>> wishes) {
    super(grammar);
    this.wishes = wishes;
  }

  PlacedObject of(PlacedObject filtered) {
    for (Part part : grammar.referable()) {
      JsonNode section = grammar.sections(filtered).path(grammar.section(part));
      Map<String, String> added = wishes.getOrDefault(part, Map.of());
      Set<String> used = new HashSet<>();
      section
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!added.containsKey(name)) {
                  used.add(name);
                }
              });
      added.forEach(
          (name, wished) -> {
            if (section.has(name)) {
              rename(part, name, ComponentNames.unique(wished, used));
            }
          });
    }
    return references.isEmpty() ? filtered : (PlacedObject) part(Part.DOCUMENT, filtered);
  }

  private void rename(Part part, String from, String to) {
    if (!from.equals(to)) {
      renamed.computeIfAbsent(part, p -> new HashMap<>()).put(from, to);
      references.put(pointer(part, from), pointer(part, to));
    }
  }

  private String pointer(Part part, String name) {
    return Pointers.fragment(grammar.sectionPointer(part) + Pointers.step(name));
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    JsonNode result = super.part(part, node);
    if (result instanceof PlacedObject object) {
      if (References.is(object)) {
        return object.mapped((name, value) -> name.equals("$ref") ? reference(value) : value);
      }
      if (part == Part.DISCRIMINATOR && object.get("mapping") instanceof PlacedObject mapping) {
        PlacedObject changed = mapping.mapped((name, value) -> reference(value));
        return object.mapped((name, value) -> name.equals("mapping") ? changed : value);
      }
    }
    return result;
  }

  @Override
  JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
    JsonNode result = super.field(part, object, name, value);
    Grammar.Field field = grammar.field(part, name);
    Part holder = grammar.edition() == Edition.V2_0 ? Part.DOCUMENT : Part.COMPONENTS;
    boolean section = part == holder && field != null && name.equals(grammar.section(field.part()));
    return section && renamed.containsKey(field.part()) && result instanceof PlacedObject parts
        ? withNames(parts, renamed.get(field.part()))
        : result;
  }

  private static PlacedObject withNames(PlacedObject parts, Map<String, String> names) {
    PlacedObject result = PlacedObject.emptyAt(parts);
    for (Map.Entry<String, JsonNode> part : parts.properties()) {
      result.set(names.getOrDefault(part.getKey(), part.getKey()), part.getValue());
    }
    return result;
  }

  private JsonNode reference(JsonNode value) {
    String changed = references.get(value.asText());
    return changed == null ? value : TextNode.valueOf(changed);
  }
}
