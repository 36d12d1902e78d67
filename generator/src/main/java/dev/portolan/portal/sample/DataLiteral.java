package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * JSON as data of a language, a member a line.
 *
 * @param object before and after the members, as one text with a blank between
 * @param list the same for items
 * @param key a key with what follows it
 * @param empty what stands for an object without members
 * @param words for {@code true}, {@code false} and {@code null}
 */
record DataLiteral(
    Function<JsonNode, String> object,
    String list,
    UnaryOperator<String> key,
    UnaryOperator<String> string,
    String empty,
    String[] words,
    String step) {
  /** Deeper data is more than some parsers take, and than anyone reads. */
  private static final int DEEPEST = 40;

  private static final BigDecimal SAFE = BigDecimal.valueOf(1L << 53);

  /** {@code value}, if these languages give it back as it is: some numbers lose digits. */
  Optional<String> of(JsonNode value, String indent) {
    if (!sound(value, 0)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    write(value, "\n" + indent, out);
    return Optional.of(out.toString());
  }

  private static boolean sound(JsonNode value, int depth) {
    if (value.isNumber()) {
      BigDecimal exact = value.decimalValue();
      return value.isIntegralNumber()
          ? exact.abs().compareTo(SAFE) <= 0
          : !Double.isInfinite(exact.doubleValue())
              && BigDecimal.valueOf(exact.doubleValue()).compareTo(exact) == 0;
    }
    if (depth > DEEPEST) {
      return false;
    }
    for (JsonNode child : value) {
      if (!sound(child, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private void write(JsonNode value, String newLine, StringBuilder out) {
    String inner = newLine + step;
    if (value.isObject() && value.isEmpty()) {
      out.append(empty);
    } else if (value.isObject()) {
      String[] edges = object.apply(value).split(" ", -1);
      out.append(String.join(" ", java.util.Arrays.asList(edges).subList(0, edges.length - 1)));
      String comma = "";
      for (var field : value.properties()) {
        out.append(comma).append(inner).append(key.apply(Characters.known(field.getKey())));
        write(field.getValue(), inner, out);
        comma = ",";
      }
      out.append(newLine).append(edges[edges.length - 1]);
    } else if (value.isArray() && value.isEmpty()) {
      out.append(list.replace(" ", ""));
    } else if (value.isArray()) {
      out.append(list.charAt(0));
      String comma = "";
      for (JsonNode item : value) {
        out.append(comma).append(inner);
        write(item, inner, out);
        comma = ",";
      }
      out.append(newLine).append(list.charAt(list.length() - 1));
    } else if (value.isTextual()) {
      out.append(string.apply(Characters.known(value.textValue())));
    } else if (value.isBoolean()) {
      out.append(words[value.booleanValue() ? 0 : 1]);
    } else {
      out.append(value.isNumber() ? value.asText() : words[2]);
    }
  }
}
