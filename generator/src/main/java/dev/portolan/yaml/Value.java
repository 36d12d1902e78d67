package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a file. Asked for a type that it is not, it reports that and is nothing.
 *
 * @param what how messages call it
 */
record Value(String what, JsonNode node, Location place, Diagnostics problems) {

  /** The value of a key that is there. */
  static Value of(PlacedObject object, String key, Diagnostics problems) {
    return new Value(quoted(key), object.get(key), object.locationOf(key), problems);
  }

  /** A text, without spaces around it. Numbers and booleans are texts, as they are written. */
  Optional<String> text() {
    if (!node.isValueNode() || node.isNull()) {
      return wrong("a text", null);
    }
    String text = node.asText();
    if (text.chars().anyMatch(Value::isUnprintable) || !isUnicode(text)) {
      problems.add(
          Diagnostic.error(
              "control-character",
              place,
              what + ": the text holds a character that cannot be shown"));
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }

  Optional<Boolean> flag() {
    return node.isBoolean()
        ? Optional.of(node.booleanValue())
        : wrong("true or false", "write true or false, without quotes");
  }

  Optional<BigDecimal> number() {
    return node.isNumber() ? Optional.of(node.decimalValue()) : wrong("a number", null);
  }

  Optional<PlacedObject> mapping() {
    return node instanceof PlacedObject object
        ? Optional.of(object)
        : wrong("a mapping", node.isArray() ? "write key: value lines, without \"-\"" : null);
  }

  Optional<PlacedArray> list() {
    return node instanceof PlacedArray array
        ? Optional.of(array)
        : wrong("a list", node.isValueNode() ? "write [" + node.asText() + "]" : null);
  }

  private <T> Optional<T> wrong(String expected, String hint) {
    Diagnostic problem =
        Diagnostic.error(
            "wrong-type", place, what + ": expected " + expected + ", found " + kind(node));
    problems.add(hint == null ? problem : problem.withHint(hint));
    return Optional.empty();
  }

  /** What {@code node} is, in the words of messages. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case NULL, MISSING -> "nothing";
      default -> "a text";
    };
  }

  private static boolean isUnprintable(int c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f);
  }

  /** False for half a pair of surrogates, which {@code \ud800} in a file makes. */
  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  /** {@code text} in quotes, not too much of it. */
  static String quoted(String text) {
    return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
  }
}
