package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keywords of JSON Schema 2020-12 that say something of a value itself, as facts. Those that
 * hold schemas are {@link Trees}' matter; every other one is listed as it is written.
 */
final class Keywords {
  /** Keywords that are told elsewhere: in the type, as rows, as text, as marks. */
  private static final Set<String> TOLD =
      Set.of(
          "$ref",
          "type",
          "format",
          "title",
          "description",
          "properties",
          "required",
          "items",
          "prefixItems",
          "allOf",
          "oneOf",
          "anyOf",
          "not",
          "if",
          "then",
          "else",
          "dependentSchemas",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "contains",
          "unevaluatedItems",
          "unevaluatedProperties",
          "contentSchema",
          "$defs",
          "definitions",
          "enum",
          "deprecated",
          "readOnly",
          "writeOnly",
          "examples",
          "example");

  /** Keywords told by a sentence of {@link Limits} or below. */
  private static final Set<String> SENTENCES =
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
          "maxProperties",
          "minContains",
          "maxContains",
          "uniqueItems",
          "pattern",
          "multipleOf",
          "const",
          "default",
          "contentEncoding",
          "contentMediaType",
          "dependentRequired",
          "discriminator",
          "xml",
          "externalDocs",
          "nullable");

  /** What a schema calls itself, and is written in: the messages that are their labels. */
  private static final Map<String, String> IDENTITY =
      Map.of(
          "$id", "fact.identified_as",
          "$schema", "fact.written_in",
          "$anchor", "fact.also_called",
          "$dynamicRef", "fact.left_open_as",
          "$dynamicAnchor", "fact.fills_open",
          "$comment", "fact.comment");

  /** Of these, parts that are merged may each have their own, and all hold. */
  private static final Set<String> ASSERTIONS =
      new TreeSet<>(
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
              "maxProperties",
              "pattern",
              "multipleOf",
              "format"));

  private final Conditions conditions;
  private final Discriminators discriminators;
  private final Extensions extensions;
  private final Phrases phrases;
  private final Limits limits;

  /** Facts whose links lead where {@code types} says. */
  Keywords(TypeWords types, Extensions extensions, Phrases phrases) {
    this.phrases = phrases;
    this.limits = new Limits(phrases);
    this.conditions = new Conditions(types, phrases);
    this.discriminators = new Discriminators(types, phrases);
    this.extensions = extensions;
  }

  /** What {@code merged} says of a value named {@code name}, but for its shape. */
  List<Fact> facts(Merged merged, String name) {
    List<Fact> facts = new ArrayList<>();
    for (String title : merged.texts("title")) {
      if (!title.equalsIgnoreCase(name) && !title.equals(merged.name().orElse(""))) {
        facts.add(phrases.fact("fact.title", Word.text(title)));
      }
    }
    code(facts, "fact.always", merged, "const");
    code(facts, "fact.default", merged, "default");
    if (!TypeWords.tellsFormat(merged)) {
      code(facts, "fact.format", merged, "format");
    }
    sizes(merged, facts);
    code(facts, "fact.contains", merged, "contentMediaType");
    code(facts, "fact.encoded_as", merged, "contentEncoding");
    facts.addAll(conditions.facts(merged));
    discriminators.add(merged, facts);
    merged.said("xml").forEach(xml -> facts.add(new XmlWords(phrases).of(xml)));
    merged.said("externalDocs").forEach(docs -> facts.add(externalDocs(docs)));
    others(merged, facts);
    facts.addAll(extensions.facts(merged.extensions()));
    for (String broken : merged.broken()) {
      facts.add(phrases.fact("fact.broken_reference", Word.code(broken)));
    }
    return facts;
  }

  private void code(List<Fact> facts, String label, Merged merged, String keyword) {
    boolean data = keyword.equals("const") || keyword.equals("default");
    for (JsonNode value : merged.said(keyword)) {
      facts.add(
          phrases.fact(label, Word.code(data ? JsonText.compact(value) : JsonText.bare(value))));
    }
  }

  private void sizes(Merged merged, List<Fact> facts) {
    List<String> types = TypeWords.types(merged);
    if (!types.contains("integer") && !types.contains("number")) {
      limits.range(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    }
    if (!types.contains("string")) {
      limits.length(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    }
    limits.items(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    limits.properties(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    limits.contained(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    if (merged.flag("uniqueItems")) {
      facts.add(phrases.said("fact.all_different"));
    }
    merged
        .value("multipleOf")
        .ifPresent(n -> facts.add(phrases.said("fact.multiple_of", "value", n.asText())));
    merged
        .value("pattern")
        .ifPresent(pattern -> facts.add(phrases.fact("fact.matches", Word.code(pattern.asText()))));
    if (merged.parts().size() > 1) {
      ASSERTIONS.forEach(keyword -> also(merged, keyword, facts));
    }
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      merged
          .value(keyword)
          .filter(JsonNode::isBoolean)
          .ifPresent(
              allowed ->
                  facts.add(
                      phrases.said(
                          allowed.booleanValue()
                              ? "fact.other_properties"
                              : "fact.no_other_properties")));
    }
    for (String keyword : List.of("items", "unevaluatedItems")) {
      merged
          .value(keyword)
          .filter(JsonNode::isBoolean)
          .ifPresent(
              allowed ->
                  facts.add(
                      phrases.said(
                          allowed.booleanValue() ? "fact.other_items" : "fact.no_other_items")));
    }
  }

  /** The values of {@code keyword} that merged parts have beside the first one. */
  private void also(Merged merged, String keyword, List<Fact> facts) {
    Set<String> values = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      part.schema().value(keyword).ifPresent(value -> values.add(JsonText.compact(value)));
    }
    values.stream()
        .skip(1)
        .forEach(v -> facts.add(phrases.fact("fact.also", Word.code(keyword + ": " + v))));
  }

  /** The texts of {@code list} as code. */
  static List<Word> codes(Iterable<JsonNode> list) {
    List<Word> words = new ArrayList<>();
    list.forEach(item -> words.add(Word.code(item.asText())));
    return words;
  }

  /** More to read elsewhere. */
  private Fact externalDocs(JsonNode docs) {
    String url = docs.path("url").asText("");
    return phrases.fact("fact.see_also", Word.outside(docs.path("description").asText(url), url));
  }

  /** What we have no words for, as it is written. */
  private void others(Merged merged, List<Fact> facts) {
    Set<Fact> found = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .node()
          .fields()
          .forEachRemaining(
              field -> {
                String keyword = field.getKey();
                String label = IDENTITY.get(keyword);
                if (label != null && field.getValue().isTextual()) {
                  found.add(phrases.fact(label, Word.code(field.getValue().asText())));
                } else if (!TOLD.contains(keyword)
                    && !SENTENCES.contains(keyword)
                    && !keyword.startsWith("x-")) {
                  found.add(Fact.of(keyword, Word.code(JsonText.compact(field.getValue()))));
                }
              });
    }
    facts.addAll(found);
  }

  /** The examples that are brief enough to stand in a line. */
  static List<Word> briefExamples(Merged merged) {
    List<Word> words = new ArrayList<>();
    for (JsonNode example : examples(merged).keySet()) {
      String text = JsonText.compact(example);
      if (text.length() <= JsonText.BRIEF) {
        words.add(Word.code(text));
      }
    }
    return words;
  }

  /** All examples of a schema, each once, and the schema that gives it. */
  static Map<JsonNode, Schema> examples(Merged merged) {
    Map<JsonNode, Schema> examples = new LinkedHashMap<>();
    for (Merged.Part part : merged.parts()) {
      if (!part.origin().isEmpty()) {
        continue;
      }
      part.schema()
          .value("examples")
          .ifPresent(list -> list.forEach(e -> examples.putIfAbsent(e, part.schema())));
    }
    return examples;
  }
}
