package dev.portolan.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Location;

/**
 * Finds the places of parts of a tree. Inside the package: packs a line and a column into a long.
 */
public final class Places {
  private Places() {}

  static long pack(int line, int column) {
    return ((long) line << 32) | column;
  }

  static Location unpack(String file, long place) {
    return new Location(file, (int) (place >>> 32), (int) place);
  }

  /** Where a mapping or sequence begins; {@code otherwise} for every other node. */
  public static Location of(JsonNode node, Location otherwise) {
    if (node instanceof PlacedObject object) {
      return object.location();
    }
    return node instanceof PlacedArray array ? array.location() : otherwise;
  }

  /**
   * Where {@code pointer} leads in the tree below {@code root}: the place of the value, or of the
   * last ancestor that exists.
   */
  public static Location at(JsonNode root, JsonPointer pointer) {
    JsonNode node = root;
    Location place = of(root, Location.ofFile(""));
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      if (node instanceof PlacedObject object && object.has(rest.getMatchingProperty())) {
        place = object.locationOf(rest.getMatchingProperty());
        node = object.get(rest.getMatchingProperty());
      } else if (node instanceof PlacedArray array && array.has(rest.getMatchingIndex())) {
        place = array.locationOf(rest.getMatchingIndex());
        node = array.get(rest.getMatchingIndex());
      } else {
        return place;
      }
      place = of(node, place);
    }
    return place;
  }
}
