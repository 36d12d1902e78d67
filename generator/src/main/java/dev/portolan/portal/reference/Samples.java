package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleMaker;
import dev.portolan.example.ExampleText;
import dev.portolan.example.Made;
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

  /** One that is made; nothing if no value fits, or none was found. */
  Optional<JsonNode> made(Schema schema, Direction direction) {
    Made made = maker.make(schema, direction);
    return made.fits() ? Optional.of(made.value()) : Optional.empty();
  }

  /** Of a body. */
  Optional<JsonNode> value(MediaType media, Direction direction) {
    return given(media.examples())
        .or(() -> media.schema().or(media::itemSchema).flatMap(schema -> made(schema, direction)));
  }

  /** Of a parameter that is sent. */
  JsonNode value(Parameter parameter) {
    return given(parameter.examples())
        .or(
            () ->
                parameter.content().stream()
                    .flatMap(media -> value(media, Direction.REQUEST).stream())
                    .findFirst())
        .or(() -> parameter.schema().map(this::near))
        .orElse(JsonNodeFactory.instance.textNode("string"));
  }

  /** As good as can be: without a value there is no request. */
  private JsonNode near(Schema schema) {
    return maker.make(schema, Direction.REQUEST).value();
  }

  private static Optional<JsonNode> given(List<Example> examples) {
    return examples.stream().flatMap(example -> example.value().stream()).findFirst();
  }

  /** {@code value} as it goes over the wire as a body of that kind, if that is a text. */
  Optional<String> text(JsonNode value, MediaType media) {
    return text.write(value, media.name(), media.schema().or(media::itemSchema), media.encodings());
  }
}
