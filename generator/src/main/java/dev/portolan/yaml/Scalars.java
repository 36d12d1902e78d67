package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Finds out what a scalar stands for. */
final class Scalars {
  /** Longer ones are no numbers anybody counts with, and cost quadratic time. */
  private static final int LONGEST = 500;

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
  private static final Pattern RADIX = Pattern.compile("0x[0-9a-fA-F]+|0o[0-7]+");

  private Scalars() {}

  /** A number that remembers how it was written. */
  private static final class Written extends DecimalNode {
    private static final long serialVersionUID = 1L;
    private final String text;

    Written(BigDecimal value, String text) {
      super(value);
      this.text = text;
    }

    @Override
    public String asText() {
      return text;
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }

  /** What an unquoted scalar is by the core schema of YAML 1.2, but {@code 007} stays a text. */
  static JsonNode plain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> PlacedObject.NODES.nullNode();
      case "true", "True", "TRUE" -> PlacedObject.NODES.booleanNode(true);
      case "false", "False", "FALSE" -> PlacedObject.NODES.booleanNode(false);
      default ->
          "+-.0123456789".indexOf(text.charAt(0)) >= 0
              ? number(text)
              : PlacedObject.NODES.textNode(text);
    };
  }

  /** The number {@code text} is; a text if it is none, or none of a usable size. */
  static JsonNode number(String text) {
    if (text.length() > LONGEST) {
      return PlacedObject.NODES.textNode(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return decimal(text);
    }
    if (RADIX.matcher(text).matches()) {
      int radix = text.charAt(1) == 'x' ? 16 : 8;
      return new Written(new BigDecimal(new java.math.BigInteger(text.substring(2), radix)), text);
    }
    return PlacedObject.NODES.textNode(text);
  }

  private static JsonNode decimal(String text) {
    boolean integer = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
    if (integer && text.length() <= 9 && !text.equals("-0")) {
      return PlacedObject.NODES.numberNode(Integer.parseInt(text));
    }
    if (integer && text.length() <= 18 && !text.equals("-0")) {
      return PlacedObject.NODES.numberNode(Long.parseLong(text));
    }
    BigDecimal value = new BigDecimal(text);
    return value.toString().equals(text)
        ? PlacedObject.NODES.numberNode(value)
        : new Written(value, text);
  }
}
