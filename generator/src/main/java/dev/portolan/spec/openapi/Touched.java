package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedObject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one part of a document names itself: components, security schemes, tags. Not what those name
 * in turn.
 *
 * @param selects whether it is a schema whose values may be of a schema derived from it
 */
record Touched(Set<Component> components, Set<String> schemes, Set<String> tags, boolean selects) {

  /**
   * A component.
   *
   * @param pointer from the root of the document
   */
  record Component(Part part, String pointer) {}

  /** What {@code node}, a part of that kind, names. */
  static Touched of(Grammar grammar, Part part, JsonNode node) {
    Touched touched =
        new Touched(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            part == Part.SCHEMA && node.has("discriminator"));
    touched.new Walk(grammar).part(part, node);
    return touched;
  }

  /** The pointer that {@code reference} holds, if it leads into the document. */
  static String pointer(String reference) {
    return reference.startsWith("#") ? Pointers.unescaped(reference.substring(1)) : "";
  }

  /** Leaves the components of the document aside, and its tags and info, which name nothing. */
  private final class Walk extends Rewriter {
    Walk(Grammar grammar) {
      super(grammar);
    }

    @Override
    JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
      if (part == Part.DOCUMENT && (name.equals("tags") || name.equals("info"))) {
        return value;
      }
      Grammar.Field field = grammar.field(part, name);
      Part holder = grammar.edition() == Edition.V2_0 ? Part.DOCUMENT : Part.COMPONENTS;
      boolean section =
          part == holder
              && field != null
              && (name.equals(grammar.section(field.part())) || name.equals("securityDefinitions"));
      return section ? value : super.field(part, object, name, value);
    }

    @Override
    JsonNode part(Part part, JsonNode node) {
      if (References.is(node)) {
        String pointer = pointer(node.get("$ref").textValue());
        if (grammar.hasSection(part) && pointer.startsWith(grammar.sectionPointer(part) + "/")) {
          components.add(new Component(part, pointer));
        }
      }
      switch (part) {
        case SECURITY_REQUIREMENT -> node.fieldNames().forEachRemaining(schemes::add);
        case OPERATION -> tags.addAll(Tree.texts(node.path("tags")));
        case DISCRIMINATOR -> {
          node.path("mapping").forEach(this::mapped);
          mapped(node.path("defaultMapping"));
        }
        default -> {}
      }
      return super.part(part, node);
    }

    private void mapped(JsonNode value) {
      if (value.isTextual()) {
        String text = value.textValue();
        String pointer =
            text.startsWith("#")
                ? pointer(text)
                : grammar.sectionPointer(Part.SCHEMA) + Pointers.step(text);
        components.add(new Component(Part.SCHEMA, pointer));
      }
    }
  }
}
