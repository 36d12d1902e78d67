package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.files.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What can be reached in a document: components by references, by discriminators and from base
 * schemas to those derived from them; security schemes by requirements; tags by operations.
 */
final class Reached {
  private final Grammar grammar;
  private final Components document;
  private final int most;
  private final Set<String> components = new HashSet<>();
  private final Set<String> schemes = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Deque<Touched.Component> open = new ArrayDeque<>();

  Reached(Components document) {
    this(document, Integer.MAX_VALUE);
  }

  /** As far as {@code most} components: where there are more, it ends there. */
  Reached(Components document, int most) {
    this.grammar = document.grammar();
    this.document = document;
    this.most = most;
  }

  /** Starts from a part; from a document without its components. */
  Reached from(Part part, JsonNode node) {
    take(Touched.of(grammar, part, node));
    return rest();
  }

  /** Starts from a component. */
  Reached fromComponent(Part part, String name) {
    reach(new Touched.Component(part, grammar.sectionPointer(part) + Pointers.step(name)));
    return rest();
  }

  /** True if there is more than it went to. */
  boolean ended() {
    return components.size() > most;
  }

  boolean component(Part part, String name) {
    return components.contains(grammar.sectionPointer(part) + Pointers.step(name));
  }

  /** The names of the components of that kind. */
  Set<String> names(Part part) {
    String section = grammar.sectionPointer(part) + "/";
    Set<String> names = new HashSet<>();
    for (String pointer : components) {
      if (pointer.startsWith(section) && pointer.indexOf('/', section.length()) < 0) {
        names.add(Pointers.segments(pointer.substring(section.length() - 1)).get(0));
      }
    }
    return names;
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
      Touched.Component next = open.poll();
      Touched touched = document.of(next);
      if (touched.selects()) {
        derivedFrom(next.pointer());
      }
      take(touched);
    }
    return this;
  }

  private void take(Touched touched) {
    touched.components().forEach(this::reach);
    schemes.addAll(touched.schemes());
    tags.addAll(touched.tags());
  }

  private void derivedFrom(String base) {
    for (String schema : document.derivedFrom(base)) {
      if (!components.contains(schema)) {
        reach(new Touched.Component(Part.SCHEMA, schema));
        derivedFrom(schema);
      }
    }
  }

  private void reach(Touched.Component component) {
    if (components.add(component.pointer())) {
      open.add(component);
    }
  }
}
