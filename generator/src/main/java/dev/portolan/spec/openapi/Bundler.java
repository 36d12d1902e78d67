package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.spec.files.Pointers;
import dev.portolan.spec.files.SpecFiles;
import dev.portolan.spec.files.Target;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes one document of the files of a specification, in its own edition. What references lead to
 * becomes a component, once, under a readable name; so does what they find in odd places of the
 * entry file, such as the schema of a response, which then refers to the component itself. Path
 * items, and parts that have no section, are put where they are used. References that lead nowhere
 * are reported and stay. Nothing else changes: a document without such references is returned as it
 * is, and bundling twice is bundling once.
 */
final class Bundler {
  /** Parts visited before nothing more is put in place; keeps small files from becoming huge. */
  private static final int MAX_PARTS = 5_000_000;

  /** Levels of parts below which nothing is put in place; with the limit of files: the depth. */
  private static final int MAX_LEVEL = 60;

  private final Grammar grammar;
  private final References references;
  private final ComponentNames names;
  private final Diagnostics problems;

  /** Nodes that have become components, and what refers to them in their old place. */
  private final Map<JsonNode, Moved> moved = new IdentityHashMap<>();

  private record Moved(Part part, String pointer) {}

  private record Wanted(Part part, Target target) {}

  private Bundler(Grammar grammar, SpecFiles files, String entry, Diagnostics problems) {
    this.grammar = grammar;
    this.references = new References(grammar, files, entry, problems);
    this.names = references.names();
    this.problems = problems;
  }

  /**
   * A bundled document.
   *
   * @param wishes for each component that was added, by kind, the name it would have had alone
   */
  record Bundle(PlacedObject root, Map<Part, Map<String, String>> wishes) {}

  /** The bundled document whose entry file {@code entry} has the tree {@code root}. */
  static Bundle bundle(
      Grammar grammar, SpecFiles files, String entry, PlacedObject root, Diagnostics problems) {
    Bundler bundler = new Bundler(grammar, files, entry, problems);
    bundler.new Scan().all(root);
    bundler.names.settle(files);
    bundler.move();
    return new Bundle(bundler.new Build().document(root), bundler.names.wishes());
  }

  private void move() {
    for (Part part : grammar.referable()) {
      names
          .added(part)
          .forEach(
              (name, target) -> moved.put(target.node(), new Moved(part, pointer(part, name))));
    }
  }

  /** True if what {@code part} refers to stands in a section; else it is put in place. */
  private boolean named(Part part, Target target) {
    return part == Part.PATH_ITEM
        ? grammar.hasSection(part) && names.of(part, target).isPresent()
        : grammar.hasSection(part);
  }

  /** Finds all that is referred to, and names it in the order in which it is found. */
  private final class Scan extends Rewriter {
    private final Deque<Wanted> open = new ArrayDeque<>();
    private final Set<Wanted> seen = new HashSet<>();

    Scan() {
      super(Bundler.this.grammar);
    }

    void all(PlacedObject root) {
      part(Part.DOCUMENT, root);
      while (!open.isEmpty()) {
        Wanted next = open.poll();
        part(next.part(), next.target().node());
      }
    }

    private void want(Part part, Target target) {
      if (seen.add(new Wanted(part, target))) {
        open.add(new Wanted(part, target));
      }
    }

    @Override
    JsonNode part(Part part, JsonNode node) {
      if (References.is(node)) {
        references.target(part, (PlacedObject) node).ifPresent(target -> found(part, target));
      } else if (part == Part.DISCRIMINATOR && node instanceof PlacedObject discriminator) {
        new Mapping(discriminator).targets().forEach(target -> found(Part.SCHEMA, target));
      }
      return super.part(part, node);
    }

    private void found(Part part, Target target) {
      if (named(part, target)) {
        names.want(part, target);
      }
      want(part, target);
    }

    @Override
    JsonNode list(Grammar.Field field, JsonNode value) {
      return super.list(field, outOfLine(field, value));
    }

    @Override
    JsonNode map(Grammar.Field field, JsonNode value) {
      return super.map(field, outOfLine(field, value));
    }

    /** The list or mapping that stands in another file, the first time. */
    private JsonNode outOfLine(Grammar.Field field, JsonNode value) {
      if (!References.is(value)) {
        return value;
      }
      Optional<Target> target = references.container((PlacedObject) value);
      return target.isPresent() && seen.add(new Wanted(field.part(), target.get()))
          ? target.get().node()
          : value;
    }
  }

  private String pointer(Part part, String name) {
    return Pointers.fragment(grammar.sectionPointer(part) + Pointers.step(name));
  }

  /** The values of a discriminator's mapping that refer to schemas. */
  private final class Mapping {
    private final PlacedObject discriminator;

    Mapping(PlacedObject discriminator) {
      this.discriminator = discriminator;
    }

    List<Target> targets() {
      List<Target> targets = new ArrayList<>();
      rewritten(
          (holder, name, text) -> {
            target(holder, name, text).ifPresent(targets::add);
            return text;
          });
      return targets;
    }

    PlacedObject inPlace() {
      return rewritten(
          (holder, name, text) ->
              target(holder, name, text)
                  .flatMap(target -> names.of(Part.SCHEMA, target))
                  .map(component -> pointer(Part.SCHEMA, component))
                  .orElse(text));
    }

    /** Nothing for the bare name of a schema. */
    private Optional<Target> target(PlacedObject holder, String name, String text) {
      boolean bare = text.matches("[A-Za-z0-9_-]+") || references.isName(Part.SCHEMA, text);
      return bare
          ? Optional.empty()
          : references.target(Part.SCHEMA, holder.file(), text, holder.locationOf(name));
    }

    private PlacedObject rewritten(Change change) {
      return discriminator.mapped(
          (key, value) -> {
            if (key.equals("mapping") && value instanceof PlacedObject mapping) {
              return mapping.mapped((name, text) -> changed(change, mapping, name, text));
            }
            return key.equals("defaultMapping")
                ? changed(change, discriminator, key, value)
                : value;
          });
    }

    private JsonNode changed(Change change, PlacedObject holder, String name, JsonNode value) {
      if (!value.isTextual()) {
        return value;
      }
      String text = change.of(holder, name, value.textValue());
      return text.equals(value.textValue()) ? value : TextNode.valueOf(text);
    }
  }

  private interface Change {
    String of(PlacedObject holder, String name, String text);
  }

  /** Makes the bundled document. */
  private final class Build extends Rewriter {
    private final Deque<Target> inside = new ArrayDeque<>();
    private int level;
    private int parts;

    Build() {
      super(Bundler.this.grammar);
    }

    PlacedObject document(PlacedObject root) {
      PlacedObject document = (PlacedObject) content(Part.DOCUMENT, root);
      if (grammar.edition() == Edition.V2_0) {
        return withSections(document, document);
      }
      boolean any = grammar.referable().stream().anyMatch(part -> !names.added(part).isEmpty());
      if (!any) {
        return document;
      }
      PlacedObject components =
          document.get("components") instanceof PlacedObject present
              ? present
              : PlacedObject.emptyAt(document);
      return with(document, "components", withSections(components, components));
    }

    private PlacedObject withSections(PlacedObject holder, PlacedObject result) {
      PlacedObject all = result;
      for (Part part : grammar.referable()) {
        Map<String, Target> added = names.added(part);
        if (!added.isEmpty()) {
          JsonNode section = holder.path(grammar.section(part));
          PlacedObject copy =
              copy(section instanceof PlacedObject p ? p : PlacedObject.emptyAt(holder));
          added.forEach((name, target) -> copy.set(name, content(part, target.node())));
          all = with(all, grammar.section(part), copy);
        }
      }
      return all;
    }

    private PlacedObject with(PlacedObject object, String name, JsonNode value) {
      if (object.has(name)) {
        return object.mapped((key, old) -> key.equals(name) ? value : old);
      }
      PlacedObject copy = copy(object);
      copy.set(name, value);
      return copy;
    }

    private PlacedObject copy(PlacedObject object) {
      PlacedObject copy = PlacedObject.emptyAt(object);
      object.properties().forEach(f -> copy.putFrom(object, f.getKey(), f.getValue()));
      return copy;
    }

    @Override
    JsonNode part(Part part, JsonNode node) {
      Moved to = moved.get(node);
      if (to != null && to.part() == part && node instanceof PlacedObject old) {
        PlacedObject reference = PlacedObject.emptyAt(old);
        reference.put("$ref", to.pointer());
        return reference;
      }
      return content(part, node);
    }

    private JsonNode content(Part part, JsonNode node) {
      parts++;
      level++;
      JsonNode content = written(part, node);
      level--;
      return content;
    }

    private JsonNode written(Part part, JsonNode node) {
      if (References.is(node)) {
        return reference(part, (PlacedObject) node);
      }
      if (part == Part.DISCRIMINATOR && node instanceof PlacedObject discriminator) {
        return new Mapping(discriminator).inPlace();
      }
      return super.part(part, node);
    }

    @Override
    JsonNode map(Grammar.Field field, JsonNode value) {
      if (References.is(value)) {
        return outOfLine((PlacedObject) value, node -> map(field, node));
      }
      return value instanceof PlacedObject object && references.isSection(field.part(), object)
          ? object.mapped((name, item) -> component(field.part(), name, item))
          : super.map(field, value);
    }

    /** What stands under the name of one of the entry file's own components. */
    private JsonNode component(Part part, String name, JsonNode node) {
      return references
          .alias(part, name)
          .map(target -> content(part, target.node()))
          .orElseGet(() -> content(part, node));
    }

    @Override
    JsonNode list(Grammar.Field field, JsonNode value) {
      return References.is(value)
          ? outOfLine((PlacedObject) value, node -> list(field, node))
          : super.list(field, value);
    }

    private JsonNode reference(Part part, PlacedObject reference) {
      Optional<Target> target = references.target(part, reference);
      if (target.isEmpty()) {
        return super.part(part, reference);
      }
      if (named(part, target.get())) {
        String pointer = pointer(part, names.of(part, target.get()).orElseThrow());
        String written = reference.get("$ref").textValue();
        return super.part(
            part,
            pointer.equals(written)
                ? reference
                : reference.mapped(
                    (name, value) -> name.equals("$ref") ? TextNode.valueOf(pointer) : value));
      }
      return inPlace(reference, target.get(), node -> content(part, node));
    }

    private JsonNode outOfLine(PlacedObject reference, UnaryOperator<JsonNode> of) {
      return references
          .container(reference)
          .map(target -> inPlace(reference, target, of))
          .orElse(reference);
    }

    /** What {@code target} holds, with what stands beside the reference laid over it. */
    private JsonNode inPlace(PlacedObject reference, Target target, UnaryOperator<JsonNode> of) {
      if (inside.contains(target) || level > MAX_LEVEL || parts > MAX_PARTS) {
        String why = inside.contains(target) ? "\" leads round in a circle" : "\" makes too much";
        problems.add(
            Diagnostic.warning(
                "ref-circular",
                References.place(reference),
                "\"" + reference.get("$ref").textValue() + why));
        return reference;
      }
      inside.push(target);
      JsonNode content = of.apply(target.node());
      inside.pop();
      if (reference.size() == 1 || !(content instanceof PlacedObject object)) {
        return content;
      }
      PlacedObject merged = PlacedObject.emptyAt(object);
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!reference.has(field.getKey())) {
          merged.putFrom(object, field.getKey(), field.getValue());
        }
      }
      for (Map.Entry<String, JsonNode> field : reference.properties()) {
        if (!field.getKey().equals("$ref")) {
          merged.putFrom(reference, field.getKey(), field.getValue());
        }
      }
      return merged;
    }
  }
}
