package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The type of a schema in words: {@code array of string}, {@code string (date-time)}, {@code
 * integer, 1 to 100}, {@code map of string to Invoice}, {@code string or null}, {@code one of 3}.
 */
final class TypeWords {
  /** How deep {@code array of array of …} is told. */
  private static final int DEPTH = 4;

  /** How many variants are called by their names. */
  private static final int NAMED_VARIANTS = 3;

  private static final Set<String> NOT_TELLING = Set.of("object", "array", "null");

  private final Map<String, Schema> named;
  private final Function<String, Optional<String>> pages;
  private final Phrases phrases;
  private final Limits limits;

  /** The named schemas that a {@code $dynamicRef} may mean. */
  private final Map<String, List<String>> open = new HashMap<>();

  /**
   * Words for schemas that may refer to {@code named} ones.
   *
   * @param pages the page of a named schema
   */
  TypeWords(Map<String, Schema> named, Function<String, Optional<String>> pages, Phrases phrases) {
    this.named = named;
    this.pages = pages;
    named.forEach(
        (name, schema) ->
            schema
                .text("$dynamicAnchor")
                .ifPresent(a -> open.computeIfAbsent("#" + a, k -> new ArrayList<>()).add(name)));
    this.phrases = phrases;
    this.limits = new Limits(phrases);
  }

  /** The words for {@code schema}. */
  List<Word> of(Schema schema) {
    return join(words(schema, 0));
  }

  /** The words for what {@code schema} is like, whether it has a name or not. */
  List<Word> shape(Schema schema) {
    Merged merged = Merged.of(schema, named);
    if (merged.bool().isPresent() || merged.name().isEmpty() || telling(merged)) {
      return of(schema);
    }
    List<Word> words = new ArrayList<>(anonymous(merged, 0));
    words.add(Word.text(" · "));
    words.add(link(merged.name().get()));
    return join(words);
  }

  /** A link to the named schema. */
  Word link(String name) {
    return pages.apply(name).map(page -> Word.link(name, page)).orElse(Word.text(name));
  }

  private List<Word> words(Schema schema, int depth) {
    Merged merged = Merged.of(schema, named);
    if (merged.bool().isPresent()) {
      return List.of(phrases.word(merged.bool().get() ? "type.any" : "type.nothing"));
    }
    if (!merged.broken().isEmpty() && merged.origins().isEmpty()) {
      return List.of(Word.code(merged.broken().iterator().next()));
    }
    if (merged.name().isPresent() && !telling(merged)) {
      return List.of(link(merged.name().get()));
    }
    Optional<String> dynamic = schema.text("$dynamicRef");
    if (dynamic.isPresent() && merged.types().isEmpty()) {
      return open(dynamic.get());
    }
    List<Word> words = new ArrayList<>(anonymous(merged, depth));
    merged
        .name()
        .ifPresent(
            name -> {
              words.add(Word.text(" · "));
              words.add(link(name));
            });
    return words;
  }

  /** What a {@code $dynamicRef} may lead to. */
  private List<Word> open(String reference) {
    List<String> names = open.getOrDefault(reference, List.of());
    return names.isEmpty()
        ? List.of(phrases.word("type.decided_around"))
        : phrases.or(names.stream().map(name -> List.of(link(name))).toList());
  }

  /** True if the type says more than the name alone: all but objects and choices. */
  private static boolean telling(Merged merged) {
    List<String> types = merged.types();
    return scalar(merged)
        || types.equals(List.of("array"))
        || types.equals(List.of("object"))
            && !merged.has("properties")
            && merged.schema("additionalProperties").flatMap(Schema::bool).isEmpty()
            && merged.has("additionalProperties");
  }

  /** True if a value is one text, number or boolean, so that its type says more than its name. */
  private static boolean scalar(Merged merged) {
    List<String> types = merged.types();
    return !types.isEmpty()
        && !types.contains("object")
        && !types.contains("array")
        && !merged.has("oneOf")
        && !merged.has("anyOf");
  }

  private List<Word> anonymous(Merged merged, int depth) {
    List<String> types = types(merged);
    List<List<Word>> alternatives = new ArrayList<>();
    for (String type : types) {
      if (!type.equals("null")) {
        alternatives.add(one(type, merged, depth));
      }
    }
    if (types.isEmpty()) {
      alternatives.add(variants(merged, depth).orElse(List.of(phrases.word("type.any"))));
    } else if (alternatives.isEmpty() || types.contains("null")) {
      alternatives.add(List.of(Word.text("null")));
    }
    return phrases.or(alternatives);
  }

  /** The types that are said, or those that the other keywords speak of. */
  static List<String> types(Merged merged) {
    List<String> types = merged.types();
    if (!types.isEmpty()) {
      return types;
    }
    List<Schema> constants = EnumValues.constants(merged);
    if (constants.isEmpty() && (merged.has("oneOf") || merged.has("anyOf"))) {
      return List.of();
    }
    if (merged.has("properties")
        || merged.has("patternProperties")
        || merged.schema("additionalProperties").flatMap(Schema::bool).isEmpty()
            && merged.has("additionalProperties")) {
      return List.of("object");
    }
    if (merged.has("items") || merged.has("prefixItems")) {
      return List.of("array");
    }
    Set<String> ofValues = new LinkedHashSet<>();
    merged.value("const").ifPresent(value -> ofValues.add(typeOf(value)));
    merged.value("enum").ifPresent(values -> values.forEach(v -> ofValues.add(typeOf(v))));
    constants.forEach(constant -> ofValues.add(typeOf(constant.node().get("const"))));
    return List.copyOf(ofValues);
  }

  /** True if the words for a type tell its format as well. */
  static boolean tellsFormat(Merged merged) {
    return types(merged).stream().anyMatch(type -> !NOT_TELLING.contains(type));
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case NULL, MISSING, BINARY -> "null";
    };
  }

  private List<Word> one(String type, Merged merged, int depth) {
    if (type.equals("array")) {
      return array(merged, depth);
    }
    if (type.equals("object")) {
      return object(merged, depth);
    }
    String words = type + merged.text("format").map(format -> " (" + format + ")").orElse("");
    Optional<String> limit =
        switch (type) {
          case "integer", "number" -> limits.range(merged);
          case "string" -> limits.length(merged);
          default -> Optional.empty();
        };
    return List.of(
        limit
            .map(limited -> phrases.word("type.limited", "type", words, "limits", limited))
            .orElse(Word.text(words)));
  }

  private List<Word> array(Merged merged, int depth) {
    int tuple = merged.value("prefixItems").map(JsonNode::size).orElse(0);
    if (tuple > 0) {
      return List.of(phrases.word("type.tuple", "count", tuple));
    }
    Optional<Schema> items = merged.schema("items").filter(s -> s.bool().isEmpty());
    if (items.isEmpty() || depth >= DEPTH) {
      return List.of(Word.text("array"));
    }
    return phrases.words("type.array", "items", words(items.get(), depth + 1));
  }

  private List<Word> object(Merged merged, int depth) {
    Optional<Schema> values = merged.schema("additionalProperties").filter(s -> s.bool().isEmpty());
    if (values.isEmpty() || merged.has("properties") || depth >= DEPTH) {
      return List.of(Word.text("object"));
    }
    String key = merged.text("x-additionalPropertiesName").orElse("string");
    return phrases.words("type.map", "key", key, "values", words(values.get(), depth + 1));
  }

  private Optional<List<Word>> variants(Merged merged, int depth) {
    for (Merged.Part part : merged.parts()) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        List<Schema> variants = part.schema().schemas(keyword);
        if (!variants.isEmpty()) {
          return Optional.of(variants(keyword, variants, depth));
        }
      }
    }
    return Optional.empty();
  }

  private List<Word> variants(String keyword, List<Schema> variants, int depth) {
    boolean brief =
        variants.size() <= NAMED_VARIANTS
            && depth < DEPTH
            && variants.stream().allMatch(v -> v.reference().isPresent() || !v.types().isEmpty());
    if (!brief) {
      return List.of(
          phrases.word(
              keyword.equals("oneOf") ? "type.one_of" : "type.any_of", "count", variants.size()));
    }
    return phrases.joined(
        keyword.equals("oneOf") ? "common.or" : "common.and_or",
        variants.stream().map(variant -> words(variant, depth + 1)).toList());
  }

  /** {@code words} with neighbouring plain texts made one. */
  private static List<Word> join(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Word word : words) {
      if (word.equals(Word.text(word.text()))) {
        plain.append(word.text());
      } else {
        flush(plain, joined);
        joined.add(word);
      }
    }
    flush(plain, joined);
    return joined;
  }

  private static void flush(StringBuilder plain, List<Word> joined) {
    if (!plain.isEmpty()) {
      joined.add(Word.text(plain.toString()));
      plain.setLength(0);
    }
  }
}
