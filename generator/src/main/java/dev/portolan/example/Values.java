package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What JSON Schema says about values: equality, whole numbers; and how messages show them. */
final class Values {
  /** Numbers with more digits before or behind the point than this are not calculated with. */
  private static final int DIGITS = 400;

  private static final int SHOWN = 60;

  private Values() {}

  /** The number that {@code node} is; nothing for other nodes and for absurd numbers. */
  static Optional<BigDecimal> number(JsonNode node) {
    if (!node.isNumber() || (node.isDouble() && !Double.isFinite(node.doubleValue()))) {
      return Optional.empty();
    }
    BigDecimal number = node.decimalValue();
    return Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS
        ? Optional.empty()
        : Optional.of(number);
  }

  static boolean isWhole(JsonNode node) {
    return node.isIntegralNumber()
        || number(node).map(n -> n.stripTrailingZeros().scale() <= 0).orElse(false);
  }

  /** Equality as JSON Schema has it: {@code 1} is {@code 1.0}, the order of keys is nothing. */
  static boolean same(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
      return false;
    }
    if (a.isObject()) {
      for (Map.Entry<String, JsonNode> field : a.properties()) {
        JsonNode other = b.get(field.getKey());
        if (other == null || !same(field.getValue(), other)) {
          return false;
        }
      }
      return true;
    }
    if (a.isArray()) {
      for (int i = 0; i < a.size(); i++) {
        if (!same(a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }
    return a.equals(b);
  }

  /** A text that is equal exactly for values that are the same. */
  static String canonical(JsonNode value) {
    StringBuilder text = new StringBuilder();
    canonical(value, text);
    return text.toString();
  }

  private static void canonical(JsonNode value, StringBuilder text) {
    if (value.isObject()) {
      TreeMap<String, JsonNode> sorted = new TreeMap<>();
      value.properties().forEach(f -> sorted.put(f.getKey(), f.getValue()));
      text.append('{');
      sorted.forEach(
          (name, child) -> {
            text.append(name.length()).append(':').append(name);
            canonical(child, text);
          });
      text.append('}');
    } else if (value.isArray()) {
      text.append('[');
      value.forEach(child -> canonical(child, text));
      text.append(']');
    } else if (value.isNumber()) {
      BigDecimal number = value.decimalValue().stripTrailingZeros();
      text.append('n').append(number.unscaledValue()).append('e').append(number.scale());
    } else {
      text.append(value.getNodeType()).append(value.asText().length()).append(value.asText());
    }
  }

  /** How a message names a value: {@code the text "x"}, {@code the number 5}, {@code an object}. */
  static String described(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "the text " + shown(value);
      case NUMBER -> "the number " + shown(value);
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      default -> shown(value);
    };
  }

  /** How a message shows a value, cut where it is long. */
  static String shown(JsonNode value) {
    String text = value.isContainerNode() ? described(value) : value.toString();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN))
            + "…"
            + (value.isTextual() ? "\"" : "");
  }
}
