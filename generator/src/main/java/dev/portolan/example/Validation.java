package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One validation of one value: walks schema and value together. */
final class Validation {
  private static final int MAX_STEPS = 500_000;

  /** Schemas within schemas; each takes some frames of the stack. */
  private static final int MAX_DEPTH = 300;

  /** Alternatives that a message may count or choose from. */
  private static final int MAX_BRANCHES = 20;

  private static final int MAX_NEAR = 5;

  /** Says that an answer would cost too much. */
  static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchWork() {
      super("the schema asks for too much work", null, false, false);
    }
  }

  /** Two nodes, each being itself, not what it is equal to; and the schema of the whole value. */
  private record Meeting(JsonNode schema, JsonNode value, JsonNode top) {
    @Override
    @SuppressWarnings("ReferenceEquality") // a tree equals another one only after a long look
    public boolean equals(Object other) {
      return other instanceof Meeting m && m.schema == schema && m.value == value && m.top == top;
    }

    @Override
    public int hashCode() {
      return (System.identityHashCode(schema) * 31 + System.identityHashCode(value)) * 31
          + System.identityHashCode(top);
    }
  }

  private final Definitions definitions;
  private final Direction direction;
  private final boolean trusting;
  private final Map<Meeting, Boolean> known = new HashMap<>();
  private final IdentityHashMap<JsonNode, Members> members = new IdentityHashMap<>();
  private final Scalars scalars;
  private final Evaluated evaluated;
  private int steps;
  private int depth;
  private boolean decided = true;
  private boolean guessing;

  /**
   * @param trusting true if a discriminator settles which branch of a {@code oneOf} is meant; JSON
   *     Schema does not know discriminators and asks all branches
   */
  Validation(Definitions definitions, Direction direction, boolean trusting) {
    this.definitions = definitions;
    this.direction = direction;
    this.trusting = trusting;
    this.scalars = new Scalars(this);
    this.evaluated = new Evaluated(this);
  }

  boolean decided() {
    return decided;
  }

  void undecided() {
    decided = false;
  }

  Definitions definitions() {
    return definitions;
  }

  /** True if {@code schema} finds nothing wrong with {@code value}. */
  boolean accepts(JsonNode schema, JsonNode value) {
    return accepts(schema, value, schema);
  }

  boolean accepts(JsonNode schema, JsonNode value, JsonNode top) {
    if (schema.isBoolean()) {
      return schema.booleanValue();
    }
    Meeting meeting = new Meeting(schema, value, top);
    Boolean before = known.get(meeting);
    if (before != null) {
      return before;
    }
    known.put(meeting, true); // a circle that demands nothing more is fulfilled
    Findings findings = new Findings(0);
    check(schema, value, null, top, findings);
    known.put(meeting, !findings.any());
    return !findings.any();
  }

  /**
   * Finds what is wrong with {@code value}.
   *
   * @param top the schema of the whole value, which {@code schema} is or is a part of
   */
  void check(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    if (schema.isBoolean() && !schema.booleanValue()) {
      out.add(at, () -> "is not allowed");
    }
    if (!schema.isObject() || schema.isEmpty()) {
      return;
    }
    if (++steps > MAX_STEPS || ++depth > MAX_DEPTH) {
      throw new TooMuchWork();
    }
    try {
      if (!scalars.check(schema, value, at, out)) {
        return;
      }
      reference(schema, value, at, top, out);
      if (!out.full() && value.isObject()) {
        new ObjectRules(this, schema, value, at, top).check(out);
      } else if (!out.full() && value.isArray()) {
        new ArrayRules(this, schema, value, at).check(out);
      }
      combinations(schema, value, at, top, out);
      if (!out.full()) {
        evaluated.check(schema, value, at, top, out);
      }
    } finally {
      depth--;
    }
  }

  private void reference(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    if (schema.has("$ref") || schema.has("$dynamicRef")) {
      JsonNode target = definitions.target(schema);
      if (target.isMissingNode()) {
        undecided();
      } else {
        part(target, value, at, top, out);
      }
    }
  }

  /** Checks a part of the schema, in full only if something is wrong. */
  private void part(JsonNode part, JsonNode value, At at, JsonNode top, Findings out) {
    if (out.full() || accepts(part, value, top)) {
      return;
    }
    if (out.brief()) {
      out.add(at, () -> "");
    } else {
      check(part, value, at, top, out);
    }
  }

  private void combinations(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    for (JsonNode part : schema.path("allOf")) {
      part(part, value, at, top, out);
    }
    if (!out.full() && schema.path("anyOf").isArray()) {
      anyOf(schema, value, at, top, out);
    }
    if (!out.full() && schema.path("oneOf").isArray()) {
      oneOf(schema, value, at, top, out);
    }
    if (!out.full() && schema.has("not") && accepts(schema.get("not"), value, top)) {
      out.add(at, () -> "must not be as the schema under \"not\" has it");
    }
    if (!out.full() && schema.has("if")) {
      boolean holds = accepts(schema.get("if"), value, top);
      JsonNode consequence = schema.path(holds ? "then" : "else");
      if (!consequence.isMissingNode()) {
        part(consequence, value, at, top, out);
      }
    }
  }

  private void anyOf(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    JsonNode branches = schema.get("anyOf");
    for (JsonNode branch : branches) {
      if (accepts(branch, value, top)) {
        return;
      }
    }
    none("anyOf", schema, value, at, top, out);
  }

  private void oneOf(JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    Optional<JsonNode> selected = Discriminator.selected(schema, "oneOf", value, definitions);
    if (trusting && selected.isPresent()) {
      part(selected.get(), value, at, top, out);
      return;
    }
    List<String> fitting = new ArrayList<>();
    int index = 0;
    for (JsonNode branch : schema.get("oneOf")) {
      index++;
      if (accepts(branch, value, top)) {
        fitting.add(definitions.name(branch).orElse("alternative " + index));
      }
    }
    if (fitting.isEmpty()) {
      none("oneOf", schema, value, at, top, out);
    } else if (fitting.size() > 1) {
      out.add(
          at,
          () ->
              "must fit exactly one of the alternatives (oneOf), but fits "
                  + String.join(" and ", fitting.subList(0, Math.min(3, fitting.size())))
                  + (fitting.size() > 3 ? " and " + (fitting.size() - 3) + " more" : ""));
    }
  }

  /**
   * Reports that no branch fits: in the words of the branch that is meant, as far as one can tell.
   */
  private void none(
      String keyword, JsonNode schema, JsonNode value, At at, JsonNode top, Findings out) {
    if (out.brief()) {
      out.add(at, () -> "");
      return;
    }
    Optional<JsonNode> selected = Discriminator.selected(schema, keyword, value, definitions);
    List<JsonNode> candidates =
        selected.map(List::of).orElseGet(() -> candidates(keyword, schema, value));
    Findings nearest = new Findings(0);
    String name = "";
    if (guessing && candidates.size() > 1) {
      candidates = List.of(); // guesses within guesses are too many, and too vague
    }
    boolean before = guessing;
    guessing = guessing || candidates.size() > 1;
    for (JsonNode candidate : candidates) {
      Findings findings = new Findings(MAX_NEAR);
      check(candidate, value, at, top, findings);
      if (nearest.brief() || findings.list().size() < nearest.list().size()) {
        nearest = findings;
        name = definitions.name(candidate).orElse("one of them");
      }
    }
    guessing = before;
    if (candidates.size() == 1) {
      out.addAll(nearest);
      return;
    }
    int count = schema.get(keyword).size();
    String say = "fits none of the " + count + " alternatives (" + keyword + ")";
    if (nearest.list().isEmpty()) {
      out.add(at, () -> say);
    } else {
      Violation first = nearest.list().get(0);
      String where = first.pointer().substring(At.pointer(at).length());
      String subject = where.isEmpty() ? "it" : "\"" + where + "\"";
      String nearby = "; nearest is " + name + ", by which " + subject + " " + first.message();
      out.add(at, () -> say + nearby);
    }
  }

  private List<JsonNode> candidates(String keyword, JsonNode schema, JsonNode value) {
    List<JsonNode> candidates = new ArrayList<>();
    for (JsonNode branch : schema.get(keyword)) {
      if (candidates.size() < MAX_BRANCHES && scalars.typeFits(branch, value)) {
        candidates.add(branch);
      }
    }
    return candidates;
  }

  /** True if nobody can ask for the property {@code name} of a value of {@code top}. */
  boolean excused(String name, JsonNode top) {
    Members all = members.computeIfAbsent(top, t -> Members.of(List.of(t), definitions));
    return List.of("readOnly", "writeOnly").stream()
        .anyMatch(keyword -> direction.excuses(keyword) && all.says(name, keyword));
  }

  /** True if {@code pattern} is found in {@code text}, or if one cannot tell. */
  boolean finds(String pattern, String text) {
    Optional<Boolean> found = definitions.pattern(pattern).flatMap(regex -> regex.findsIn(text));
    if (found.isEmpty()) {
      undecided();
    }
    return found.orElse(true);
  }
}
