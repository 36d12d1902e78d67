package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules on a value that look at nothing within it: its type, its choices, its limits. */
final class Scalars {
  private final Validation validation;

  Scalars(Validation validation) {
    this.validation = validation;
  }

  /** Finds what is wrong; false if the rest of the schema need not be asked. */
  boolean check(JsonNode schema, JsonNode value, At at, Findings out) {
    if (!hasType(schema.path("type"), value)) {
      out.add(
          at,
          () -> "must be " + types(schema.path("type")) + ", but is " + Values.described(value));
      return false;
    }
    choices(schema, value, at, out);
    if (value.isNumber()) {
      number(schema, value, at, out);
    } else if (value.isTextual()) {
      text(schema, value.textValue(), at, out);
    }
    if (!out.full() && schema.path("format").isTextual()) {
      String format = schema.get("format").textValue();
      if (!Formats.fits(format, value)) {
        out.add(at, () -> "must be " + Formats.word(format) + ", but is " + Values.shown(value));
      }
    }
    return !out.full();
  }

  /** True if {@code branch} does not exclude {@code value} by its type alone. */
  boolean typeFits(JsonNode branch, JsonNode value) {
    JsonNode schema = branch;
    for (int i = 0; i < 10 && schema.has("$ref"); i++) {
      schema = validation.definitions().target(schema);
    }
    return hasType(schema.path("type"), value);
  }

  static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isTextual()) {
      return isOf(type.textValue(), value);
    }
    if (!type.isArray() || type.isEmpty()) {
      return true;
    }
    for (JsonNode each : type) {
      if (isOf(each.asText(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> Values.isWhole(value);
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "null" -> value.isNull();
      default -> true;
    };
  }

  /** The types in words. */
  static String types(JsonNode type) {
    List<String> words = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(each -> words.add(word(each.asText())));
    return String.join(" or ", words);
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "a text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "object" -> "an object";
      case "array" -> "an array";
      default -> type;
    };
  }

  private static void choices(JsonNode schema, JsonNode value, At at, Findings out) {
    JsonNode constant = schema.get("const");
    if (constant != null && !Values.same(constant, value)) {
      out.add(
          at, () -> "must be " + Values.shown(constant) + ", but is " + Values.described(value));
    }
    JsonNode choices = schema.path("enum");
    if (!choices.isArray()) {
      return;
    }
    for (JsonNode choice : choices) {
      if (Values.same(choice, value)) {
        return;
      }
    }
    out.add(at, () -> "must be one of " + list(choices) + ", but is " + Values.described(value));
  }

  private static String list(JsonNode choices) {
    List<String> shown = new ArrayList<>();
    for (JsonNode choice : choices) {
      if (shown.size() == 8) {
        shown.add("… (" + choices.size() + " in all)");
        break;
      }
      shown.add(Values.shown(choice));
    }
    return String.join(", ", shown);
  }

  private void number(JsonNode schema, JsonNode value, At at, Findings out) {
    Optional<BigDecimal> number = Values.number(value);
    if (number.isEmpty()) {
      validation.undecided();
      return;
    }
    BigDecimal n = number.get();
    limit(schema, "minimum", n, c -> c >= 0, "at least", at, out);
    limit(schema, "maximum", n, c -> c <= 0, "at most", at, out);
    limit(schema, "exclusiveMinimum", n, c -> c > 0, "more than", at, out);
    limit(schema, "exclusiveMaximum", n, c -> c < 0, "less than", at, out);
    Optional<BigDecimal> step = Values.number(schema.path("multipleOf"));
    if (step.isPresent() && step.get().signum() > 0 && n.remainder(step.get()).signum() != 0) {
      out.add(at, () -> "must be a multiple of " + step.get() + ", but is " + n.toPlainString());
    }
  }

  private interface Order {
    boolean holds(int comparison);
  }

  private static void limit(
      JsonNode schema,
      String keyword,
      BigDecimal number,
      Order order,
      String words,
      At at,
      Findings out) {
    Optional<BigDecimal> limit = Values.number(schema.path(keyword));
    if (limit.isPresent() && !order.holds(number.compareTo(limit.get()))) {
      out.add(
          at, () -> "must be " + words + " " + limit.get() + ", but is " + number.toPlainString());
    }
  }

  private void text(JsonNode schema, String text, At at, Findings out) {
    long min = count(schema.path("minLength"), 0);
    long max = count(schema.path("maxLength"), Long.MAX_VALUE);
    if (min > 0 || max < Long.MAX_VALUE) {
      int length = text.codePointCount(0, text.length());
      if (length < min) {
        out.add(at, () -> "must have at least " + characters(min) + ", but has " + length);
      }
      if (length > max) {
        out.add(at, () -> "must have at most " + characters(max) + ", but has " + length);
      }
    }
    JsonNode pattern = schema.path("pattern");
    if (pattern.isTextual() && !out.full() && !validation.finds(pattern.textValue(), text)) {
      out.add(
          at,
          () ->
              "must match the pattern "
                  + Values.shown(pattern)
                  + ", but is "
                  + Values.shown(TextNode.valueOf(text)));
    }
  }

  private static String characters(long count) {
    return count + (count == 1 ? " character" : " characters");
  }

  /** The number of a keyword that counts; {@code otherwise} where it is none. */
  static long count(JsonNode keyword, long otherwise) {
    return Values.isWhole(keyword) && keyword.isNumber()
        ? Values.number(keyword)
            .map(n -> n.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue())
            .orElse(otherwise)
        : otherwise;
  }
}
