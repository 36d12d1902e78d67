package dev.portolan.portal.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.portolan.example.Direction;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the example of a body into what is sent. */
final class BodyMaker {
  /** A longer body is a file of the reader's: it is shown once, not in each language. */
  static final int LONGEST = 2_000;

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ExampleValues values;
  private final Map<String, Schema> named;

  BodyMaker(ExampleValues values, Map<String, Schema> named) {
    this.values = values;
    this.named = named;
  }

  /** The first example of {@code media}. */
  Body make(MediaType media) {
    return make(
        new BodyExample(
            media,
            values.value(media, Direction.REQUEST),
            media.examples().stream().findFirst().flatMap(Example::serialized)));
  }

  Body make(BodyExample example) {
    MediaType media = example.media();
    MediaKind kind = MediaKind.of(media.name());
    String type = type(media.name(), kind);
    Optional<String> serialized = example.serialized();
    Optional<JsonNode> value = example.value();
    return switch (kind) {
      case JSON ->
          json(type, serialized, value.orElse(JsonNodeFactory.instance.objectNode()), media);
      case FORM -> new Body.Form(type, fields(media, value));
      case MULTIPART ->
          type.equals("multipart/form-data")
              ? new Body.Multipart(type, parts(media, value))
              : new Body.FromFile(type + "; boundary=BOUNDARY", "body.multipart");
      default ->
          serialized
              .or(() -> value.flatMap(v -> values.text(v, media)))
              .filter(text -> text.length() <= LONGEST)
              .map(text -> (Body) new Body.Plain(type, Characters.known(text)))
              .orElse(new Body.FromFile(type, "body." + FileNames.ending(type)));
    };
  }

  /** A media type to send: a range is none. */
  private static String type(String name, MediaKind kind) {
    String clean = Characters.header(name);
    if (!clean.contains("*") && clean.contains("/")) {
      return clean;
    }
    return switch (kind) {
      case JSON -> "application/json";
      case MULTIPART -> "multipart/form-data";
      default -> clean.startsWith("text/") ? "text/plain" : "application/octet-stream";
    };
  }

  private Body json(String type, Optional<String> serialized, JsonNode value, MediaType media) {
    if (serialized.isPresent()) {
      return text(type, serialized.get());
    }
    // Authors also write JSON down as a text.
    if (value.isTextual() && value.textValue().strip().matches("(?s)[\\[{].*")) {
      Optional<JsonNode> parsed = parsed(value.textValue());
      if (parsed.isPresent()
          && !SchemaWords.of(media.schema(), named).text("type").equals("string")) {
        return json(type, parsed.get());
      }
    }
    return json(type, value);
  }

  private Body json(String type, JsonNode value) {
    String text = visible(Characters.known(pretty(value)));
    return text.length() > LONGEST
        ? new Body.FromFile(type, "body.json")
        : new Body.Json(type, value, text);
  }

  /** JSON has an escape for what one cannot see. */
  private static String visible(String json) {
    if (!Characters.hides(json)) {
      return json;
    }
    StringBuilder visible = new StringBuilder();
    json.codePoints()
        .forEach(
            c ->
                visible.append(
                    c != '\n' && Characters.hidden(c) ? Quotes.units(c) : Character.toString(c)));
    return visible.toString();
  }

  private static Body text(String type, String text) {
    if (text.length() > LONGEST) {
      return new Body.FromFile(type, "body.json");
    }
    return parsed(text)
        .map(value -> (Body) new Body.Json(type, value, Characters.known(text)))
        .orElse(new Body.Plain(type, Characters.known(text)));
  }

  private String pretty(JsonNode value) {
    MediaType json =
        new MediaType(
            "application/json", Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of());
    return values.text(value, json).orElseThrow();
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private List<Wire.Pair> fields(MediaType media, Optional<JsonNode> value) {
    List<Wire.Pair> fields = new ArrayList<>();
    value.ifPresent(
        object -> object.properties().forEach(f -> field(f.getKey(), f.getValue(), media, fields)));
    return fields;
  }

  /** As OpenAPI has it: by a style if there is one, else JSON for objects, again for each item. */
  private static void field(String name, JsonNode value, MediaType media, List<Wire.Pair> fields) {
    Optional<Encoding> encoding = encoding(media, name);
    boolean styled =
        encoding.filter(e -> e.style().or(() -> e.explode().map(x -> "")).isPresent()).isPresent();
    boolean json =
        encoding.flatMap(Encoding::contentType).filter(type -> type.contains("json")).isPresent();
    String style = encoding.flatMap(Encoding::style).orElse("form");
    boolean explode = encoding.flatMap(Encoding::explode).orElse(style.equals("form"));
    if (!value.isContainerNode() || (!styled && (json || value.isObject()))) {
      add(name, value, fields);
    } else if (value.isArray() && (!styled || explode)) {
      value.forEach(item -> add(name, item, fields));
    } else if (style.equals("deepObject")) {
      value.properties().forEach(f -> add(name + "[" + f.getKey() + "]", f.getValue(), fields));
    } else if (explode) {
      value.properties().forEach(f -> add(f.getKey(), f.getValue(), fields));
    } else {
      List<String> words = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(item -> words.add(bare(item)));
      }
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        words.add(field.getKey());
        words.add(bare(field.getValue()));
      }
      String between =
          switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> ",";
          };
      fields.add(
          new Wire.Pair(Characters.known(name), Characters.known(String.join(between, words))));
    }
  }

  private static void add(String name, JsonNode value, List<Wire.Pair> fields) {
    fields.add(new Wire.Pair(Characters.known(name), Characters.known(bare(value))));
  }

  private static String bare(JsonNode value) {
    return value.isNull() ? "" : Wire.bare(value);
  }

  private static Optional<Encoding> encoding(MediaType media, String name) {
    return media.encodings().stream().filter(e -> e.property().equals(name)).findFirst();
  }

  private List<Body.Part> parts(MediaType media, Optional<JsonNode> value) {
    Map<String, List<JsonNode>> fields = new LinkedHashMap<>();
    value.ifPresent(
        object ->
            object
                .properties()
                .forEach(
                    f -> {
                      List<JsonNode> items = new ArrayList<>();
                      if (f.getValue().isArray() && !f.getValue().isEmpty()) {
                        f.getValue().forEach(items::add);
                      } else {
                        items.add(f.getValue());
                      }
                      fields.put(f.getKey(), items);
                    }));
    if (fields.isEmpty()) {
      Body.Part file = new Body.Part("file", "", "", Optional.of("file.bin"), List.of());
      return List.of(file);
    }
    SchemaWords schema = SchemaWords.of(media.schema(), named);
    List<Body.Part> parts = new ArrayList<>();
    fields.forEach(
        (name, items) -> {
          SchemaWords own = schema.property(name);
          SchemaWords words = own.has("items") ? own.items() : own;
          items.forEach(item -> parts.add(part(name, item, words, encoding(media, name))));
        });
    return parts;
  }

  private Body.Part part(
      String name, JsonNode value, SchemaWords schema, Optional<Encoding> encoding) {
    String asked =
        encoding
            .flatMap(Encoding::contentType)
            .map(list -> Characters.header(list.split(",", -1)[0]))
            .filter(type -> type.contains("/") && !type.contains("*"))
            .orElse(schema.text("contentMediaType"));
    MediaKind kind = MediaKind.of(asked.isEmpty() ? "text/plain" : asked);
    boolean file =
        schema.binary()
            || (kind == MediaKind.BINARY
                && !schema.has("contentEncoding")
                && !value.isContainerNode());
    String type = asked.isEmpty() && value.isContainerNode() ? "application/json" : asked;
    List<Request.Header> headers =
        encoding.map(Encoding::headers).orElse(List.of()).stream()
            .filter(header -> header.required() || values.given(header))
            .filter(header -> Characters.token(header.name()))
            .filter(header -> !header.name().equalsIgnoreCase("Content-Type"))
            .map(this::header)
            .toList();
    return new Body.Part(
        Characters.known(name),
        Characters.header(type),
        file ? "" : Characters.known(bare(value)),
        file ? Optional.of(FileNames.of(name, type)) : Optional.empty(),
        headers);
  }

  private Request.Header header(Parameter header) {
    return new Request.Header(
        header.name(), Text.of(Characters.header(Wire.header(header, values.value(header)))));
  }
}
