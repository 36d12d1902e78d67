package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
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
              "const",
              "format"));

  private final TypeWords types;

  /** Facts whose links lead where {@code types} says. */
  Keywords(TypeWords types) {
    this.types = types;
  }

  /** What {@code merged} says of a value named {@code name}, but for its shape. */
  List<Fact> facts(Merged merged, String name) {
    List<Fact> facts = new ArrayList<>();
    merged
        .text("title")
        .filter(t -> !t.equalsIgnoreCase(name) && !t.equals(merged.name().orElse("")))
        .ifPresent(t -> facts.add(Fact.of("Title", Word.text(t))));
    code(facts, "Always", merged, "const");
    code(facts, "Default", merged, "default");
    sizes(merged, facts);
    content(merged, facts);
    dependencies(merged, facts);
    discriminator(merged, facts);
    xml(merged, facts);
    merged.value("externalDocs").ifPresent(docs -> facts.add(externalDocs(docs)));
    others(merged, facts);
    for (String broken : merged.broken()) {
      facts.add(Fact.of("Reference that leads nowhere", Word.code(broken)));
    }
    return facts;
  }

  private static void code(List<Fact> facts, String label, Merged merged, String keyword) {
    merged
        .value(keyword)
        .ifPresent(value -> facts.add(Fact.of(label, Word.code(JsonText.compact(value)))));
  }

  private static void sizes(Merged merged, List<Fact> facts) {
    List<String> types = TypeWords.types(merged);
    if (!types.contains("integer") && !types.contains("number")) {
      Limits.range(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    }
    if (!types.contains("string")) {
      Limits.length(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    }
    Limits.items(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    Limits.properties(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    Limits.contained(merged).ifPresent(words -> facts.add(Fact.of("", Word.text(words))));
    if (merged.flag("uniqueItems")) {
      facts.add(Fact.of("", Word.text("all items different")));
    }
    merged
        .value("multipleOf")
        .ifPresent(n -> facts.add(Fact.of("", Word.text("a multiple of " + n.asText()))));
    merged
        .value("pattern")
        .ifPresent(pattern -> facts.add(Fact.of("Matches", Word.code(pattern.asText()))));
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
                      Fact.of(
                          "",
                          Word.text(
                              allowed.booleanValue()
                                  ? "other properties are allowed"
                                  : "no other properties"))));
    }
    for (String keyword : List.of("items", "unevaluatedItems")) {
      merged
          .value(keyword)
          .filter(JsonNode::isBoolean)
          .ifPresent(
              allowed ->
                  facts.add(
                      Fact.of(
                          "",
                          Word.text(
                              allowed.booleanValue() ? "any other items" : "no other items"))));
    }
  }

  /** The values of {@code keyword} that merged parts have beside the first one. */
  private static void also(Merged merged, String keyword, List<Fact> facts) {
    Set<String> values = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      part.schema().value(keyword).ifPresent(value -> values.add(JsonText.compact(value)));
    }
    values.stream().skip(1).forEach(v -> facts.add(Fact.of("And", Word.code(keyword + ": " + v))));
  }

  private static void content(Merged merged, List<Fact> facts) {
    merged
        .text("contentMediaType")
        .ifPresent(type -> facts.add(Fact.of("Contains", Word.code(type))));
    merged
        .text("contentEncoding")
        .ifPresent(encoding -> facts.add(Fact.of("Encoded as", Word.code(encoding))));
  }

  private static void dependencies(Merged merged, List<Fact> facts) {
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .value("dependentRequired")
          .ifPresent(
              rules ->
                  rules
                      .fields()
                      .forEachRemaining(
                          rule -> {
                            List<Word> words = new ArrayList<>();
                            words.add(Word.text("with "));
                            words.add(Word.code(rule.getKey()));
                            words.add(Word.text(", required: "));
                            words.addAll(codes(rule.getValue()));
                            facts.add(new Fact("", words));
                          }));
    }
  }

  /** The texts of {@code list} as code, with commas between. */
  static List<Word> codes(Iterable<JsonNode> list) {
    List<Word> words = new ArrayList<>();
    for (JsonNode item : list) {
      if (!words.isEmpty()) {
        words.add(Word.text(", "));
      }
      words.add(Word.code(item.asText()));
    }
    return words;
  }

  private void discriminator(Merged merged, List<Fact> facts) {
    JsonNode discriminator = merged.value("discriminator").orElse(null);
    if (discriminator == null) {
      return;
    }
    facts.add(Fact.of("Told apart by", Word.code(discriminator.path("propertyName").asText())));
    Set<String> variants = variants(merged);
    discriminator
        .path("mapping")
        .fields()
        .forEachRemaining(
            entry -> {
              String target = entry.getValue().asText();
              if (!variants.contains(nameOf(target))) {
                facts.add(
                    Fact.of("", Word.code(entry.getKey()), Word.text(" means "), target(target)));
              }
            });
    if (discriminator.has("defaultMapping")) {
      facts.add(Fact.of("Otherwise it is", target(discriminator.path("defaultMapping").asText())));
    }
  }

  /** The named variants; each tells by itself which values select it. */
  private static Set<String> variants(Merged merged) {
    Set<String> names = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        part.schema().schemas(keyword).forEach(v -> v.reference().ifPresent(names::add));
      }
    }
    return names;
  }

  /** The schema that a value of a mapping names, by reference or by name alone. */
  private Word target(String mapped) {
    return types.link(nameOf(mapped));
  }

  /** The name of the schema that a value of a mapping means. */
  static String nameOf(String mapped) {
    return mapped.substring(mapped.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  private static void xml(Merged merged, List<Fact> facts) {
    JsonNode xml = merged.value("xml").orElse(null);
    if (xml == null) {
      return;
    }
    List<Word> words = new ArrayList<>();
    String kind = xml.path("nodeType").asText("");
    if (xml.path("attribute").asBoolean(false)) {
      kind = "attribute";
    }
    words.add(Word.text(kind.isEmpty() ? "element " : kind + " "));
    xml.fields()
        .forEachRemaining(
            field -> {
              switch (field.getKey()) {
                case "name" -> {
                  words.add(Word.code(field.getValue().asText()));
                  words.add(Word.text(" "));
                }
                case "wrapped" ->
                    words.add(
                        Word.text(field.getValue().asBoolean() ? "in an element around all " : ""));
                case "attribute", "nodeType" -> {}
                default -> {
                  words.add(Word.text(field.getKey() + " "));
                  words.add(Word.code(JsonText.bare(field.getValue())));
                  words.add(Word.text(" "));
                }
              }
            });
    facts.add(new Fact("XML", words));
  }

  /** More to read elsewhere. */
  static Fact externalDocs(JsonNode docs) {
    String url = docs.path("url").asText("");
    return Fact.of("See also", Word.outside(docs.path("description").asText(url), url));
  }

  /** What we have no words for, as it is written. */
  private static void others(Merged merged, List<Fact> facts) {
    Set<Fact> found = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      part.schema()
          .node()
          .fields()
          .forEachRemaining(
              field -> {
                String keyword = field.getKey();
                if (!TOLD.contains(keyword)
                    && !SENTENCES.contains(keyword)
                    && !keyword.startsWith("x-")) {
                  found.add(Fact.of(keyword, Word.code(JsonText.compact(field.getValue()))));
                }
              });
    }
    facts.addAll(found);
  }

  /** What authors say of the values of an enum, by value, in the words of several extensions. */
  static List<EnumValue> values(Merged merged, Anchors anchors, String id, Prose prose) {
    JsonNode values = merged.value("enum").orElse(null);
    if (values == null) {
      return List.of();
    }
    List<EnumValue> views = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = JsonText.bare(values.get(i));
      views.add(
          new EnumValue(
              anchors.take(id + "=" + value),
              value,
              said(merged, i, value, List.of("x-enum-varnames", "x-enumNames"), "name"),
              prose.html(
                  said(
                      merged,
                      i,
                      value,
                      List.of("x-enumDescriptions", "x-enum-descriptions", "x-enum-description"),
                      "description"))));
    }
    return views;
  }

  private static String said(
      Merged merged, int index, String value, List<String> extensions, String ofMicrosoft) {
    for (String extension : extensions) {
      JsonNode said = merged.value(extension).orElse(null);
      if (said != null) {
        return (said.isArray() ? said.path(index) : said.path(value)).asText("");
      }
    }
    for (JsonNode entry : merged.value("x-ms-enum").map(e -> e.path("values")).stream().toList()) {
      for (JsonNode one : entry) {
        if (one.path("value").asText().equals(value)) {
          return one.path(ofMicrosoft).asText("");
        }
      }
    }
    return "";
  }

  /** The examples that are brief enough to stand in a line. */
  static List<Word> briefExamples(Merged merged) {
    List<Word> words = new ArrayList<>();
    for (JsonNode example : examples(merged)) {
      String text = JsonText.compact(example);
      if (text.length() <= JsonText.BRIEF) {
        words.add(Word.code(text));
      }
    }
    return words;
  }

  /** All examples of a schema, each once. */
  static Set<JsonNode> examples(Merged merged) {
    Set<JsonNode> examples = new LinkedHashSet<>();
    for (Merged.Part part : merged.parts()) {
      if (!part.origin().isEmpty()) {
        continue;
      }
      part.schema().value("examples").ifPresent(list -> list.forEach(examples::add));
    }
    return examples;
  }

  /** True if {@code schema} is one that merely demands properties to be there. */
  static boolean demandsOnly(Schema schema) {
    return schema.node().isObject() && schema.node().size() == 1 && schema.node().has("required");
  }

  /** {@code mapping} of a discriminator turned round: the values that mean each schema. */
  static Map<String, List<String>> valuesByName(Merged merged) {
    Map<String, List<String>> values = new java.util.LinkedHashMap<>();
    merged
        .value("discriminator")
        .ifPresent(
            d ->
                d.path("mapping")
                    .fields()
                    .forEachRemaining(
                        entry ->
                            values
                                .computeIfAbsent(
                                    nameOf(entry.getValue().asText()), n -> new ArrayList<>())
                                .add(entry.getKey())));
    return values;
  }
}
