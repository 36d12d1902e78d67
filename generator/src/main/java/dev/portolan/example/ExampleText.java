package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Schema;
import dev.portolan.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a value as it goes over the wire in a media type: JSON, XML by the {@code xml} keywords of
 * the schema, forms and bodies of many parts by their encodings, YAML, plain text, and the formats
 * of streams: JSON lines, JSON text sequences, server-sent events. The same text for the same
 * value. Safe for use by several threads.
 */
public final class ExampleText {
  private final Definitions definitions;
  private final ExampleMaker maker;

  /**
   * Writes values of schemas that may refer to {@code named} ones.
   *
   * @param named by their names in {@code #/components/schemas/}
   */
  public ExampleText(Map<String, Schema> named) {
    definitions = new Definitions(named);
    maker = new ExampleMaker(definitions);
  }

  /**
   * {@code value} in {@code mediaType}; nothing for binary formats, and for data that the format
   * cannot hold. Of a stream, an array holds the items; everything else is one item. A text in a
   * format that is not JSON is given as it is, for that is how authors write down what JSON cannot
   * hold.
   *
   * @param mediaType with or without parameters
   * @param schema of the value, for names of XML elements
   * @param encodings of the properties of a form, or of the parts
   */
  public Optional<String> write(
      JsonNode value, String mediaType, Optional<Schema> schema, List<Encoding> encodings) {
    return switch (Format.of(mediaType)) {
      case JSON -> Optional.of(JsonLines.pretty(value));
      case LINES -> Optional.of(JsonLines.lines(value, ""));
      case SEQUENCE -> Optional.of(JsonLines.lines(value, "\u001e"));
      case EVENTS -> Optional.of(Events.write(value));
      case FORM -> Optional.of(value.isObject() ? new Form(encodings).write(value) : plain(value));
      case MULTIPART -> Optional.of(multipart(value, mediaType, schema, encodings));
      case XML ->
          Optional.of(isMarkup(value) ? value.textValue() : Xml.write(value, schema, definitions));
      case YAML -> Optional.of(value.isTextual() ? value.textValue() : YamlWriter.write(value));
      case CSV -> new Table(',').write(value);
      case TSV -> new Table('\t').write(value);
      case TEXT -> Optional.of(plain(value));
      case OTHER_TEXT -> Optional.of(value).filter(JsonNode::isValueNode).map(JsonNode::asText);
      case OTHER -> Optional.empty();
    };
  }

  private String multipart(
      JsonNode value, String mediaType, Optional<Schema> schema, List<Encoding> encodings) {
    if (value.isTextual()) {
      return value.textValue();
    }
    String subtype = mediaType.split(";", 2)[0].strip().substring("multipart/".length());
    return new Multipart(subtype.toLowerCase(Locale.ROOT), encodings, maker, definitions)
        .write(value, schema);
  }

  private static boolean isMarkup(JsonNode value) {
    return value.isTextual() && value.textValue().stripLeading().startsWith("<");
  }

  private static String plain(JsonNode value) {
    return value.isContainerNode() ? JsonLines.pretty(value) : value.asText();
  }

  /** What families of media types are to texts. */
  private enum Format {
    JSON,
    LINES,
    SEQUENCE,
    EVENTS,
    FORM,
    MULTIPART,
    XML,
    YAML,
    CSV,
    TSV,
    /** Servers send data as plain text, and mean JSON. */
    TEXT,
    /** HTML and the like, which data is not. */
    OTHER_TEXT,
    OTHER;

    static Format of(String mediaType) {
      String type = mediaType.toLowerCase(Locale.ROOT);
      int parameters = type.indexOf(';');
      type = (parameters < 0 ? type : type.substring(0, parameters)).strip();
      if (type.endsWith("/json-seq") || type.endsWith("+json-seq")) {
        return SEQUENCE;
      }
      if (type.endsWith("jsonl") || type.endsWith("ndjson") || type.endsWith("json-lines")) {
        return LINES;
      }
      if (type.endsWith("/json") || type.endsWith("+json") || type.equals("*/*")) {
        return JSON;
      }
      if (type.endsWith("/xml") || type.endsWith("+xml")) {
        return XML;
      }
      if (type.startsWith("multipart/")) {
        return MULTIPART;
      }
      if (type.endsWith("yaml") || type.endsWith("/yml")) {
        return YAML;
      }
      return switch (type) {
        case "application/*", "" -> JSON;
        case "application/x-www-form-urlencoded" -> FORM;
        case "text/event-stream" -> EVENTS;
        case "text/csv" -> CSV;
        case "text/tab-separated-values" -> TSV;
        case "text/plain", "text/*" -> TEXT;
        default -> type.startsWith("text/") ? OTHER_TEXT : OTHER;
      };
    }
  }
}
