package dev.portolan.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedArray;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one control plane's files. What would be said of every entity is said once. */
final class Findings {
  private final Diagnostics problems;
  private final Set<String> said = new HashSet<>();

  Findings(Diagnostics problems) {
    this.problems = problems;
  }

  void add(Diagnostic problem) {
    problems.add(problem);
  }

  Diagnostics problems() {
    return problems;
  }

  /** Reports the first use of each variable that decK would put in. */
  void placeholder(String text, Location place) {
    if (Placeholders.in(text) && said.add("placeholder " + Placeholders.variable(text))) {
      problems.add(
          Diagnostic.warning(
                  "gateway-placeholder",
                  place,
                  "\""
                      + Placeholders.variable(text)
                      + "\" is put in by decK, so its value is not known here")
              .withHint("let decK render the file first: deck file render"));
    }
  }

  void unknownKey(String kind, String key, Location place, List<String> known) {
    if (said.add("key " + kind + " " + key)) {
      Diagnostic problem =
          Diagnostic.info(
              "gateway-unknown-key",
              place,
              "the key " + quoted(key) + " of " + a(kind) + " is not read");
      problems.add(
          Nearest.of(key, known)
              .map(near -> problem.withHint("did you mean \"" + near + "\"?"))
              .orElse(problem));
    }
  }

  void unknownWord(String kind, String key, Located<String> text, List<String> words) {
    problems.add(
        Diagnostic.error(
                "gateway-value-unknown",
                text.location(),
                quoted(text.value()) + " is no \"" + key + "\" of " + a(kind))
            .withHint(Nearest.hint(text.value(), words).orElseThrow()));
  }

  void wrongType(String what, String expected, JsonNode found, PlacedArray items, int index) {
    wrongType(what, expected, found, items.locationOf(index));
  }

  void wrongType(String what, String expected, JsonNode found, Location place) {
    problems.add(
        Diagnostic.error(
            "wrong-type", place, what + ": expected " + expected + ", found " + kind(found)));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case NULL, MISSING -> "nothing";
      default -> "a text";
    };
  }

  /** {@code noun} with its article. */
  static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** {@code text} in quotes, not too much of it. */
  static String quoted(String text) {
    return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
  }
}
