package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an object: decides which properties it has, and has their values made. */
final class Objects {
  private static final int MAX_ROUNDS = 5;

  private final Making making;
  private final Manner manner;
  private final Spot spot;
  private final Definitions definitions;
  private Joint joint;

  /** What is decided: the properties in their order, and which of them must be. */
  private final Map<String, List<JsonNode>> chosen = new LinkedHashMap<>();

  private Set<String> required = new LinkedHashSet<>();
  private Set<String> forbidden = new HashSet<>();

  Objects(Making making, Joint joint, Manner manner, Spot spot) {
    this.making = making;
    this.joint = joint;
    this.manner = manner;
    this.spot = spot;
    this.definitions = making.definitions();
  }

  Outcome make() {
    if (spot.depth() >= Making.MAX_DEPTH) {
      return Outcome.NOTHING;
    }
    decide();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Fit fit = Fit.STRICTLY;
    for (Map.Entry<String, List<JsonNode>> property : chosen.entrySet()) {
      boolean mayMiss = !required.contains(property.getKey());
      Spot inner = spot.property(property.getKey(), mayMiss);
      Outcome value = making.value(property.getValue(), inner);
      if (value.value().isPresent() && (value.fits() || !mayMiss)) {
        object.set(property.getKey(), value.value().get());
      }
      if (value.fit() == Fit.NO && mayMiss && value.value().isPresent()) {
        fit = fit.and(Fit.WITH_GAPS);
      } else if (value.fit() != Fit.WITH_GAPS && (value.fits() || !mayMiss)) {
        fit = fit.and(value.fit());
      }
    }
    return Outcome.of(object, fit);
  }

  private void decide() {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      required = required();
      forbidden = forbidden();
      chosen.clear();
      choose();
      Joint extended = dependent(joint);
      if (extended == joint) {
        break;
      }
      joint = extended;
    }
    keepToSize();
  }

  /** The names that are required, and those that these bring with them; without hidden ones. */
  private Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode part : joint.bases()) {
      part.path("required").forEach(name -> names.add(name.asText()));
    }
    addDependent(names, names);
    names.removeIf(this::hidden);
    return names;
  }

  private void addDependent(Collection<String> present, Set<String> to) {
    for (int round = 0, before = -1; round < MAX_ROUNDS && before != to.size(); round++) {
      before = to.size();
      for (JsonNode part : joint.parts()) {
        part.path("dependentRequired")
            .properties()
            .forEach(
                d -> {
                  if (present.contains(d.getKey()) || to.contains(d.getKey())) {
                    d.getValue().forEach(name -> to.add(name.asText()));
                  }
                });
      }
    }
  }

  private boolean hidden(String name) {
    List<JsonNode> schemas = schemas(name);
    return List.of("readOnly", "writeOnly").stream()
        .anyMatch(
            keyword ->
                making.direction().hides(keyword) && Members.says(schemas, keyword, definitions));
  }

  /** What {@code not} and, if this is to be apart, the other alternatives forbid. */
  private Set<String> forbidden() {
    Set<String> names = new HashSet<>();
    for (JsonNode part : joint.parts()) {
      forbid(part.path("not"), names);
    }
    if (manner == Manner.APART) {
      joint.rivals().forEach(rivals -> rivals.forEach(rival -> avoid(rival, names)));
    }
    return names;
  }

  /** Makes sure that an object is not as {@code schema} has it, if that is by what it requires. */
  private void forbid(JsonNode schema, Set<String> names) {
    schema.path("anyOf").forEach(branch -> forbid(branch, names));
    avoid(schema, names);
  }

  private void avoid(JsonNode schema, Set<String> names) {
    Set<String> asked = new LinkedHashSet<>();
    for (JsonNode part : Joint.of(List.of(schema), definitions).parts()) {
      part.path("required").forEach(name -> asked.add(name.asText()));
    }
    asked.removeAll(required);
    if (asked.stream().noneMatch(names::contains)) {
      asked.stream().reduce((first, last) -> last).ifPresent(names::add);
    }
  }

  private void choose() {
    Set<String> known = new LinkedHashSet<>();
    for (JsonNode part : joint.bases()) {
      part.path("properties").fieldNames().forEachRemaining(known::add);
    }
    for (String name : known) {
      if (required.contains(name) || wanted(name)) {
        add(name);
      }
    }
    required.forEach(this::add);
    Set<String> more = new LinkedHashSet<>();
    addDependent(chosen.keySet(), more);
    more.removeIf(name -> forbidden.contains(name) || hidden(name));
    more.forEach(
        name -> {
          required.add(name);
          add(name);
        });
    if (known.isEmpty() && chosen.isEmpty() && manner != Manner.BARE) {
      addOthers(1);
    }
    addOthers(least());
  }

  private void add(String name) {
    List<JsonNode> schemas = schemas(name);
    boolean never = schemas.stream().anyMatch(s -> s.isBoolean() && !s.booleanValue());
    if (required.contains(name) || !never) {
      chosen.putIfAbsent(name, schemas);
    }
  }

  private boolean wanted(String name) {
    if (manner == Manner.BARE || !making.showsOptional(spot.depth()) || forbidden.contains(name)) {
      return false;
    }
    List<JsonNode> schemas = schemas(name);
    return !hidden(name)
        && !Members.says(schemas, "deprecated", definitions)
        && !making.beginsAgain(schemas)
        && (spot.depth() + 1 < Making.MAX_DEPTH
            || !isContainer(Joint.of(schemas, definitions), spot));
  }

  /** True if a value is likely to be an object or an array. */
  static boolean isContainer(Joint joint, Spot spot) {
    List<String> types = Types.of(joint, spot.property("", true));
    return types.isEmpty() || types.get(0).equals("object") || types.get(0).equals("array");
  }

  /** All that is said of the property {@code name}. */
  private List<JsonNode> schemas(String name) {
    List<JsonNode> schemas = new ArrayList<>();
    boolean known = false;
    List<JsonNode> unevaluated = new ArrayList<>();
    for (JsonNode part : joint.parts()) {
      boolean matched = add(part.path("properties").path(name), schemas);
      for (Map.Entry<String, JsonNode> pattern : part.path("patternProperties").properties()) {
        if (definitions
            .pattern(pattern.getKey())
            .flatMap(regex -> regex.findsIn(name))
            .orElse(false)) {
          matched |= add(pattern.getValue(), schemas);
        }
      }
      if (!matched) {
        matched = add(part.path("additionalProperties"), schemas);
      }
      known |= matched;
      add(part.path("unevaluatedProperties"), unevaluated);
    }
    if (!known) {
      schemas.addAll(unevaluated);
    }
    return schemas;
  }

  private static boolean add(JsonNode schema, List<JsonNode> to) {
    boolean is = schema.isObject() || schema.isBoolean();
    if (is) {
      to.add(schema);
    }
    return is;
  }

  private long least() {
    long least = 0;
    for (JsonNode part : joint.parts()) {
      least = Math.max(least, Scalars.count(part.path("minProperties"), 0));
    }
    return least;
  }

  /** Adds properties, known ones first, until there are {@code count}; gives up at odds. */
  private void addOthers(long count) {
    long wanted = count > making.budget().room() ? 1 : count;
    boolean asked = count > 1 || least() >= count;
    if (asked) {
      for (JsonNode part : joint.bases()) {
        part.path("properties")
            .fieldNames()
            .forEachRemaining(
                name -> {
                  if (chosen.size() < wanted && !forbidden.contains(name) && !hidden(name)) {
                    add(name);
                    if (chosen.containsKey(name)) {
                      required.add(name);
                    }
                  }
                });
      }
    }
    Keys keys = new Keys(making, joint, spot);
    for (int i = 0; chosen.size() < wanted && i < wanted + 3; i++) {
      String name = keys.key(i);
      List<JsonNode> schemas = schemas(name);
      boolean says = schemas.stream().anyMatch(s -> s.isObject() && !s.isEmpty());
      if (asked || (says && !making.beginsAgain(schemas))) {
        add(name);
      }
      if (asked && chosen.containsKey(name)) {
        required.add(name);
      }
    }
  }

  /** Adds the schemas that hold because of the properties that were chosen. */
  private Joint dependent(Joint before) {
    Joint after = before;
    for (JsonNode part : before.parts()) {
      for (Map.Entry<String, JsonNode> d : part.path("dependentSchemas").properties()) {
        if (chosen.containsKey(d.getKey()) && !after.holds(d.getValue())) {
          after = after.and(d.getValue());
        }
      }
    }
    return after;
  }

  private void keepToSize() {
    long most = Long.MAX_VALUE;
    for (JsonNode part : joint.parts()) {
      most = Math.min(most, Scalars.count(part.path("maxProperties"), most));
    }
    List<String> names = new ArrayList<>(chosen.keySet());
    for (int i = names.size() - 1; i >= 0 && chosen.size() > most; i--) {
      if (!required.contains(names.get(i))) {
        chosen.remove(names.get(i));
      }
    }
  }
}
