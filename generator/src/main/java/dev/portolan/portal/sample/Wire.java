package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a value of a parameter goes over the wire: the styles of OpenAPI 3, which are those of RFC
 * 6570, and {@code deepObject}.
 */
public final class Wire {
  /** A name and a value, as written in a query, a form or a cookie. */
  public record Pair(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  private Wire() {}

  /** {@code text} as RFC 3986 wants it in a path or a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%7E", "~")
        .replace("*", "%2A");
  }

  /**
   * {@code text} encoded, but for the characters that RFC 3986 reserves and for what is encoded
   * already: {@code allowReserved}. Also encoded is what would mean something where it is put.
   */
  private static String encodeKeepingReserved(String text, String meaning) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String one = Character.toString(c);
      boolean triplet =
          c == '%'
              && i + 2 < text.length()
              && Character.digit(text.charAt(i + 1), 16) >= 0
              && Character.digit(text.charAt(i + 2), 16) >= 0;
      boolean kept = ":/?#[]@!$&'()*+,;=".contains(one) && !meaning.contains(one);
      encoded.append(kept || triplet ? one : encode(one));
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  /** The parts of a query that {@code value} comes to. */
  public static List<Pair> pairs(Parameter parameter, JsonNode value) {
    // A "+" is a blank to most servers, and brackets are only for hosts.
    return pairs(
        parameter,
        value,
        parameter.allowReserved() ? text -> encodeKeepingReserved(text, "#&+[]") : Wire::encode);
  }

  /** The cookies that {@code value} comes to; those of the style {@code cookie} are not encoded. */
  public static List<Pair> cookies(Parameter parameter, JsonNode value) {
    return pairs(
        parameter, value, parameter.style().equals("cookie") ? text -> text : Wire::encode);
  }

  private static List<Pair> pairs(
      Parameter parameter, JsonNode value, UnaryOperator<String> encode) {
    String name = parameter.style().equals("cookie") ? parameter.name() : encode(parameter.name());
    List<Pair> pairs = new ArrayList<>();
    if (!parameter.content().isEmpty()) {
      pairs.add(new Pair(name, encode.apply(content(parameter, value))));
    } else if (value.isObject() && parameter.style().equals("deepObject")) {
      deep(name, value, encode, pairs);
    } else if (value.isObject() && parameter.explode()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        pairs.add(new Pair(encode(field.getKey()), encode.apply(bare(field.getValue()))));
      }
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> pairs.add(new Pair(name, encode.apply(bare(item)))));
    } else {
      String separator =
          switch (parameter.style()) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
          };
      pairs.add(new Pair(name, String.join(separator, flat(value, separator, encode))));
    }
    return pairs;
  }

  /** OpenAPI leaves open what is deeper; this is what most servers read. */
  private static void deep(
      String name, JsonNode object, UnaryOperator<String> encode, List<Pair> pairs) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String inner = name + "%5B" + encode(field.getKey()) + "%5D";
      if (field.getValue().isObject()) {
        deep(inner, field.getValue(), encode, pairs);
      } else if (field.getValue().isArray()) {
        field.getValue().forEach(item -> pairs.add(new Pair(inner, encode.apply(bare(item)))));
      } else {
        pairs.add(new Pair(inner, encode.apply(bare(field.getValue()))));
      }
    }
  }

  /** What stands in the path for {@code value}. */
  public static String path(Parameter parameter, JsonNode value) {
    UnaryOperator<String> encode =
        parameter.allowReserved() ? text -> encodeKeepingReserved(text, "/?#[]") : Wire::encode;
    if (!parameter.content().isEmpty()) {
      return encode.apply(content(parameter, value));
    }
    String name = encode(parameter.name());
    boolean composed = value.isObject() || value.isArray();
    return switch (parameter.style()) {
      case "label" ->
          "." + String.join(parameter.explode() ? "." : ",", exploded(parameter, value, encode));
      case "matrix" ->
          composed && parameter.explode()
              ? ";" + String.join(";", named(name, value, encode))
              : ";" + matrix(name, String.join(",", flat(value, ",", encode)));
      default -> String.join(",", exploded(parameter, value, encode));
    };
  }

  /** The items of an array, each with {@code name}; the members of an object. */
  private static List<String> named(String name, JsonNode value, UnaryOperator<String> encode) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      parts.add(matrix(encode.apply(field.getKey()), encode.apply(bare(field.getValue()))));
    }
    if (value.isArray()) {
      value.forEach(item -> parts.add(matrix(name, encode.apply(bare(item)))));
    }
    return parts;
  }

  /** What is empty has no equals sign (RFC 6570, 3.2.7). */
  private static String matrix(String name, String value) {
    return value.isEmpty() ? name : name + "=" + value;
  }

  private static List<String> exploded(
      Parameter parameter, JsonNode value, UnaryOperator<String> encode) {
    return flat(value, value.isObject() && parameter.explode() ? "=" : ",", encode);
  }

  /** What a header says for {@code value}. */
  public static String header(Parameter parameter, JsonNode value) {
    return parameter.content().isEmpty()
        ? String.join(",", exploded(parameter, value, text -> text))
        : content(parameter, value);
  }

  /** A value by {@code content}: JSON, but for a text in a format that is not JSON. */
  private static String content(Parameter parameter, JsonNode value) {
    boolean json = MediaKind.of(parameter.content().get(0).name()) == MediaKind.JSON;
    return json ? value.toString() : bare(value);
  }

  /** {@code value} in one line, a text without its quotation marks. */
  static String bare(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** The items of an array; the members of an object, {@code between} name and value. */
  private static List<String> flat(JsonNode value, String between, UnaryOperator<String> encode) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        parts.add(encode.apply(field.getKey()) + between + encode.apply(bare(field.getValue())));
      }
    } else if (value.isArray()) {
      value.forEach(item -> parts.add(encode.apply(bare(item))));
    } else {
      parts.add(encode.apply(bare(value)));
    }
    return parts;
  }
}
