package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import dev.portolan.yaml.PlacedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is sent and answered: parameters, headers, media types, examples. */
final class BodyReader {
  /** Parts in parts whose names are longer than this are not looked into. */
  private static final int DEEPEST_PART = 200;

  private final Tree tree;

  BodyReader(Tree tree) {
    this.tree = tree;
  }

  /** A parameter whose name and place are known. */
  Parameter parameter(String name, String in, JsonNode node) {
    String style = Tree.text(node, "style").orElse(defaultStyle(in));
    return new Parameter(
        name,
        in,
        Tree.text(node, "description"),
        Tree.flag(node, "required") || in.equals("path"),
        Tree.flag(node, "deprecated"),
        Tree.flag(node, "allowEmptyValue"),
        Tree.flag(node, "allowReserved"),
        style,
        node.path("explode").asBoolean(style.equals("form") || style.equals("cookie")),
        schema(node, "schema"),
        content(node.path("content")),
        examples(node),
        Tree.extensions(node));
  }

  private static String defaultStyle(String in) {
    return in.equals("path") || in.equals("header") ? "simple" : "form";
  }

  /** The headers of a response or of a part of a body. */
  List<Parameter> headers(JsonNode headers) {
    List<Parameter> read = new ArrayList<>();
    Tree.fields(headers)
        .forEach(
            (name, node) -> {
              JsonNode header = tree.resolved(node);
              if (header.isObject()) {
                read.add(parameter(name, "header", header));
              }
            });
    return read;
  }

  /** The media types of a body. */
  List<MediaType> content(JsonNode content) {
    List<MediaType> types = new ArrayList<>();
    Tree.fields(content)
        .forEach(
            (name, node) -> {
              JsonNode media = tree.resolved(node);
              types.add(
                  new MediaType(
                      name,
                      schema(media, "schema"),
                      schema(media, "itemSchema"),
                      examples(media),
                      encodings(media, ""),
                      Tree.extensions(media)));
            });
    return types;
  }

  static Optional<Schema> schema(JsonNode holder, String field) {
    JsonNode schema = holder.path(field);
    return schema.isObject() || schema.isBoolean()
        ? Optional.of(new Schema(schema))
        : Optional.empty();
  }

  /** The encodings of {@code holder}, each followed by those of what is in it (OpenAPI 3.2). */
  private List<Encoding> encodings(JsonNode holder, String within) {
    List<Encoding> encodings = new ArrayList<>();
    if (within.length() > DEEPEST_PART) {
      return encodings;
    }
    Tree.fields(holder.path("encoding"))
        .forEach(
            (property, node) -> {
              String name = within.isEmpty() ? property : within + "." + property;
              encodings.add(encoding(name, node));
              encodings.addAll(encodings(node, name));
            });
    // OpenAPI 3.2: the parts of a multipart body by position
    int position = 1;
    for (PlacedObject node : Tree.objects(holder.path("prefixEncoding"))) {
      String name = String.format(Locale.ROOT, "%s[%d]", within, position++);
      encodings.add(encoding(name, node));
      encodings.addAll(encodings(node, name));
    }
    if (holder.path("itemEncoding").isObject()) {
      encodings.add(encoding(within + "[*]", holder.path("itemEncoding")));
      encodings.addAll(encodings(holder.path("itemEncoding"), within + "[*]"));
    }
    return encodings;
  }

  private Encoding encoding(String property, JsonNode node) {
    return new Encoding(
        property,
        Tree.text(node, "contentType"),
        headers(node.path("headers")),
        Tree.text(node, "style"),
        flag(node, "explode"),
        flag(node, "allowReserved"));
  }

  private static Optional<Boolean> flag(JsonNode node, String name) {
    return node.path(name).isBoolean()
        ? Optional.of(node.path(name).booleanValue())
        : Optional.empty();
  }

  private List<Example> examples(JsonNode holder) {
    List<Example> examples = new ArrayList<>();
    if (holder.has("example")) {
      examples.add(
          new Example(
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.of(holder.get("example")),
              Optional.empty(),
              Optional.empty(),
              Tree.place(holder, "example")));
    }
    for (Map.Entry<String, JsonNode> field : holder.path("examples").properties()) {
      JsonNode example = tree.resolved(field.getValue());
      if (example.isObject()) {
        examples.add(
            new Example(
                field.getKey(),
                Tree.text(example, "summary"),
                Tree.text(example, "description"),
                Optional.ofNullable(example.get("value"))
                    .or(() -> Optional.ofNullable(example.get("dataValue"))),
                Tree.text(example, "serializedValue"),
                Tree.text(example, "externalValue"),
                Tree.place(example, example.has("value") ? "value" : "dataValue")));
      }
    }
    return examples;
  }
}
