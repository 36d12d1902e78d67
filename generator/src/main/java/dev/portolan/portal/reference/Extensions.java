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
  /** How stable a thing is. */
  static final String STABILITY = "Stability";

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
    LABELS.put("x-extensible-enum", "Known values, more may come");
    LABELS.put("x-collectionFormat", "");
    LABELS.put("x-consumes", "Takes");
    LABELS.put("x-produces", "Answers in");
  }

  private final List<String> asked;

  /**
   * Facts of extensions.
   *
   * @param asked names of the others to show; one that ends in {@code *} stands for all that begin
   *     like it
   */
  Extensions(List<String> asked) {
    this.asked = asked;
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

  private static String deprecation(String name) {
    if (name.equals("x-sunset")) {
      return "Stops working on";
    }
    if (name.equals("x-deprecated") || name.equals("x-deprecation")) {
      return "Deprecation note";
    }
    if (!name.startsWith("x-deprecated-") && !name.startsWith("x-deprecation-")) {
      return "";
    }
    String thing = name.substring(name.indexOf('-', 2) + 1);
    return switch (thing) {
      case "since", "in" -> "Deprecated since";
      case "reason", "message", "description", "note", "notice" -> "Deprecation note";
      case "replacement", "replaced-by", "alternative", "use" -> "Use instead";
      case "sunset", "date", "removal", "eol" -> "Stops working on";
      default -> "Deprecated, " + thing.replace('-', ' ');
    };
  }

  /** All that {@code extensions} say but for {@link #deprecation}. */
  List<Fact> others(Map<String, JsonNode> extensions) {
    List<Fact> facts = new ArrayList<>();
    extensions.forEach(
        (name, value) -> {
          String label = LABELS.get(name);
          if (label != null) {
            facts.add(new Fact(label, words(name, value)));
          } else if (deprecation(name).isEmpty() && matches(asked, name) && !matches(TOLD, name)) {
            facts.add(Fact.of(name, Word.code(JsonText.bare(value))));
          }
        });
    return facts;
  }

  private static List<Word> words(String name, JsonNode value) {
    if (name.equals("x-collectionFormat")) {
      return List.of(Word.text(separated(value.asText())));
    }
    return value.isArray()
        ? Keywords.codes(value)
        : List.of(
            name.startsWith("x-stab") ? Word.text(value.asText()) : Word.code(value.asText()));
  }

  /** How a list of Swagger 2.0 is written. */
  private static String separated(String format) {
    return switch (format) {
      case "ssv" -> "separated with spaces";
      case "tsv" -> "separated with tabs";
      case "pipes" -> "separated with bars";
      case "multi" -> "the name repeated for each value";
      default -> "separated with commas";
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
