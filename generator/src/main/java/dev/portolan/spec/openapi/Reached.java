package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be reached in a document: components by references, by discriminators and from base
 * schemas to those derived from them; security schemes by requirements; tags by operations.
 */
final class Reached extends Rewriter {
  private final Tree tree;
  private final Set<String> components = new HashSet<>();
  private final Set<String> schemes = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Deque<Component> open = new ArrayDeque<>();
  private final Map<String, List<String>> derived = new HashMap<>();

  private record Component(Part part, String pointer) {}

  private final int most;

  Reached(Grammar grammar, Tree tree) {
    this(grammar, tree, Integer.MAX_VALUE);
  }

  /** As far as {@code most} components: where there are more, it ends there. */
  Reached(Grammar grammar, Tree tree, int most) {
    super(grammar);
    this.tree = tree;
    this.most = most;
    String schemas = grammar.sectionPointer(Part.SCHEMA);
    Tree.fields(grammar.sections(tree.root()).path(grammar.section(Part.SCHEMA)))
        .forEach(
            (name, schema) -> {
              for (JsonNode base : schema.path("allOf")) {
                if (References.is(base)) {
                  derived
                      .computeIfAbsent(
                          pointer(base.get("$ref").textValue()), b -> new ArrayList<>())
                      .add(schemas + Pointers.step(name));
                }
              }
            });
  }

  private static String pointer(String reference) {
    return reference.startsWith("#") ? Pointers.unescaped(reference.substring(1)) : "";
  }

  /** Starts from all that is in the document itself, its components left aside. */
  Reached fromDocument() {
    part(Part.DOCUMENT, tree.root());
    return rest();
  }

  /** Starts from a part. */
  Reached from(Part part, JsonNode node) {
    part(part, node);
    return rest();
  }

  /** Starts from a component. */
  Reached fromComponent(Part part, String name) {
    reach(part, grammar.sectionPointer(part) + Pointers.step(name));
    return rest();
  }

  /** True if there is more than it went to. */
  boolean ended() {
    return components.size() > most;
  }

  boolean component(Part part, String name) {
    return components.contains(grammar.sectionPointer(part) + Pointers.step(name));
  }

  boolean scheme(String name) {
    return schemes.contains(name);
  }

  /** Takes a tag for reached. */
  void use(String tag) {
    tags.add(tag);
  }

  boolean tag(String name) {
    return tags.contains(name);
  }

  private Reached rest() {
    while (!open.isEmpty() && !ended()) {
      Component next = open.poll();
      JsonNode node = tree.at("#" + next.pointer().replace("%", "%25"));
      if (next.part() == Part.SCHEMA && node.has("discriminator")) {
        derivedFrom(next.pointer());
      }
      part(next.part(), node);
    }
    return this;
  }

  private void derivedFrom(String base) {
    for (String schema : derived.getOrDefault(base, List.of())) {
      if (!components.contains(schema)) {
        reach(Part.SCHEMA, schema);
        derivedFrom(schema);
      }
    }
  }

  private void reach(Part part, String pointer) {
    if (components.add(pointer)) {
      open.add(new Component(part, pointer));
    }
  }

  @Override
  JsonNode field(Part part, PlacedObject object, String name, JsonNode value) {
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
        reach(part, pointer);
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
      reach(
          Part.SCHEMA,
          text.startsWith("#")
              ? pointer(text)
              : grammar.sectionPointer(Part.SCHEMA) + Pointers.step(text));
    }
  }
}
