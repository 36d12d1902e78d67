package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a value of a parameter goes over the wire: the styles of OpenAPI 3, which are those of RFC
 * 6570, and {@code deepObject}.
 */
final class Wire {
  /** A name and a value, as written in a query, a form or a cookie. */
  record Pair(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  private Wire() {}

  /** {@code text} as RFC 3986 wants it in a path or a query. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%7E", "~")
        .replace("*", "%2A");
  }

  /** {@code text} encoded, but for the characters that URLs reserve. */
  static String encodeKeepingReserved(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              encoded.append(
                  ":/?#@!$&'()*+,;=".contains(one) && c != '#' && c != '&' ? one : encode(one));
            });
    return encoded.toString();
  }

  /** The parts of a query or form that {@code value} comes to. */
  static List<Pair> pairs(Parameter parameter, JsonNode value) {
    UnaryOperator<String> encode =
        parameter.allowReserved() ? Wire::encodeKeepingReserved : Wire::encode;
    String name = encode(parameter.name());
    List<Pair> pairs = new ArrayList<>();
    if (!parameter.content().isEmpty()) {
      pairs.add(new Pair(name, encode(JsonText.compact(value))));
    } else if (value.isObject() && parameter.style().equals("deepObject")) {
      value
          .fields()
          .forEachRemaining(
              f ->
                  pairs.add(
                      new Pair(
                          name + "%5B" + encode(f.getKey()) + "%5D",
                          encode.apply(JsonText.bare(f.getValue())))));
    } else if (value.isObject() && parameter.explode()) {
      value
          .fields()
          .forEachRemaining(
              f ->
                  pairs.add(
                      new Pair(encode(f.getKey()), encode.apply(JsonText.bare(f.getValue())))));
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> pairs.add(new Pair(name, encode.apply(JsonText.bare(item)))));
    } else {
      String separator =
          switch (parameter.style()) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
          };
      pairs.add(new Pair(name, String.join(separator, flat(value, ",", encode))));
    }
    return pairs;
  }

  /** What stands in the path for {@code value}. */
  static String path(Parameter parameter, JsonNode value) {
    String name = encode(parameter.name());
    boolean composed = value.isObject() || value.isArray();
    return switch (parameter.style()) {
      case "label" ->
          "." + String.join(parameter.explode() ? "." : ",", exploded(parameter, value));
      case "matrix" ->
          composed && parameter.explode()
              ? ";"
                  + String.join(
                      ";", value.isArray() ? named(name, value) : exploded(parameter, value))
              : ";" + name + "=" + String.join(",", flat(value, ",", Wire::encode));
      default -> String.join(",", exploded(parameter, value));
    };
  }

  private static List<String> named(String name, JsonNode array) {
    List<String> parts = new ArrayList<>();
    array.forEach(item -> parts.add(name + "=" + encode(JsonText.bare(item))));
    return parts;
  }

  private static List<String> exploded(Parameter parameter, JsonNode value) {
    return value.isObject() && parameter.explode()
        ? flat(value, "=", Wire::encode)
        : flat(value, ",", Wire::encode);
  }

  /** What a header says for {@code value}. */
  static String header(Parameter parameter, JsonNode value) {
    if (!parameter.content().isEmpty()) {
      return JsonText.compact(value);
    }
    return String.join(
        ",", flat(value, value.isObject() && parameter.explode() ? "=" : ",", text -> text));
  }

  /** The items of an array; the members of an object, {@code between} name and value. */
  private static List<String> flat(JsonNode value, String between, UnaryOperator<String> encode) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        parts.add(
            encode.apply(field.getKey()) + between + encode.apply(JsonText.bare(field.getValue())));
      }
    } else if (value.isArray()) {
      value.forEach(item -> parts.add(encode.apply(JsonText.bare(item))));
    } else {
      parts.add(encode.apply(JsonText.bare(value)));
    }
    return parts;
  }
}
