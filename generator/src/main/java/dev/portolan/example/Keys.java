package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names for properties that a schema does not name. */
final class Keys {
  private static final int MAX_LENGTH = 100;

  private final Making making;
  private final Spot spot;
  private final List<JsonNode> names = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private String said = "key";
  private boolean closed;

  Keys(Making making, Joint joint, Spot spot) {
    this.making = making;
    this.spot = spot;
    for (JsonNode part : joint.parts()) {
      if (part.has("propertyNames")) {
        names.add(part.get("propertyNames"));
      }
      for (Map.Entry<String, JsonNode> pattern : part.path("patternProperties").properties()) {
        if (!pattern.getValue().isBoolean() || pattern.getValue().booleanValue()) {
          patterns.add(pattern.getKey());
        }
      }
      JsonNode others = part.path("additionalProperties");
      closed = closed || (others.isBoolean() && !others.booleanValue());
      said = part.path("x-additionalPropertiesName").asText(said);
    }
  }

  /** The name with that number, from 0. */
  String key(int number) {
    if (!names.isEmpty()) {
      Optional<String> name =
          making
              .value(names, new Spot("key", spot.depth(), "#", number, false))
              .value()
              .map(JsonNode::asText);
      if (name.isPresent()) {
        return name.get();
      }
    }
    boolean open = !closed && number >= patterns.size();
    if (!patterns.isEmpty() && !open) {
      Optional<String> name =
          making
              .definitions()
              .pattern(patterns.get(number % patterns.size()))
              .flatMap(regex -> regex.sample(1, MAX_LENGTH, number / patterns.size()));
      if (name.isPresent()) {
        return name.get();
      }
    }
    return number == 0 ? said : said + (number + 1);
  }
}
