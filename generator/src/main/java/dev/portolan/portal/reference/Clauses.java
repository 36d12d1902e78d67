package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema asserts of a value as a clause of a sentence: {@code kind is cat and age is at
 * least 3}, or {@code kind must be cat}. What it describes besides (a text, an example) has no
 * words here, and some assertions have none; then the clause is not whole.
 */
final class Clauses {
  /** Longer lists and deeper properties are no sentence. */
  private static final int LISTED = 8;

  private static final int DEPTH = 4;

  /** Keywords that {@link Limits} puts into words together. */
  private static final Set<String> LIMITS =
      Set.of(
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");

  private final TypeWords types;
  private final Phrases phrases;
  private final Limits limits;

  /** How it is said: as what is the case, or as what has to be. */
  enum Mood {
    IS,
    MUST
  }

  /**
   * A clause.
   *
   * @param words maybe none
   * @param whole whether they say all that the schema says
   */
  record Clause(List<Word> words, boolean whole) {
    Clause {
      words = List.copyOf(words);
    }

    /** True if it can stand for the schema. */
    boolean usable() {
      return whole && !words.isEmpty();
    }
  }

  Clauses(TypeWords types, Phrases phrases) {
    this.types = types;
    this.phrases = phrases;
    this.limits = new Limits(phrases);
  }

  /**
   * The clause for {@code schema}.
   *
   * @param sure the properties that are there in any case
   */
  Clause of(Schema schema, Mood mood, Set<String> sure) {
    if (schema.bool().isPresent()) {
      Word words = phrases.word(schema.bool().get() ? "rule.anything" : "rule.nothing");
      return new Clause(mood == Mood.IS ? List.of() : List.of(words), mood == Mood.MUST);
    }
    Saying saying = new Saying(mood);
    saying.schema(schema, "", sure, 0);
    return new Clause(and(saying.said), saying.whole);
  }

  /** {@code a and b are required}. */
  List<Word> required(Collection<String> names) {
    return phrases.words(
        "rule.required", "count", names.size(), "names", list(codes(names), "common.and"));
  }

  private static List<Word> codes(Collection<String> texts) {
    return texts.stream().map(Word::code).toList();
  }

  /** {@code a, b and c}. */
  private List<Word> list(List<Word> items, String last) {
    int most = items.size() - 1;
    return most < 1
        ? items
        : phrases.words(
            last, "first", phrases.list(items.subList(0, most)), "second", items.get(most));
  }

  private List<Word> and(List<List<Word>> clauses) {
    return phrases.joined("rule.and", clauses);
  }

  /** Collects the clauses of one schema. */
  private final class Saying {
    private final Mood mood;
    private final List<List<Word>> said = new ArrayList<>();
    private boolean whole = true;

    Saying(Mood mood) {
      this.mood = mood;
    }

    void schema(Schema schema, String path, Set<String> sure, int depth) {
      if (depth > DEPTH) {
        whole = false;
        return;
      }
      limits(schema, path);
      for (Map.Entry<String, JsonNode> field : schema.node().properties()) {
        keyword(schema, field.getKey(), field.getValue(), path, sure, depth);
      }
    }

    private void keyword(
        Schema schema, String name, JsonNode value, String path, Set<String> sure, int depth) {
      switch (name) {
        case "const" -> be(path, List.of(Word.code(JsonText.bare(value))));
        case "enum" -> oneOf(path, value);
        case "type" -> type(schema, path);
        case "pattern" -> say(path, "match", Word.code(value.asText()));
        case "format" -> say(path, "format", Word.code(value.asText()));
        case "$ref" -> reference(schema, path);
        case "required" -> required(schema, path);
        case "properties" -> properties(schema, path, sure, depth);
        case "additionalProperties", "unevaluatedProperties" -> {
          if (value.isBoolean() && !value.booleanValue() && mood == Mood.MUST && path.isEmpty()) {
            said.add(List.of(phrases.word("rule.no_other_properties")));
          } else {
            whole = false;
          }
        }
        case "contains" -> {
          if (value.size() == 1 && value.has("const")) {
            Word item = Word.code(JsonText.bare(value.get("const")));
            say(path, "contain", item);
          } else {
            whole = false;
          }
        }
        case "not" -> not(new Schema(value), path);
        case "allOf" -> schema.schemas("allOf").forEach(s -> schema(s, path, sure, depth + 1));
        case "anyOf" -> choice(false, schema.schemas(name), path, sure, depth);
        case "oneOf" -> choice(true, schema.schemas(name), path, sure, depth);
        default -> whole = whole && LIMITS.contains(name);
      }
    }

    private Word subject(String path) {
      return path.isEmpty() ? phrases.word("rule.it") : Word.code(path);
    }

    /** Says one of the two messages of {@code verb}. */
    private void say(String path, String verb, Word... words) {
      String key = "rule." + verb + (mood == Mood.IS ? "_is" : "_must");
      said.add(phrases.words(key, "name", subject(path), "value", List.of(words)));
    }

    private void be(String path, List<Word> words) {
      say(path, "be", words.toArray(Word[]::new));
    }

    private void oneOf(String path, JsonNode values) {
      if (values.isEmpty() || values.size() > LISTED) {
        whole = false;
        return;
      }
      List<Word> words = new ArrayList<>();
      values.forEach(value -> words.add(Word.code(JsonText.bare(value))));
      be(path, list(words, "common.or"));
    }

    /** That an object is an object goes without saying. */
    private void type(Schema schema, String path) {
      boolean implied =
          schema.types().equals(List.of("object"))
              && (schema.node().has("properties") || schema.node().has("required"));
      if (implied || schema.node().has("const") || schema.node().has("enum")) {
        return;
      }
      List<Word> words = new ArrayList<>();
      for (String type : schema.types()) {
        words.add(phrases.word("rule.type", "type", type));
      }
      if (words.isEmpty()) {
        whole = false;
      } else {
        be(path, list(words, "common.or"));
      }
    }

    private void limits(Schema schema, String path) {
      Merged alone = Merged.of(schema, Map.of());
      limits.range(alone).ifPresent(words -> be(path, List.of(Word.text(words))));
      for (Optional<String> count :
          List.of(limits.length(alone), limits.items(alone), limits.properties(alone))) {
        count.ifPresent(words -> say(path, "have", Word.text(words)));
      }
    }

    private void reference(Schema schema, String path) {
      schema
          .reference()
          .ifPresentOrElse(name -> say(path, "fit", types.link(name)), () -> whole = false);
    }

    private void required(Schema schema, String path) {
      Set<String> names = new LinkedHashSet<>();
      for (String name : schema.texts("required")) {
        if (mood == Mood.MUST || !schema.schemaMap("properties").containsKey(name)) {
          names.add(path.isEmpty() ? name : path + "." + name);
        }
      }
      if (names.isEmpty()) {
        return;
      }
      if (mood == Mood.MUST) {
        said.add(Clauses.this.required(names));
      } else {
        said.add(there(names));
      }
    }

    private void properties(Schema schema, String path, Set<String> sure, int depth) {
      List<String> required = schema.texts("required");
      schema
          .schemaMap("properties")
          .forEach(
              (name, property) -> {
                String full = path.isEmpty() ? name : path + "." + name;
                boolean there = required.contains(name) || path.isEmpty() && sure.contains(name);
                if (property.bool().isPresent()) {
                  property(full, property.bool().get(), required.contains(name));
                  return;
                }
                int before = said.size();
                schema(property, full, Set.of(), depth + 1);
                if (mood == Mood.IS && said.size() == before && required.contains(name)) {
                  said.add(there(List.of(full)));
                } else if (mood == Mood.IS && said.size() > before && !there) {
                  int last = said.size() - 1;
                  said.set(last, phrases.words("rule.or_absent", "clause", said.get(last)));
                }
              });
    }

    private List<Word> there(Collection<String> names) {
      return phrases.words(
          "rule.there", "count", names.size(), "names", list(codes(names), "common.and"));
    }

    private void property(String path, boolean allowed, boolean required) {
      if (!allowed) {
        say(path, "absent");
      } else if (mood == Mood.IS && required) {
        said.add(there(List.of(path)));
      }
    }

    private void not(Schema schema, String path) {
      JsonNode node = schema.node();
      if (node.size() == 1 && node.has("const")) {
        say(path, "not_be", Word.code(JsonText.bare(node.get("const"))));
      } else if (node.size() == 1 && node.path("enum").size() > 0) {
        List<Word> values = new ArrayList<>();
        node.get("enum").forEach(value -> values.add(Word.code(JsonText.bare(value))));
        whole = whole && values.size() <= LISTED;
        say(path, "not_be", list(values, "common.or").toArray(Word[]::new));
      } else if (node.size() == 1 && schema.texts("required").size() == 1) {
        String name = schema.texts("required").get(0);
        say(path.isEmpty() ? name : path + "." + name, "absent");
      } else {
        whole = false;
      }
    }

    private void choice(
        boolean either, List<Schema> branches, String path, Set<String> sure, int depth) {
      List<List<Word>> clauses = new ArrayList<>();
      for (Schema branch : branches) {
        Saying inner = new Saying(mood);
        inner.schema(branch, path, sure, depth + 1);
        whole = whole && inner.whole && !inner.said.isEmpty();
        clauses.add(and(inner.said));
      }
      if (!whole || clauses.size() > LISTED || clauses.isEmpty()) {
        whole = false;
        return;
      }
      List<Word> words = phrases.joined("rule.or", clauses);
      said.add(
          either && clauses.size() > 1 ? phrases.words("rule.either", "choices", words) : words);
    }
  }
}
