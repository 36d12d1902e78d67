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

  Conditions(TypeWords types) {
    this.clauses = new Clauses(types);
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
                              facts.add(given(rule.getKey(), Clauses.required(names)));
                            }
                          }));
      schema
          .schemaMap("dependentSchemas")
          .forEach(
              (name, then) ->
                  facts.add(given(name, consequence(then, "with " + name, Set.of(name)))));
      schema
          .schema("not")
          .map(not -> clauses.of(not, Clauses.Mood.IS, sure))
          .filter(Clauses.Clause::usable)
          .ifPresent(clause -> facts.add(new Fact("Not allowed", clause.words())));
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
    List<Word> words = new ArrayList<>();
    words.add(Word.text(then == null ? "unless " : "if "));
    words.addAll(
        test.usable() ? test.words() : List.of(Word.text("it is as the rule “if” below says")));
    words.add(Word.text(", "));
    if (then != null) {
      words.addAll(consequence(then, "then", sure));
    }
    if (otherwise != null) {
      words.add(Word.text(then == null ? "" : "; otherwise "));
      words.addAll(
          nested(otherwise) ? condition(otherwise, sure) : consequence(otherwise, "else", sure));
    }
    return words;
  }

  private List<Word> consequence(Schema schema, String rule, Set<String> sure) {
    Clauses.Clause clause = clauses.of(schema, Clauses.Mood.MUST, sure);
    List<Word> words = new ArrayList<>(clause.words());
    if (!clause.whole() || words.isEmpty()) {
      words.add(
          Word.text((words.isEmpty() ? "" : ", and ") + "the rule “" + rule + "” below holds"));
    }
    return words;
  }

  private static Fact given(String name, List<Word> consequence) {
    List<Word> words = new ArrayList<>();
    words.add(Word.text("If "));
    words.add(Word.code(name));
    words.add(Word.text(" is there, "));
    words.addAll(consequence);
    return new Fact("", words);
  }

  private static List<Word> capital(List<Word> words) {
    List<Word> capital = new ArrayList<>(words);
    String first = words.get(0).text();
    capital.set(0, Word.text(Character.toUpperCase(first.charAt(0)) + first.substring(1)));
    return capital;
  }
}
