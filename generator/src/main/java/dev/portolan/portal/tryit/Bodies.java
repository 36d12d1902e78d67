package dev.portolan.portal.tryit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleMaker;
import dev.portolan.example.ExampleText;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.RequestBody;
import dev.portolan.spec.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bodies as forms: an editor with examples, fields, or a file. */
final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FormFields fields;
  private final ExampleMaker maker;
  private final ExampleText text;

  Bodies(FormFields fields, ExampleMaker maker, ExampleText text) {
    this.fields = fields;
    this.maker = maker;
    this.text = text;
  }

  ObjectNode json(RequestBody body) {
    ObjectNode json = JSON.objectNode();
    if (body.required()) {
      json.put("r", 1);
    }
    ArrayNode media = json.putArray("m");
    body.content().forEach(one -> media.add(media(one)));
    return json;
  }

  private ObjectNode media(MediaType media) {
    ObjectNode json = JSON.objectNode().put("t", media.name());
    String type = media.name().toLowerCase(Locale.ROOT);
    boolean form = type.startsWith("application/x-www-form-urlencoded");
    boolean multipart = type.startsWith("multipart/");
    Optional<Shape> shape = media.schema().map(fields::shape);
    if ((form || multipart) && shape.map(s -> !s.properties().isEmpty()).orElse(false)) {
      json.put("k", multipart ? "multipart" : "form");
      json.set("f", members(media, shape.get(), multipart));
      return json;
    }
    ArrayNode examples = JSON.arrayNode();
    for (Example example : media.examples()) {
      example
          .serialized()
          .or(() -> example.value().flatMap(value -> written(value, media)))
          .ifPresent(written -> examples.addArray().add(title(example)).add(written));
    }
    if (examples.isEmpty()) {
      media
          .schema()
          .or(media::itemSchema)
          .filter(schema -> !fields.shape(schema).isFile())
          .flatMap(schema -> written(maker.make(schema, Direction.REQUEST).value(), media))
          .ifPresent(written -> examples.addArray().add("").add(written));
    }
    boolean bytes =
        !multipart && !form && (shape.map(Shape::isFile).orElse(false) || examples.isEmpty());
    json.put("k", bytes && !isText(type) ? "file" : "text");
    if (isJson(type)) {
      json.put("j", 1);
    }
    if (!examples.isEmpty()) {
      json.set("x", examples);
    }
    return json;
  }

  private static boolean isJson(String type) {
    String name = type.split(";", 2)[0].strip();
    return name.endsWith("/json") || name.endsWith("+json") || name.equals("*/*");
  }

  private static boolean isText(String type) {
    return isJson(type)
        || type.startsWith("text/")
        || type.contains("xml")
        || type.contains("yaml");
  }

  private Optional<String> written(JsonNode value, MediaType media) {
    return text.write(value, media.name(), media.schema(), media.encodings());
  }

  private static String title(Example example) {
    return example.summary().filter(summary -> !summary.isBlank()).orElse(example.name());
  }

  private ArrayNode members(MediaType media, Shape shape, boolean multipart) {
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    media.encodings().forEach(encoding -> encodings.put(encoding.property(), encoding));
    JsonNode example =
        media.examples().stream()
            .flatMap(given -> given.value().stream())
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseGet(() -> maker.make(media.schema().orElseThrow(), Direction.REQUEST).value());
    ArrayNode members = JSON.arrayNode();
    shape
        .properties()
        .forEach(
            (name, schema) -> {
              if (!fields.shape(schema).flag("readOnly")) {
                ObjectNode member =
                    member(schema, Optional.ofNullable(encodings.get(name)), multipart);
                member.put("n", name);
                if (shape.required().contains(name)) {
                  member.put("r", 1);
                }
                if (example.has(name) && !member.path("k").asText().equals("file")) {
                  Typed.as(member, example.get(name)).ifPresent(v -> member.set("v", v));
                }
                members.add(member);
              }
            });
    return members;
  }

  private ObjectNode member(Schema schema, Optional<Encoding> encoding, boolean multipart) {
    Shape shape = fields.shape(schema);
    Shape item = shape.schema("items").map(fields::shape).orElse(shape);
    String type = encoding.flatMap(Encoding::contentType).orElse("");
    String first = type.split(",", 2)[0].strip();
    boolean typed = !first.isEmpty() && !isText(first.toLowerCase(Locale.ROOT));
    if (multipart && (item.isFile() || typed && item.type().matches("|string"))) {
      ObjectNode file = JSON.objectNode().put("k", "file");
      if (item != shape) {
        file.put("many", 1);
      }
      if (!type.isEmpty()) {
        file.put("ct", type);
      }
      return file;
    }
    ObjectNode field = fields.field(schema);
    if (!first.isEmpty()) {
      field.put("ct", first);
    }
    encoding.flatMap(Encoding::style).ifPresent(style -> field.put("y", style));
    encoding.flatMap(Encoding::explode).ifPresent(explode -> field.put("x", explode ? 1 : 0));
    encoding
        .flatMap(Encoding::allowReserved)
        .filter(allowed -> allowed)
        .ifPresent(allowed -> field.put("a", 1));
    return field;
  }
}
