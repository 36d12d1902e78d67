package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bodies of many parts (RFC 2046; RFC 7578 for forms), by the encodings of the properties; lines
 * end with a line feed, for readers. Without an encoding, OpenAPI sends each item of an array as a
 * part, objects as JSON, texts as plain text and files as bytes, which a line stands for.
 */
final class Multipart {
  private static final String FILE = "(the content of the file)";

  private final String subtype;
  private final List<Encoding> encodings;
  private final ExampleMaker maker;
  private final Definitions definitions;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param subtype {@code form-data}, {@code mixed}…
   */
  Multipart(String subtype, List<Encoding> encodings, ExampleMaker maker, Definitions definitions) {
    this.subtype = subtype;
    this.encodings = encodings;
    this.maker = maker;
    this.definitions = definitions;
  }

  /** The body: an object has named parts, an array has parts in order. */
  String write(JsonNode value, Optional<Schema> schema) {
    List<JsonNode> schemas = schema.map(s -> List.of(s.node())).orElse(List.of());
    Members members = Members.of(schemas, definitions);
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field ->
                  property(field.getKey(), field.getValue(), members.property(field.getKey())));
    } else {
      int position = 1;
      for (JsonNode item : value.isArray() ? value : List.of(value)) {
        Optional<Encoding> own = encoding(String.format(Locale.ROOT, "[%d]", position++));
        part("", item, members.items(), own.or(() -> encoding("[*]")));
      }
    }
    return out.append("--boundary--\n").toString();
  }

  private Optional<Encoding> encoding(String property) {
    return encodings.stream().filter(e -> e.property().equals(property)).findFirst();
  }

  private void property(String name, JsonNode value, List<JsonNode> schemas) {
    Optional<Encoding> encoding = encoding(name);
    boolean json = encoding.flatMap(Encoding::contentType).orElse("").contains("json");
    if (value.isArray() && !json) {
      List<JsonNode> items = Members.of(schemas, definitions).items();
      value.forEach(item -> part(name, item, items, encoding));
    } else {
      part(name, value, schemas, encoding);
    }
  }

  private void part(
      String name, JsonNode value, List<JsonNode> schemas, Optional<Encoding> encoding) {
    List<JsonNode> all = Joint.of(schemas, definitions).parts();
    Optional<String> bytes = bytes(all);
    String type =
        encoding
            .flatMap(Encoding::contentType)
            .map(types -> types.split(",", 2)[0].strip())
            .or(() -> bytes)
            .orElse(value.isContainerNode() ? "application/json" : "text/plain");
    boolean file = bytes.isPresent() || type.matches("(image|audio|video|font)/.*");
    out.append("--boundary\n");
    if (subtype.equals("form-data")) {
      out.append("Content-Disposition: form-data; name=\"").append(quoted(name)).append('"');
      if (file) {
        out.append("; filename=\"file").append(ending(type)).append('"');
      }
      out.append('\n');
    }
    if (!type.equals("text/plain")) {
      out.append("Content-Type: ").append(type).append('\n');
    }
    encoding.ifPresent(e -> e.headers().forEach(this::header));
    out.append('\n');
    out.append(file ? FILE : value.isContainerNode() ? JsonLines.pretty(value) : value.asText());
    out.append('\n');
  }

  private void header(Parameter header) {
    if (header.name().equalsIgnoreCase("Content-Type")) {
      return; // the encoding says it
    }
    Optional<JsonNode> value =
        header.examples().stream()
            .flatMap(example -> example.value().stream())
            .findFirst()
            .or(() -> header.schema().map(s -> maker.make(s, Direction.EITHER).value()));
    value
        .filter(JsonNode::isValueNode)
        .ifPresent(
            v ->
                out.append(header.name())
                    .append(": ")
                    .append(v.asText().replaceAll("[\r\n]+", " "))
                    .append('\n'));
  }

  /** The media type of a property that is a file. */
  private static Optional<String> bytes(List<JsonNode> schemas) {
    boolean encoded = schemas.stream().anyMatch(s -> s.has("contentEncoding"));
    for (JsonNode schema : schemas) {
      String type = schema.path("contentMediaType").asText("");
      if (!encoded && !type.isEmpty()) {
        return Optional.of(type);
      }
      if (schema.path("format").asText("").equals("binary")) {
        return Optional.of("application/octet-stream");
      }
    }
    return Optional.empty();
  }

  private static String ending(String type) {
    return switch (type) {
      case "image/jpeg" -> ".jpg";
      case "image/svg+xml" -> ".svg";
      case "text/plain" -> ".txt";
      case "application/octet-stream" -> ".bin";
      default -> type.matches("[a-z]+/[a-z0-9]+") ? "." + type.split("/", 2)[1] : ".bin";
    };
  }

  /** As browsers write names (HTML, multipart/form-data encoding algorithm). */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
