package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows the names of the properties that are hidden in an object of some schema: those that it, or
 * a schema it is composed of, has and hides, and that none of them shows.
 */
final class HiddenNames {
  private static final List<String> LISTS = List.of("allOf", "oneOf", "anyOf");
  private static final List<String> SINGLES = List.of("if", "then", "else");
  private static final int MAX_SCHEMAS = 2_000;

  private final Tree tree;
  private final Hiding hiding;
  private final Map<JsonNode, Set<String>> known = new IdentityHashMap<>();

  HiddenNames(Tree tree, Hiding hiding) {
    this.tree = tree;
    this.hiding = hiding;
  }

  /** The names hidden in an object that has {@code schema}. */
  Set<String> of(JsonNode schema) {
    Set<String> names = known.get(schema);
    if (names == null) {
      names = names(schema);
      known.put(schema, names);
    }
    return names;
  }

  private Set<String> names(JsonNode schema) {
    Set<String> hidden = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (Member member : members(schema)) {
      Tree.fields(member.schema().path("properties"))
          .forEach(
              (name, property) -> {
                boolean hides = member.hidden() || hiding.is(Part.SCHEMA, property);
                (hides ? hidden : shown).add(name);
              });
    }
    hidden.removeAll(shown);
    return hidden;
  }

  /** A schema that an object has at the same time as another, and whether that is hidden. */
  private record Member(JsonNode schema, boolean hidden) {}

  /** All schemas that say something about the same object as {@code schema}. */
  List<JsonNode> composed(JsonNode schema) {
    return members(schema).stream().map(Member::schema).toList();
  }

  private List<Member> members(JsonNode schema) {
    List<Member> members = new ArrayList<>();
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Member> open = new ArrayDeque<>();
    open.add(new Member(schema, false));
    while (!open.isEmpty() && members.size() < MAX_SCHEMAS) {
      Member next = open.poll();
      JsonNode node = next.schema();
      if (!node.isObject() || !seen.add(node)) {
        continue;
      }
      members.add(next);
      if (References.is(node)) {
        add(open, next, tree.at(node.get("$ref").textValue()));
      }
      LISTS.forEach(name -> node.path(name).forEach(child -> add(open, next, child)));
      SINGLES.forEach(name -> add(open, next, node.path(name)));
      node.path("dependentSchemas").forEach(child -> add(open, next, child));
    }
    return members;
  }

  private void add(Deque<Member> open, Member from, JsonNode child) {
    open.add(new Member(child, from.hidden() || hiding.is(Part.SCHEMA, child)));
  }
}
