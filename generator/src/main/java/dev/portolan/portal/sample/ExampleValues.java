package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleMaker;
import dev.portolan.example.ExampleText;
import dev.portolan.example.Made;
import dev.portolan.example.Variant;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Values that stand for those of a version: given ones, or such as are made from the schema. */
public final class ExampleValues {
  /**
   * So many values are kept, those within others counted too: the same answers occur again and
   * again. One takes some hundred bytes.
   */
  private static final int MAX_KEPT = 500_000;

  private final ExampleMaker maker;
  private final ExampleText text;
  private final Map<String, List<Sample>> kept = new ConcurrentHashMap<>();
  private final Map<JsonNode, JsonNode> near = new ConcurrentHashMap<>();
  private final AtomicInteger keptValues = new AtomicInteger();

  /**
   * A value that is made.
   *
   * @param label the alternative it shows; empty where there is but one
   * @param value nothing if no value fits the schema, or none was found
   */
  public record Sample(String label, Optional<JsonNode> value) {}

  /** Values of schemas that may refer to {@code named} ones. */
  public ExampleValues(Map<String, Schema> named) {
    this.maker = new ExampleMaker(named);
    this.text = new ExampleText(named);
  }

  /** Made ones: one for each alternative of {@code schema}, at least one. */
  public List<Sample> made(Schema schema, Direction direction) {
    String reference = schema.node().size() == 1 ? schema.node().path("$ref").asText("") : "";
    if (reference.isEmpty()) {
      return fresh(schema, direction);
    }
    String key = direction + reference;
    List<Sample> known = kept.get(key);
    if (known == null) {
      known = fresh(schema, direction);
      int size =
          known.stream().flatMap(s -> s.value().stream()).mapToInt(ExampleValues::size).sum();
      if (keptValues.get() < MAX_KEPT) {
        keptValues.addAndGet(size);
        kept.put(key, known);
      }
    }
    return known;
  }

  private List<Sample> fresh(Schema schema, Direction direction) {
    List<Sample> samples = new ArrayList<>();
    Set<JsonNode> different = new HashSet<>();
    List<Variant> variants = maker.variants(schema, direction);
    if (variants.size() < 2) {
      return List.of(new Sample("", one(schema, direction)));
    }
    for (Variant variant : variants) {
      Made made = maker.make(schema, direction, Optional.of(variant.choice()));
      if (!made.fits()) {
        samples.add(new Sample(variant.label(), Optional.empty()));
      } else if (different.add(made.value())) {
        samples.add(new Sample(variant.label(), Optional.of(made.value())));
      }
    }
    return different.isEmpty() || samples.size() == 1
        ? List.of(new Sample("", one(schema, direction)))
        : samples;
  }

  private Optional<JsonNode> one(Schema schema, Direction direction) {
    Made made = maker.make(schema, direction);
    return made.fits() ? Optional.of(made.value()) : Optional.empty();
  }

  /** Made ones of a body; none if nothing is said of it. Of a stream: an array of its items. */
  public List<Sample> made(MediaType media, Direction direction) {
    if (media.schema().isPresent()) {
      return made(media.schema().get(), direction);
    }
    return media.itemSchema().map(item -> List.of(stream(item, direction))).orElse(List.of());
  }

  /** A stream with each alternative once, or with two items. */
  private Sample stream(Schema item, Direction direction) {
    List<JsonNode> items =
        made(item, direction).stream().flatMap(sample -> sample.value().stream()).toList();
    if (items.size() > 1) {
      return new Sample("", Optional.of(JsonNodeFactory.instance.arrayNode().addAll(items)));
    }
    ObjectNode two = JsonNodeFactory.instance.objectNode().put("type", "array").put("minItems", 2);
    return new Sample("", one(new Schema(two.set("items", item.node())), direction));
  }

  /** Of a body. */
  public Optional<JsonNode> value(MediaType media, Direction direction) {
    return given(media.examples())
        .or(
            () ->
                made(media, direction).stream()
                    .flatMap(sample -> sample.value().stream())
                    .findFirst());
  }

  /** Of a parameter that is sent. */
  public JsonNode value(Parameter parameter) {
    return given(parameter.examples())
        .or(
            () ->
                parameter.content().stream()
                    .flatMap(media -> value(media, Direction.REQUEST).stream())
                    .findFirst())
        .or(() -> parameter.schema().map(this::near))
        .orElse(JsonNodeFactory.instance.textNode("string"));
  }

  /** Of a parameter or header, made to show how it is written: of a list, two items. */
  public Optional<JsonNode> wire(Parameter parameter, Schema schema, Direction direction) {
    Optional<JsonNode> given = given(parameter.examples());
    if (given.isPresent()) {
      return given;
    }
    ObjectNode two = JsonNodeFactory.instance.objectNode().put("minItems", 2);
    two.putArray("allOf").add(schema.node());
    return one(new Schema(two), direction).or(() -> one(schema, direction));
  }

  /** True if the author gives an example of {@code parameter} itself. */
  boolean given(Parameter parameter) {
    return given(parameter.examples()).isPresent()
        || parameter.content().stream().anyMatch(media -> given(media.examples()).isPresent())
        || parameter.schema().stream()
            .anyMatch(schema -> !schema.node().path("examples").isEmpty());
  }

  /** As good as can be: without a value there is no request. */
  private JsonNode near(Schema schema) {
    JsonNode known = near.get(schema.node());
    if (known == null) {
      known = maker.make(schema, Direction.REQUEST).value();
      if (keptValues.get() < MAX_KEPT) {
        keptValues.addAndGet(size(known));
        near.put(schema.node(), known);
      }
    }
    return known;
  }

  private static int size(JsonNode value) {
    int size = 1;
    for (JsonNode inner : value) {
      size += size(inner);
    }
    return size;
  }

  private static Optional<JsonNode> given(List<Example> examples) {
    return examples.stream().flatMap(example -> example.value().stream()).findFirst();
  }

  /** {@code value} as it goes over the wire as a body of that kind, if that is a text. */
  public Optional<String> text(JsonNode value, MediaType media) {
    return text.write(value, media.name(), media.schema().or(media::itemSchema), media.encodings());
  }
}
