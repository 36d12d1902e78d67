package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.example.Direction;
import dev.portolan.portal.sample.ExampleValues;
import dev.portolan.portal.sample.Wire;
import dev.portolan.spec.Operation.Encoding;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How parameters, headers and parts of bodies are written, in words and with an example. */
final class Serialisation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Trees trees;
  private final ExampleValues samples;
  private final Phrases phrases;

  Serialisation(Trees trees, ExampleValues samples, Phrases phrases) {
    this.phrases = phrases;
    this.trees = trees;
    this.samples = samples;
  }

  /** How {@code parameter} is written, whose value is of {@code schema}. */
  List<Fact> facts(Parameter parameter, Schema schema) {
    List<Fact> facts = new ArrayList<>();
    // lists of Swagger 2.0 that no style stands for are told by Extensions
    if (parameter.content().isEmpty()
        && !parameter.extensions().containsKey("x-collectionFormat")) {
      style(parameter, schema).ifPresent(facts::add);
    }
    if (parameter.allowReserved()) {
      facts.add(phrases.said("serial.reserved"));
    }
    if (parameter.allowEmptyValue()) {
      facts.add(phrases.said("serial.empty"));
    }
    return facts;
  }

  private Optional<Fact> style(Parameter parameter, Schema schema) {
    List<String> types = TypeWords.types(trees.merged(schema));
    boolean array = types.contains("array");
    boolean object = types.contains("object");
    String style = parameter.style();
    if (!array && !object && !style.equals("label") && !style.equals("matrix")) {
      return Optional.empty();
    }
    JsonNode value =
        samples
            .wire(parameter, schema, Direction.REQUEST)
            .filter(made -> array || object ? made.size() > 1 : made.isValueNode())
            .orElseGet(() -> sample(array, object));
    String written =
        switch (parameter.in()) {
          case "query", "cookie" ->
              String.join(
                  parameter.in().equals("cookie") ? "; " : "&",
                  Wire.pairs(parameter, value).stream().map(Object::toString).toList());
          case "path" -> Wire.path(parameter, value);
          default -> Wire.header(parameter, value);
        };
    return Optional.of(
        phrases.fact("serial." + words(parameter, array, object), Word.code(written)));
  }

  /**
   * How a part of a body is written.
   *
   * @param property what the part holds, if that is known
   */
  List<Fact> facts(Encoding encoding, Optional<Schema> property) {
    List<Fact> facts = new ArrayList<>();
    encoding
        .contentType()
        .ifPresent(t -> facts.add(phrases.fact("fact.content_type", Word.code(t))));
    if (encoding.style().isPresent() || encoding.explode().isPresent()) {
      Optional<Fact> style = property.flatMap(schema -> style(field(encoding), schema));
      if (style.isPresent()) {
        facts.add(style.get());
      } else {
        encoding.style().ifPresent(s -> facts.add(phrases.fact("fact.style", Word.code(s))));
        encoding
            .explode()
            .ifPresent(
                explode ->
                    facts.add(phrases.said(explode ? "serial.part_each" : "serial.part_all")));
      }
    }
    if (encoding.allowReserved().orElse(false)) {
      facts.add(phrases.said("serial.reserved"));
    }
    return facts;
  }

  /** The part as a query parameter: fields of forms are written like those. */
  private static Parameter field(Encoding encoding) {
    String style = encoding.style().orElse("form");
    return new Parameter(
        encoding.property(),
        "query",
        Optional.empty(),
        false,
        false,
        false,
        false,
        style,
        encoding.explode().orElse(style.equals("form")),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** The end of the key of the message. */
  private static String words(Parameter parameter, boolean array, boolean object) {
    boolean pairs = parameter.in().equals("query") || parameter.in().equals("cookie");
    if (parameter.style().equals("deepObject")) {
      return "brackets";
    }
    if (pairs && parameter.explode() && array) {
      return "repeat";
    }
    if (pairs && parameter.explode() && object) {
      return "own_name";
    }
    return switch (parameter.style()) {
      case "spaceDelimited" -> "spaces";
      case "pipeDelimited" -> "bars";
      case "label" -> "dot";
      case "matrix" -> "semicolon";
      default -> "commas";
    };
  }

  private static JsonNode sample(boolean array, boolean object) {
    if (array) {
      return JSON.arrayNode().add("a").add("b");
    }
    if (object) {
      ObjectNode sample = JSON.objectNode();
      return sample.put("a", 1).put("b", 2);
    }
    return JSON.textNode("a");
  }
}
