package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.portolan.spec.Operation.Encoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code application/x-www-form-urlencoded}: pairs joined by {@code &}, by the encodings of the
 * properties. Without one, OpenAPI repeats the name for each item of an array and writes objects as
 * JSON.
 */
final class Form {
  private final List<Encoding> encodings;
  private final List<String> pairs = new ArrayList<>();

  Form(List<Encoding> encodings) {
    this.encodings = encodings;
  }

  String write(JsonNode object) {
    object.properties().forEach(field -> property(field.getKey(), field.getValue()));
    return String.join("&", pairs);
  }

  private void property(String name, JsonNode value) {
    Optional<Encoding> encoding =
        encodings.stream().filter(e -> e.property().equals(name)).findFirst();
    boolean styled =
        encoding.isPresent()
            && (encoding.get().style().isPresent() || encoding.get().explode().isPresent());
    String type = encoding.flatMap(Encoding::contentType).orElse("");
    if (!value.isContainerNode() || (!styled && type.contains("json"))) {
      pair(name, bare(value));
    } else if (value.isArray() && !styled) {
      value.forEach(item -> pair(name, bare(item)));
    } else if (!styled) {
      pair(name, JsonLines.compact(value));
    } else {
      styled(name, value, encoding.get());
    }
  }

  private void styled(String name, JsonNode value, Encoding encoding) {
    String style = encoding.style().orElse("form");
    boolean exploded = encoding.explode().orElse(style.equals("form"));
    if (style.equals("deepObject") && value.isObject()) {
      value.properties().forEach(f -> pair(name + "[" + f.getKey() + "]", bare(f.getValue())));
    } else if (exploded && value instanceof ArrayNode array) {
      array.forEach(item -> pair(name, bare(item)));
    } else if (exploded) {
      value.properties().forEach(f -> pair(f.getKey(), bare(f.getValue())));
    } else {
      List<String> parts = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(item -> parts.add(encoded(bare(item))));
      } else {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
          parts.add(encoded(field.getKey()));
          parts.add(encoded(bare(field.getValue())));
        }
      }
      String between =
          switch (style) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
          };
      pairs.add(encoded(name) + "=" + String.join(between, parts));
    }
  }

  private void pair(String name, String value) {
    pairs.add(encoded(name) + "=" + encoded(value));
  }

  private static String bare(JsonNode value) {
    return value.isContainerNode()
        ? JsonLines.compact(value)
        : value.isNull() ? "" : value.asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
