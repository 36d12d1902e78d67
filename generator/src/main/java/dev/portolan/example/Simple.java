package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/** Makes texts, numbers, truth values and null. */
final class Simple {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Definitions definitions;
  private final Joint joint;
  private final Manner manner;
  private final Spot spot;

  Simple(Definitions definitions, Joint joint, Manner manner, Spot spot) {
    this.definitions = definitions;
    this.joint = joint;
    this.manner = manner;
    this.spot = spot;
  }

  Outcome make(String type) {
    return switch (type) {
      case "string" -> text();
      case "integer" -> number(true);
      case "number" -> number(false);
      case "boolean" ->
          Outcome.fitting(JSON.booleanNode(spot.serial() % 2 == 0 && manner == Manner.FULL));
      default -> Outcome.fitting(JSON.nullNode());
    };
  }

  private Outcome text() {
    String name = manner == Manner.FULL ? spot.name() : "";
    int serial = manner == Manner.BARE ? spot.serial() + 1 : spot.serial();
    return Texts.sample(definitions, joint.parts(), name, serial)
        .map(text -> Outcome.fitting(JSON.textNode(text)))
        .orElseGet(() -> Outcome.failing(choice(JSON.textNode("example"))));
  }

  private Outcome number(boolean whole) {
    BigDecimal natural = whole ? BigDecimal.ONE : new BigDecimal("1.5");
    if (manner == Manner.FULL) {
      natural = Hints.number(spot.name()).orElse(natural);
    } else if (manner == Manner.BARE) {
      natural = new BigDecimal("7.25");
    }
    return Numbers.sample(joint.parts(), whole, natural, spot.serial())
        .map(Outcome::fitting)
        .orElseGet(() -> Outcome.failing(choice(JSON.numberNode(1))));
  }

  /** What comes nearest where nothing fits: one of the choices, if there are any. */
  private JsonNode choice(JsonNode otherwise) {
    for (JsonNode part : joint.parts()) {
      if (part.path("enum").has(0)) {
        return part.get("enum").get(0);
      }
    }
    return otherwise;
  }
}
