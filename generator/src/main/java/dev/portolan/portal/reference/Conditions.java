package dev.portolan.portal.reference;

import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules that hold between parts of a value as sentences: {@code If kind is cat, meow is required;
 * otherwise bark is required}. They say {@code if}, {@code dependentRequired}, {@code
 * dependentSchemas} and {@code not} of JSON Schema 2020-12 as far as {@link Clauses} have words;
 * for the rest they name the rule that is a row.
 */
final class Conditions {
  private final Clauses clauses;
  private final Phrases phrases;

  Conditions(TypeWords types, Phrases phrases) {
    this.clauses = new Clauses(types, phrases);
    this.phrases = phrases;
  }

  /** The sentences for {@code merged}. */
  List<Fact> facts(Merged merged) {
    List<Fact> facts = new ArrayList<>();
    Set<String> sure = merged.required();
    for (Merged.Part part : merged.parts()) {
      Schema schema = part.schema();
      if (conditional(schema)) {
        facts.add(new Fact("", capital(condition(schema, sure))));
      }
      schema
          .value("dependentRequired")
          .ifPresent(
              rules ->
                  rules
                      .properties()
                      .forEach(
                          rule -> {
                            Set<String> names = new LinkedHashSet<>();
                            rule.getValue().forEach(name -> names.add(name.asText()));
                            if (!names.isEmpty()) {
                              facts.add(given(rule.getKey(), clauses.required(names)));
                            }
                          }));
      schema
          .schemaMap("dependentSchemas")
          .forEach(
              (name, then) ->
                  facts.add(
                      given(
                          name,
                          consequence(
                              then,
                              phrases.text("branch.with_property", "name", name),
                              Set.of(name)))));
      schema
          .schema("not")
          .map(not -> clauses.of(not, Clauses.Mood.IS, sure))
          .filter(Clauses.Clause::usable)
          .ifPresent(
              clause -> facts.add(new Fact(phrases.text("fact.not_allowed"), clause.words())));
    }
    return facts;
  }

  /** True if the sentences say all that the rules of {@code schema} say. */
  boolean sayAll(Schema schema) {
    boolean all = true;
    if (conditional(schema)) {
      all = whole(schema, "if", Clauses.Mood.IS) && whole(schema, "then", Clauses.Mood.MUST);
      all = all && elseToo(schema);
    } else {
      all = !schema.node().has("if") && !schema.node().has("then") && !schema.node().has("else");
    }
    for (Schema then : schema.schemaMap("dependentSchemas").values()) {
      all = all && clauses.of(then, Clauses.Mood.MUST, Set.of()).whole();
    }
    return all && whole(schema, "not", Clauses.Mood.IS);
  }

  private boolean elseToo(Schema schema) {
    Schema otherwise = schema.schema("else").orElse(null);
    return otherwise == null
        || (nested(otherwise) ? sayAll(otherwise) : whole(schema, "else", Clauses.Mood.MUST));
  }

  private boolean whole(Schema schema, String keyword, Clauses.Mood mood) {
    return schema.schema(keyword).map(s -> clauses.of(s, mood, Set.of()).whole()).orElse(true);
  }

  /** True if {@code if} has an effect. */
  private static boolean conditional(Schema schema) {
    return schema.schema("if").isPresent()
        && (schema.schema("then").isPresent() || schema.schema("else").isPresent());
  }

  /** True if it is nothing but a condition: {@code otherwise, if …}. */
  private static boolean nested(Schema schema) {
    return conditional(schema)
        && schema.node().properties().stream()
            .allMatch(field -> Set.of("if", "then", "else").contains(field.getKey()));
  }

  private List<Word> condition(Schema schema, Set<String> sure) {
    Clauses.Clause test = clauses.of(schema.schema("if").orElseThrow(), Clauses.Mood.IS, sure);
    Schema then = schema.schema("then").orElse(null);
    Schema otherwise = schema.schema("else").orElse(null);
    List<Word> when =
        test.usable()
            ? test.words()
            : phrases.words("rule.as_below", "rule", phrases.text("branch.if"));
    if (otherwise == null) {
      List<Word> must = consequence(then, phrases.text("branch.then"), sure);
      return phrases.words("rule.if", "condition", when, "then", must);
    }
    List<Word> must =
        nested(otherwise)
            ? condition(otherwise, sure)
            : consequence(otherwise, phrases.text("branch.else"), sure);
    return then == null
        ? phrases.words("rule.unless", "condition", when, "then", must)
        : phrases.words(
            "rule.if_else",
            "condition",
            when,
            "then",
            consequence(then, phrases.text("branch.then"), sure),
            "otherwise",
            must);
  }

  private List<Word> consequence(Schema schema, String rule, Set<String> sure) {
    Clauses.Clause clause = clauses.of(schema, Clauses.Mood.MUST, sure);
    if (clause.words().isEmpty()) {
      return phrases.words("rule.holds", "rule", rule);
    }
    return clause.whole()
        ? clause.words()
        : phrases.words("rule.and_holds", "clause", clause.words(), "rule", rule);
  }

  private Fact given(String name, List<Word> consequence) {
    return phrases.said("rule.given", "name", Word.code(name), "then", consequence);
  }

  private static List<Word> capital(List<Word> words) {
    List<Word> capital = new ArrayList<>(words);
    String first = words.get(0).text();
    if (!words.get(0).code() && !first.isEmpty()) {
      capital.set(0, Word.text(Character.toUpperCase(first.charAt(0)) + first.substring(1)));
    }
    return capital;
  }
}
