package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Operation.Response;
import dev.portolan.spec.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks what a specification gives as examples, defaults and choices by the schemas it gives them
 * for. What does not fit is a warning, because pages show it all the same: {@code example-invalid},
 * {@code default-invalid}, {@code enum-invalid}, each at the part of the value that is wrong.
 */
public final class ExampleChecker {
  /** Of a specification; beyond, a count says more than a list. */
  static final int MAX_WARNINGS = 100;

  private static final String AS_DATA = "write the example as JSON, not as a text that holds JSON";

  private final Validator validator;
  private final Warnings warnings = new Warnings(MAX_WARNINGS);

  private ExampleChecker(ApiReference reference) {
    validator = new Validator(new Definitions(reference.schemas()));
  }

  /**
   * Checks all of {@code reference}. At most a hundred warnings are added, the first by position,
   * and one that counts the rest.
   */
  public static void check(ApiReference reference, Diagnostics problems) {
    ExampleChecker checker = new ExampleChecker(reference);
    SchemaWalk schemas = new SchemaWalk(checker::schema);
    reference.schemas().values().forEach(schema -> schemas.walk(schema.node()));
    reference.operations().forEach(operation -> checker.operation(operation, schemas));
    checker.warnings.addTo(problems);
  }

  private void operation(Operation operation, SchemaWalk schemas) {
    boolean path = operation.kind() == Operation.Kind.PATH;
    Direction sent = path ? Direction.REQUEST : Direction.EITHER;
    Direction received = path ? Direction.RESPONSE : Direction.EITHER;
    operation.parameters().forEach(parameter -> parameter(parameter, sent, schemas));
    operation.requestBody().ifPresent(body -> content(body.content(), sent, schemas));
    for (Response response : operation.responses()) {
      response.headers().forEach(header -> parameter(header, received, schemas));
      content(response.content(), received, schemas);
    }
    operation.callbacks().forEach(c -> c.operations().forEach(o -> operation(o, schemas)));
  }

  private void parameter(Parameter parameter, Direction direction, SchemaWalk schemas) {
    if (parameter.schema().isPresent()) {
      Schema schema = parameter.schema().get();
      schemas.walk(schema.node());
      parameter.examples().forEach(example -> example(example, schema, direction, true));
    }
    content(parameter.content(), direction, schemas);
  }

  private void content(List<MediaType> content, Direction direction, SchemaWalk schemas) {
    for (MediaType media : content) {
      media.schema().ifPresent(schema -> schemas.walk(schema.node()));
      media.itemSchema().ifPresent(schema -> schemas.walk(schema.node()));
      media.encodings().forEach(e -> e.headers().forEach(h -> parameter(h, direction, schemas)));
      boolean json = isJson(media.name());
      for (Example example : media.examples()) {
        if (json && example.serialized().isPresent()) {
          serialized(example, media, direction);
        }
        if (media.schema().isPresent()) {
          example(example, media.schema().get(), direction, json);
        } else if (media.itemSchema().isPresent()) {
          items(example, media.itemSchema().get(), direction);
        }
      }
    }
  }

  private static boolean isJson(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.endsWith("/json") || type.endsWith("+json") || type.endsWith("*");
  }

  /** What goes over the wire as JSON has to be JSON, and what its data are. */
  private void serialized(Example example, MediaType media, Direction direction) {
    String text = example.serialized().orElseThrow();
    Optional<JsonNode> data = JsonLines.read(text);
    if (data.isEmpty()) {
      String message = named(example) + " is no JSON: " + Values.shown(TextNode.valueOf(text));
      warnings.add(Diagnostic.warning("example-invalid", example.location(), message));
    } else if (example.value().isPresent()) {
      if (!Values.same(example.value().get(), data.get())) {
        String message = named(example) + " says something else as data than as text";
        warnings.add(Diagnostic.warning("example-invalid", example.location(), message));
      }
    } else if (media.schema().isPresent()) {
      JsonNode schema = media.schema().get().node();
      check("example-invalid", named(example), data.get(), schema, direction, example.location());
    }
  }

  private static String named(Example example) {
    return example.name().isEmpty() ? "the example" : "the example \"" + example.name() + "\"";
  }

  private void example(Example example, Schema schema, Direction direction, boolean json) {
    Optional<JsonNode> value = example.value();
    // what is no JSON is given as text, as it goes over the wire
    if (value.isPresent() && (json || !value.get().isTextual())) {
      check(
          "example-invalid",
          named(example),
          value.get(),
          schema.node(),
          direction,
          example.location());
    }
  }

  private void items(Example example, Schema schema, Direction direction) {
    if (example.value().isPresent() && example.value().get().isArray()) {
      for (JsonNode item : example.value().get()) {
        check(
            "example-invalid",
            "an item of the example",
            item,
            schema.node(),
            direction,
            example.location());
      }
    }
  }

  /** What a schema gives itself. */
  private void schema(JsonNode schema, SchemaWalk.Places places) {
    JsonNode examples = schema.path("examples");
    for (int i = 0; examples.isArray() && i < examples.size(); i++) {
      Location place = places.of("examples", i);
      check("example-invalid", "the example", examples.get(i), schema, Direction.EITHER, place);
    }
    if (schema.has("default")) {
      Location place = places.of("default");
      check(
          "default-invalid",
          "the default value",
          schema.get("default"),
          schema,
          Direction.EITHER,
          place);
    }
    JsonNode choices = schema.path("enum");
    for (int i = 0; choices.isArray() && i < choices.size(); i++) {
      if (!Scalars.hasType(schema.path("type"), choices.get(i))) {
        warnings.add(
            Diagnostic.warning(
                "enum-invalid",
                places.of("enum", i),
                "the enum allows "
                    + Values.described(choices.get(i))
                    + ", but the type is "
                    + Scalars.types(schema.path("type"))));
      }
    }
  }

  private void check(
      String code,
      String what,
      JsonNode value,
      JsonNode schema,
      Direction direction,
      Location location) {
    Verdict verdict = validator.check(schema, value, direction);
    Optional<String> told = verdict.told(what);
    if (told.isEmpty()) {
      return;
    }
    String wrong = verdict.violations().get(0).pointer();
    Diagnostic warning =
        Diagnostic.warning(code, SchemaWalk.place(value, wrong, location), told.get());
    warnings.add(holdsJson(value) ? warning.withHint(AS_DATA) : warning);
  }

  private static boolean holdsJson(JsonNode value) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    return (text.startsWith("{") && text.endsWith("}"))
        || (text.startsWith("[") && text.endsWith("]"));
  }
}
