package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.util.Map;
import java.util.Set;

/**
 * Tells extensions that say what OpenAPI has a field for in that field, unless the author used the
 * field as well: {@code x-webhooks}, {@code x-servers}, {@code x-example}, {@code x-examples},
 * {@code x-summary} of a response. For pages only: what is checked and downloaded stays as written.
 */
final class VendorFields extends Rewriter {
  private static final Map<String, String> OF_DOCUMENT =
      Map.of("x-webhooks", "webhooks", "x-servers", "servers");

  private static final Set<Part> WITH_EXAMPLE =
      Set.of(Part.PARAMETER, Part.HEADER, Part.MEDIA_TYPE, Part.SCHEMA);

  /** Fields by which one knows that a value of {@code x-examples} is an example object. */
  private static final Set<String> OF_EXAMPLE =
      Set.of("value", "externalValue", "dataValue", "serializedValue");

  VendorFields(Grammar grammar) {
    super(grammar);
  }

  PlacedObject document(PlacedObject document) {
    PlacedObject result = (PlacedObject) part(Part.DOCUMENT, document);
    for (Map.Entry<String, JsonNode> field : result.properties()) {
      String name = OF_DOCUMENT.get(field.getKey());
      if (name != null && !result.has(name)) {
        return document(renamed(result, field.getKey(), name));
      }
    }
    return result;
  }

  @Override
  JsonNode part(Part part, JsonNode node) {
    JsonNode result = super.part(part, node);
    if (!(result instanceof PlacedObject object)) {
      return result;
    }
    if (WITH_EXAMPLE.contains(part)) {
      return examples(part, object);
    }
    if (part == Part.RESPONSE && object.has("x-summary") && !object.has("summary")) {
      object = renamed(object, "x-summary", "summary");
    }
    return part == Part.RESPONSE || part == Part.REQUEST_BODY ? byMediaType(object) : object;
  }

  private static PlacedObject renamed(PlacedObject object, String from, String to) {
    PlacedObject copy = PlacedObject.emptyAt(object);
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getKey().equals(from)) {
        copy.putFrom(object, field.getKey(), field.getValue());
      }
    }
    copy.set(to, object.get(from));
    return copy;
  }

  private static PlacedObject examples(Part part, PlacedObject object) {
    PlacedObject result = object;
    boolean none = !result.has("example") && !result.has("examples");
    if (none && result.has("x-example")) {
      result = renamed(result, "x-example", "example");
    }
    JsonNode more = result.path("x-examples");
    if (!none || !more.isContainerNode() || more.isEmpty()) {
      return result;
    }
    PlacedObject plain = renamed(result, "x-examples", "examples");
    plain.set(
        "examples", part == Part.SCHEMA ? values(more, object) : exampleObjects(more, object));
    return plain;
  }

  /** What a schema has as {@code examples}: values without names. */
  private static PlacedArray values(JsonNode more, PlacedObject holder) {
    PlacedArray values = PlacedArray.emptyAt(holder.locationOf("x-examples"));
    more.forEach(value -> values.add(isExample(value) ? value.get("value") : value));
    return values;
  }

  private static boolean isExample(JsonNode value) {
    return value.isObject() && OF_EXAMPLE.stream().anyMatch(value::has);
  }

  private static PlacedObject exampleObjects(JsonNode more, PlacedObject holder) {
    PlacedObject examples = PlacedObject.emptyAt(holder.locationOf("x-examples"));
    if (more instanceof PlacedObject named) {
      named
          .properties()
          .forEach(field -> examples.putFrom(named, field.getKey(), exampleObject(field, holder)));
    } else {
      int number = 1;
      for (JsonNode value : more) {
        examples.set(String.valueOf(number), exampleObject(Map.entry("", value), holder));
        number++;
      }
    }
    return examples;
  }

  private static JsonNode exampleObject(Map.Entry<String, JsonNode> field, PlacedObject holder) {
    if (isExample(field.getValue())) {
      return field.getValue();
    }
    PlacedObject example = PlacedObject.emptyAt(holder.locationOf("x-examples"));
    example.set("value", field.getValue());
    return example;
  }

  /** Examples of a body as a whole stand by media type. */
  private static PlacedObject byMediaType(PlacedObject body) {
    JsonNode more = body.path("x-examples");
    if (!more.isObject() || !(body.get("content") instanceof PlacedObject content)) {
      return body;
    }
    PlacedObject with =
        content.mapped(
            (type, media) ->
                media instanceof PlacedObject object
                        && more.has(type)
                        && !object.has("example")
                        && !object.has("examples")
                    ? withExamples(object, more.get(type))
                    : media);
    return body.mapped((name, value) -> name.equals("content") ? with : value);
  }

  private static PlacedObject withExamples(PlacedObject media, JsonNode given) {
    PlacedObject copy = PlacedObject.emptyAt(media);
    media.properties().forEach(f -> copy.putFrom(media, f.getKey(), f.getValue()));
    boolean named = given.isObject() && !given.isEmpty();
    for (JsonNode value : given) {
      named &= isExample(value);
    }
    copy.set(named ? "examples" : "example", given);
    return copy;
  }
}
