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

  Clauses(TypeWords types) {
    this.types = types;
  }

  /**
   * The clause for {@code schema}.
   *
   * @param sure the properties that are there in any case
   */
  Clause of(Schema schema, Mood mood, Set<String> sure) {
    if (schema.bool().isPresent()) {
      String words = schema.bool().get() ? "anything is right" : "no value is right";
      return new Clause(mood == Mood.IS ? List.of() : List.of(Word.text(words)), mood == Mood.MUST);
    }
    Saying saying = new Saying(mood);
    saying.schema(schema, "", sure, 0);
    return new Clause(and(saying.said), saying.whole);
  }

  /** {@code a and b are required}. */
  static List<Word> required(Collection<String> names) {
    List<Word> words = new ArrayList<>(list(codes(names), " and "));
    words.add(Word.text(names.size() == 1 ? " is required" : " are required"));
    return words;
  }

  private static List<Word> codes(Collection<String> texts) {
    return texts.stream().map(Word::code).toList();
  }

  /** {@code a, b and c}. */
  private static List<Word> list(List<Word> items, String last) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        words.add(Word.text(i + 1 < items.size() ? ", " : last));
      }
      words.add(items.get(i));
    }
    return words;
  }

  private static List<Word> and(List<List<Word>> clauses) {
    return joined(clauses, " and ");
  }

  private static List<Word> joined(List<List<Word>> clauses, String between) {
    List<Word> words = new ArrayList<>();
    for (List<Word> clause : clauses) {
      if (!words.isEmpty()) {
        words.add(Word.text(between));
      }
      words.addAll(clause);
    }
    return words;
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
        case "pattern" -> say(path, " matches ", " must match ", Word.code(value.asText()));
        case "format" ->
            say(path, " is in the format ", " must be in the format ", Word.code(value.asText()));
        case "$ref" -> reference(schema, path);
        case "required" -> required(schema, path);
        case "properties" -> properties(schema, path, sure, depth);
        case "additionalProperties", "unevaluatedProperties" -> {
          if (value.isBoolean() && !value.booleanValue() && mood == Mood.MUST && path.isEmpty()) {
            said.add(List.of(Word.text("no other properties are allowed")));
          } else {
            whole = false;
          }
        }
        case "contains" -> {
          if (value.size() == 1 && value.has("const")) {
            Word item = Word.code(JsonText.bare(value.get("const")));
            say(path, " contains ", " must contain ", item);
          } else {
            whole = false;
          }
        }
        case "not" -> not(new Schema(value), path);
        case "allOf" -> schema.schemas("allOf").forEach(s -> schema(s, path, sure, depth + 1));
        case "anyOf" -> choice("", schema.schemas(name), path, sure, depth);
        case "oneOf" -> choice("either ", schema.schemas(name), path, sure, depth);
        default -> whole = whole && LIMITS.contains(name);
      }
    }

    private Word subject(String path) {
      return path.isEmpty() ? Word.text("it") : Word.code(path);
    }

    private void say(String path, String is, String must, Word... words) {
      List<Word> clause = new ArrayList<>();
      clause.add(subject(path));
      clause.add(Word.text(mood == Mood.IS ? is : must));
      clause.addAll(List.of(words));
      said.add(clause);
    }

    private void be(String path, List<Word> words) {
      say(path, " is ", " must be ", words.toArray(Word[]::new));
    }

    private void oneOf(String path, JsonNode values) {
      if (values.isEmpty() || values.size() > LISTED) {
        whole = false;
        return;
      }
      List<Word> words = new ArrayList<>();
      values.forEach(value -> words.add(Word.code(JsonText.bare(value))));
      be(path, list(words, " or "));
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
        String article = "aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
        words.add(Word.text(type.equals("null") ? type : article + type));
      }
      if (words.isEmpty()) {
        whole = false;
      } else {
        be(path, list(words, " or "));
      }
    }

    private void limits(Schema schema, String path) {
      Merged alone = Merged.of(schema, Map.of());
      Limits.range(alone).ifPresent(words -> be(path, List.of(Word.text(words))));
      for (Optional<String> count :
          List.of(Limits.length(alone), Limits.items(alone), Limits.properties(alone))) {
        count.ifPresent(words -> say(path, " has ", " must have ", Word.text(words)));
      }
    }

    private void reference(Schema schema, String path) {
      schema
          .reference()
          .ifPresentOrElse(
              name -> say(path, " fits ", " must fit ", types.link(name)), () -> whole = false);
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
        said.add(Clauses.required(names));
      } else {
        List<Word> words = new ArrayList<>(list(codes(names), " and "));
        words.add(Word.text(names.size() == 1 ? " is there" : " are there"));
        said.add(words);
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
                  said.add(List.of(Word.code(full), Word.text(" is there")));
                } else if (mood == Mood.IS && said.size() > before && !there) {
                  List<Word> last = new ArrayList<>(said.get(said.size() - 1));
                  last.add(Word.text(" or not there"));
                  said.set(said.size() - 1, last);
                }
              });
    }

    private void property(String path, boolean allowed, boolean required) {
      if (!allowed) {
        say(path, " is not there", " is not allowed");
      } else if (mood == Mood.IS && required) {
        say(path, " is there", "");
      }
    }

    private void not(Schema schema, String path) {
      JsonNode node = schema.node();
      if (node.size() == 1 && node.has("const")) {
        say(path, " is not ", " must not be ", Word.code(JsonText.bare(node.get("const"))));
      } else if (node.size() == 1 && node.path("enum").size() > 0) {
        List<Word> values = new ArrayList<>();
        node.get("enum").forEach(value -> values.add(Word.code(JsonText.bare(value))));
        whole = whole && values.size() <= LISTED;
        say(path, " is not ", " must not be ", list(values, " or ").toArray(Word[]::new));
      } else if (node.size() == 1 && schema.texts("required").size() == 1) {
        String name = schema.texts("required").get(0);
        say(path.isEmpty() ? name : path + "." + name, " is not there", " is not allowed");
      } else {
        whole = false;
      }
    }

    private void choice(
        String either, List<Schema> branches, String path, Set<String> sure, int depth) {
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
      List<Word> words = new ArrayList<>();
      words.add(Word.text(clauses.size() > 1 ? either : ""));
      words.addAll(joined(clauses, " or "));
      said.add(words);
    }
  }
}
