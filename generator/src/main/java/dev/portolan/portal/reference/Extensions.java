package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What extensions say, as facts: those that many authors share, in words; others where the portal
 * asks for them, as they are written.
 */
final class Extensions {
  private static final String STABILITY = "fact.stability";

  /** The messages that are their labels; empty where the words say it all. */
  private static final Map<String, String> LABELS = new LinkedHashMap<>();

  /** Told elsewhere: in type words, as values, samples, marks, titles. */
  private static final List<String> TOLD =
      List.of(
          "x-internal",
          "x-displayName",
          "x-tagGroups",
          "x-codeSamples",
          "x-code-samples",
          "x-badges",
          "x-logo",
          "x-additionalPropertiesName",
          "x-enum*",
          "x-ms-enum",
          "x-nullable");

  static {
    LABELS.put("x-stability-level", STABILITY);
    LABELS.put("x-stability", STABILITY);
    LABELS.put("x-extensible-enum", "fact.known_values");
    LABELS.put("x-collectionFormat", "");
    LABELS.put("x-consumes", "fact.takes");
    LABELS.put("x-produces", "fact.answers_in");
  }

  private final List<String> asked;
  private final Phrases phrases;

  /**
   * Facts of extensions.
   *
   * @param asked names of the others to show; one that ends in {@code *} stands for all that begin
   *     like it
   */
  Extensions(List<String> asked, Phrases phrases) {
    this.asked = asked;
    this.phrases = phrases;
  }

  /** True if {@code fact} says how stable a thing is. */
  boolean isStability(Fact fact) {
    return fact.label().equals(phrases.text(STABILITY));
  }

  /** All that {@code extensions} say. */
  List<Fact> facts(Map<String, JsonNode> extensions) {
    List<Fact> facts = new ArrayList<>(deprecation(extensions));
    facts.addAll(others(extensions));
    return facts;
  }

  /** Since when and why something is deprecated, and when it stops working. */
  List<Fact> deprecation(Map<String, JsonNode> extensions) {
    List<Fact> facts = new ArrayList<>();
    extensions.forEach(
        (name, value) -> {
          String label = deprecation(name);
          if (!label.isEmpty() && !value.isBoolean()) {
            facts.add(Fact.of(label, Word.text(JsonText.bare(value))));
          }
        });
    return facts;
  }

  private String deprecation(String name) {
    if (name.equals("x-sunset")) {
      return phrases.text("fact.stops_working");
    }
    if (name.equals("x-deprecated") || name.equals("x-deprecation")) {
      return phrases.text("fact.deprecation_note");
    }
    if (!name.startsWith("x-deprecated-") && !name.startsWith("x-deprecation-")) {
      return "";
    }
    String thing = name.substring(name.indexOf('-', 2) + 1);
    return switch (thing) {
      case "since", "in" -> phrases.text("fact.deprecated_since");
      case "reason", "message", "description", "note", "notice" ->
          phrases.text("fact.deprecation_note");
      case "replacement", "replaced-by", "alternative", "use" -> phrases.text("fact.use_instead");
      case "sunset", "date", "removal", "eol" -> phrases.text("fact.stops_working");
      default -> phrases.text("fact.deprecated_other", "what", thing.replace('-', ' '));
    };
  }

  /** All that {@code extensions} say but for {@link #deprecation}. */
  List<Fact> others(Map<String, JsonNode> extensions) {
    List<Fact> facts = new ArrayList<>();
    extensions.forEach(
        (name, value) -> {
          String label = LABELS.get(name);
          if (label != null) {
            facts.add(new Fact(label.isEmpty() ? "" : phrases.text(label), words(name, value)));
          } else if (deprecation(name).isEmpty() && matches(asked, name) && !matches(TOLD, name)) {
            facts.add(Fact.of(name, Word.code(JsonText.bare(value))));
          }
        });
    return facts;
  }

  private List<Word> words(String name, JsonNode value) {
    if (name.equals("x-collectionFormat")) {
      return List.of(phrases.word("list." + separated(value.asText())));
    }
    return value.isArray()
        ? phrases.list(Keywords.codes(value))
        : List.of(
            name.startsWith("x-stab") ? Word.text(value.asText()) : Word.code(value.asText()));
  }

  /** How a list of Swagger 2.0 is written: the end of a message's key. */
  private static String separated(String format) {
    return switch (format) {
      case "ssv" -> "spaces";
      case "tsv" -> "tabs";
      case "pipes" -> "bars";
      case "multi" -> "repeated";
      default -> "commas";
    };
  }

  private static boolean matches(List<String> patterns, String name) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith("*")
                    ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                    : name.equals(pattern));
  }
}
