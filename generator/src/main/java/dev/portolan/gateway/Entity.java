package dev.portolan.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedArray;
import dev.portolan.yaml.PlacedObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One mapping of a decK file. Keys that it leaves open are taken from the defaults of its file. A
 * value of a wrong type is reported and absent; a placeholder stands where any value may.
 */
final class Entity {
  private final String kind;
  private final PlacedObject object;
  private final Optional<PlacedObject> defaults;
  private final Findings findings;

  private Entity(
      String kind, PlacedObject object, Optional<PlacedObject> defaults, Findings findings) {
    this.kind = kind;
    this.object = object;
    this.defaults = defaults;
    this.findings = findings;
  }

  /**
   * An entity.
   *
   * @param kind what messages call it, such as {@code service}
   */
  static Entity of(
      String kind, PlacedObject object, Optional<PlacedObject> defaults, Findings findings) {
    return new Entity(kind, object, defaults, findings);
  }

  Location place() {
    return object.location();
  }

  Location placeOf(String key) {
    return object.hasNonNull(key) ? object.locationOf(key) : from(key).locationOf(key);
  }

  /** Whether the mapping itself, not its defaults, has a value. */
  boolean writes(String key) {
    return object.hasNonNull(key);
  }

  boolean has(String key) {
    return from(key).hasNonNull(key);
  }

  private PlacedObject from(String key) {
    return object.has(key) ? object : defaults.orElse(object);
  }

  private Optional<JsonNode> value(String key) {
    return has(key) ? Optional.of(from(key).get(key)) : Optional.empty();
  }

  /** A text, as it is written; blank is absent. Placeholders are noted. */
  Optional<Located<String>> text(String key) {
    Optional<JsonNode> value = value(key);
    if (value.isPresent() && !value.get().isValueNode()) {
      wrong(key, "a text", value.get());
      return Optional.empty();
    }
    Optional<String> text = value.map(JsonNode::asText).map(String::strip);
    text.ifPresent(t -> findings.placeholder(t, placeOf(key)));
    return text.filter(t -> !t.isEmpty()).map(t -> new Located<>(t, placeOf(key)));
  }

  /** Yes or no; nothing for a placeholder. */
  Optional<Located<Boolean>> flag(String key) {
    Optional<JsonNode> value = value(key).filter(v -> !isPlaceholder(v, key));
    if (value.isPresent() && !value.get().isBoolean()) {
      wrong(key, "true or false", value.get());
      return Optional.empty();
    }
    return value.map(v -> new Located<>(v.booleanValue(), placeOf(key)));
  }

  /** A whole number between two, both allowed; reported and absent if it is another. */
  Optional<Located<Long>> number(String key, long least, long most) {
    Optional<JsonNode> value = value(key).filter(v -> !isPlaceholder(v, key));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.get().isNumber()) {
      wrong(key, "a number", value.get());
      return Optional.empty();
    }
    BigDecimal number = value.get().decimalValue();
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      findings.add(
          Diagnostic.error(
                  "gateway-number-range",
                  placeOf(key),
                  "the gateway does not take "
                      + value.get().asText()
                      + " as \""
                      + key
                      + "\" of "
                      + Findings.a(kind))
              .withHint("write a whole number from " + least + " to " + most));
      return Optional.empty();
    }
    return Optional.of(new Located<>(number.longValue(), placeOf(key)));
  }

  int number(String key, int least, int most, int otherwise) {
    return number(key, (long) least, (long) most)
        .map(n -> Math.toIntExact(n.value()))
        .orElse(otherwise);
  }

  /** One of some words; reported and {@code otherwise} if it is none of them. */
  String word(String key, List<String> words, String otherwise) {
    Optional<Located<String>> text = text(key).filter(t -> !Placeholders.in(t.value()));
    if (text.isPresent() && !words.contains(text.get().value())) {
      findings.unknownWord(kind, key, text.get(), words);
      return otherwise;
    }
    return text.map(Located::value).orElse(otherwise);
  }

  /** A list of texts with their places. */
  List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    PlacedArray items = items(key);
    for (int i = 0; items != null && i < items.size(); i++) {
      if (!items.get(i).isValueNode() || items.get(i).isNull()) {
        findings.wrongType("an item of \"" + key + "\"", "a text", items.get(i), items, i);
        continue;
      }
      String text = items.get(i).asText();
      findings.placeholder(text, items.locationOf(i));
      texts.add(new Located<>(text, items.locationOf(i)));
    }
    return texts;
  }

  /** A list of entities. */
  List<Entity> entities(String key, String kindOfItem, Optional<PlacedObject> itemDefaults) {
    List<Entity> entities = new ArrayList<>();
    PlacedArray items = items(key);
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) instanceof PlacedObject item) {
        entities.add(new Entity(kindOfItem, item, itemDefaults, findings));
      } else {
        findings.wrongType("an item of \"" + key + "\"", "a mapping", items.get(i), items, i);
      }
    }
    return entities;
  }

  private PlacedArray items(String key) {
    Optional<JsonNode> value = value(key).filter(v -> !isPlaceholder(v, key));
    if (value.isEmpty() || value.get() instanceof PlacedArray) {
      return (PlacedArray) value.orElse(null);
    }
    wrong(key, "a list", value.get());
    return null;
  }

  /** A mapping. */
  Optional<PlacedObject> mapping(String key) {
    Optional<JsonNode> value = value(key).filter(v -> !isPlaceholder(v, key));
    if (value.isPresent() && !(value.get() instanceof PlacedObject)) {
      wrong(key, "a mapping", value.get());
      return Optional.empty();
    }
    return value.map(PlacedObject.class::cast);
  }

  /** A mapping as an entity without defaults. */
  Optional<Entity> entity(String key, String kindOfIt) {
    return mapping(key).map(m -> new Entity(kindOfIt, m, Optional.empty(), findings));
  }

  /** The name or id of another entity, written as a text or as a mapping with one of both. */
  Optional<Located<String>> reference(String key) {
    if (value(key).filter(PlacedObject.class::isInstance).isEmpty()) {
      return text(key);
    }
    Entity named = entity(key, key).orElseThrow();
    return named.text("name").or(() -> named.text("id"));
  }

  /** Notes keys that are not among {@code known}: tolerated, reported once a run. */
  void reportUnknown(List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key) && !key.equals("_comment") && !key.equals("_ignore")) {
                findings.unknownKey(kind, key, object.locationOfKey(key), known);
              }
            });
  }

  private boolean isPlaceholder(JsonNode node, String key) {
    boolean found = node.isTextual() && Placeholders.in(node.textValue());
    if (found) {
      findings.placeholder(node.textValue(), placeOf(key));
    }
    return found;
  }

  private void wrong(String key, String expected, JsonNode found) {
    findings.wrongType("\"" + key + "\"", expected, found, placeOf(key));
  }
}
