package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discriminators in words. */
final class Discriminators {
  /** A base type may list a thousand subtypes; so many values are told wherever it is used. */
  private static final int LISTED = 12;

  private final TypeWords types;
  private final Phrases phrases;

  Discriminators(TypeWords types, Phrases phrases) {
    this.types = types;
    this.phrases = phrases;
  }

  /** Which property tells the variants of {@code merged} apart, and what its values mean. */
  void add(Merged merged, List<Fact> facts) {
    JsonNode discriminator = merged.value("discriminator").orElse(null);
    if (discriminator == null) {
      return;
    }
    facts.add(
        phrases.fact("fact.told_apart_by", Word.code(discriminator.path("propertyName").asText())));
    Optional<String> home = home(merged);
    int many = discriminator.path("mapping").size();
    if (many > LISTED && home.isPresent()) {
      facts.add(
          phrases.said("fact.values_listed", "count", many, "schema", types.link(home.get())));
      return;
    }
    Set<String> variants = variants(merged);
    discriminator
        .path("mapping")
        .fields()
        .forEachRemaining(
            entry -> {
              String target = entry.getValue().asText();
              if (!variants.contains(nameOf(target))) {
                facts.add(
                    phrases.said(
                        "fact.means",
                        "value",
                        Word.code(entry.getKey()),
                        "schema",
                        target(target)));
              }
            });
    if (discriminator.has("defaultMapping")) {
      facts.add(
          phrases.fact("fact.otherwise", target(discriminator.path("defaultMapping").asText())));
    }
  }

  /** The named schema that has the discriminator; nothing if it is the one that is shown. */
  private static Optional<String> home(Merged merged) {
    for (Merged.Part part : merged.parts()) {
      if (part.schema().node().has("discriminator") && !part.origin().isEmpty()) {
        return Optional.of(part.origin());
      }
    }
    return merged.name();
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

  /** {@code mapping} of a discriminator turned round: the values that mean each schema. */
  static Map<String, List<String>> valuesByName(Merged merged) {
    Map<String, List<String>> values = new LinkedHashMap<>();
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
