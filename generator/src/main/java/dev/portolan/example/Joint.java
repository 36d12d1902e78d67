package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas that hold for one value together: {@code $ref} and {@code allOf} are followed, each
 * schema once, and what is left to choose ({@code oneOf}, {@code anyOf}, {@code if}, who extends a
 * base) is kept as {@link Fork}s. A joint does not change; {@link #with} makes another.
 */
final class Joint {
  private static final int MAX_PARTS = 2_000;

  /** References to references, each in the next one's {@code allOf}. */
  private static final int MAX_DEPTH = 200;

  private final Definitions definitions;
  private final List<JsonNode> parts = new ArrayList<>();
  private final Set<JsonNode> wholes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<JsonNode> bases = new ArrayList<>();
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Fork> forks = new ArrayList<>();
  private final List<List<JsonNode>> rivals = new ArrayList<>();
  private boolean never;
  private final List<JsonNode> chosen = new ArrayList<>();
  private int depth;

  private Joint(Definitions definitions) {
    this.definitions = definitions;
  }

  static Joint of(Collection<JsonNode> schemas, Definitions definitions) {
    Joint joint = new Joint(definitions);
    schemas.forEach(schema -> joint.add(schema, schemas.size() == 1, ""));
    return joint;
  }

  private Joint(Joint other) {
    this(other.definitions);
    parts.addAll(other.parts);
    wholes.addAll(other.wholes);
    bases.addAll(other.bases);
    seen.addAll(other.seen);
    names.addAll(other.names);
    forks.addAll(other.forks);
    rivals.addAll(other.rivals);
    never = other.never;
    chosen.addAll(other.chosen);
  }

  /** This joint with {@code branch} of its first fork. */
  Joint with(Fork.Branch branch) {
    Joint joint = new Joint(this);
    Fork fork = joint.forks.remove(0);
    if (fork.alternatives() && chosen.isEmpty()) {
      joint.chosen.addAll(branch.schemas());
    }
    boolean whole = !fork.owner().has("properties");
    branch.schemas().forEach(schema -> joint.add(schema, whole, ""));
    if (!branch.rivals().isEmpty()) {
      joint.rivals.add(branch.rivals());
    }
    return joint;
  }

  /** This joint with one more schema that has come to hold. */
  Joint and(JsonNode schema) {
    Joint joint = new Joint(this);
    joint.add(schema, false, "");
    return joint;
  }

  private void add(JsonNode schema, boolean whole, String name) {
    if (schema.isBoolean() && !schema.booleanValue()) {
      never = true;
    }
    boolean enough = parts.size() > MAX_PARTS || depth > MAX_DEPTH;
    if (!schema.isObject() || enough || !seen.add(schema)) {
      return;
    }
    depth++;
    parts.add(schema);
    if (whole) {
      wholes.add(schema);
    }
    definitions
        .name(schema)
        .ifPresentOrElse(
            target -> {
              names.add(target);
              add(definitions.target(schema), whole, target);
            },
            () -> add(definitions.target(schema), whole, ""));
    JsonNode all = schema.path("allOf");
    boolean only = whole && all.size() == 1 && !schema.has("properties");
    all.forEach(part -> add(part, only, ""));
    bases.add(schema);
    forks.addAll(Fork.of(schema, name, names, definitions));
    depth--;
  }

  /** All schemas, those that refer before those they refer to. */
  List<JsonNode> parts() {
    return parts;
  }

  /** All schemas, what is referred to and extended first: the order that readers expect. */
  List<JsonNode> bases() {
    return bases;
  }

  /** True if {@code part} describes all of the value, so that its example is one of the value. */
  boolean whole(JsonNode part) {
    return wholes.contains(part);
  }

  /** The named schemas that hold. */
  Set<String> names() {
    return names;
  }

  /** True if nothing fits. */
  boolean never() {
    return never;
  }

  /** True if {@code schema} is one of those that hold. */
  boolean holds(JsonNode schema) {
    return seen.contains(schema);
  }

  /** The alternative that has been chosen first; empty: none has. */
  List<JsonNode> chosen() {
    return chosen;
  }

  /** What there is to choose. */
  List<Fork> forks() {
    return forks;
  }

  /** What is to be chosen next. */
  Optional<Fork> fork() {
    return forks.stream().findFirst();
  }

  /** For each branch that was chosen of a {@code oneOf}: those that must not fit. */
  List<List<JsonNode>> rivals() {
    return rivals;
  }
}
