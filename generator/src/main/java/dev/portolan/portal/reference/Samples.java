package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleMaker;
import dev.portolan.example.ExampleText;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that stand for those of a version: the first one given, or one made from the schema. */
final class Samples {
  private final ExampleMaker maker;
  private final ExampleText text;

  Samples(Map<String, Schema> named) {
    this.maker = new ExampleMaker(named);
    this.text = new ExampleText(named);
  }

  /** One that is made. */
  JsonNode made(Schema schema, Direction direction) {
    return maker.make(schema, direction).value();
  }

  /** One that is made, if the body has a schema. */
  Optional<JsonNode> made(MediaType media, Direction direction) {
    return media.schema().or(media::itemSchema).map(schema -> made(schema, direction));
  }

  /** Of a body. */
  Optional<JsonNode> value(MediaType media, Direction direction) {
    return given(media.examples()).or(() -> made(media, direction));
  }

  /** Of a parameter that is sent. */
  JsonNode value(Parameter parameter) {
    return given(parameter.examples())
        .or(
            () ->
                parameter.content().stream()
                    .flatMap(media -> value(media, Direction.REQUEST).stream())
                    .findFirst())
        .or(() -> parameter.schema().map(schema -> made(schema, Direction.REQUEST)))
        .orElse(JsonNodeFactory.instance.textNode("string"));
  }

  private static Optional<JsonNode> given(List<Example> examples) {
    return examples.stream().flatMap(example -> example.value().stream()).findFirst();
  }

  /** {@code value} as it goes over the wire as a body of that kind, if that is a text. */
  Optional<String> text(JsonNode value, MediaType media) {
    return text.write(value, media.name(), media.schema().or(media::itemSchema), media.encodings());
  }
}
