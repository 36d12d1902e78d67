package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an array: as many items as are asked for, one if none are, and all that have a place. */
final class Arrays {
  /** How often another item is tried if one is there already. */
  private static final int TRIES = 4;

  private final Making making;
  private final List<JsonNode> parts;
  private final Manner manner;
  private final Spot spot;
  private final ArrayNode array = JsonNodeFactory.instance.arrayNode();
  private final List<JsonNode> contained = new ArrayList<>();
  private long min;
  private long max = Long.MAX_VALUE;
  private long containing;
  private int places;
  private boolean unique;

  Arrays(Making making, Joint joint, Manner manner, Spot spot) {
    this.making = making;
    this.parts = joint.parts();
    this.manner = manner;
    this.spot = spot;
    for (JsonNode part : parts) {
      min = Math.max(min, Scalars.count(part.path("minItems"), 0));
      max = Math.min(max, Scalars.count(part.path("maxItems"), max));
      places = Math.max(places, part.path("prefixItems").size());
      unique = unique || part.path("uniqueItems").asBoolean(false);
      if (part.has("contains")) {
        contained.add(part.get("contains"));
        containing = Math.max(containing, Scalars.count(part.path("minContains"), 1));
      }
    }
  }

  Outcome make() {
    long least = Math.max(min, containing);
    if (least > making.budget().room()) {
      least = Math.min(least, 2);
      min = Long.MAX_VALUE; // what comes will not fit
    }
    long wanted = manner == Manner.BARE ? least : Math.max(Math.max(least, places), 1);
    wanted = Math.min(wanted, max);
    Fit fit = min <= max ? Fit.STRICTLY : Fit.NO;
    Set<String> known = new HashSet<>();
    for (int i = 0; i < wanted; i++) {
      boolean mayMiss = i >= least;
      List<JsonNode> schemas = item(i);
      if (mayMiss
          && (schemas.isEmpty()
              || (spot.depth() + 1 >= Making.MAX_DEPTH && containers(schemas))
              || making.beginsAgain(schemas))) {
        break;
      }
      Outcome item = distinct(schemas, i, mayMiss, known);
      if (item.value().isEmpty() || (mayMiss && !item.fits())) {
        fit = mayMiss ? fit : Fit.NO;
        break;
      }
      fit = item.fit() == Fit.WITH_GAPS ? fit : fit.and(item.fit());
      array.add(item.value().get());
      if (fit == Fit.NO && i > 0) {
        break;
      }
    }
    return Outcome.of(array, fit);
  }

  private boolean containers(List<JsonNode> schemas) {
    return Objects.isContainer(Joint.of(schemas, making.definitions()), spot);
  }

  /** The schemas of the item at {@code index}, one that says something at least. */
  private List<JsonNode> item(int index) {
    List<JsonNode> schemas = new ArrayList<>();
    for (JsonNode part : parts) {
      JsonNode own = part.path("prefixItems").path(index);
      if (own.isMissingNode()) {
        own = part.path("items");
        if (own.isMissingNode() && !part.has("prefixItems")) {
          own = part.path("unevaluatedItems");
        }
      }
      if (own.isObject() || own.isBoolean()) {
        schemas.add(own);
      }
    }
    if (index < containing) {
      schemas.addAll(contained);
    }
    return schemas;
  }

  private Outcome distinct(List<JsonNode> schemas, int index, boolean mayMiss, Set<String> known) {
    int serial = spot.serial() + Math.max(0, index - places);
    Outcome item = Outcome.NOTHING;
    for (int i = 0; i < TRIES; i++) {
      item = making.value(schemas, spot.item(index, serial + i, mayMiss));
      if (!unique || item.value().isEmpty() || known.add(Values.canonical(item.value().get()))) {
        return item;
      }
    }
    return mayMiss ? Outcome.NOTHING : new Outcome(item.value(), Fit.NO);
  }
}
