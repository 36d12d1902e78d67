package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.portolan.diagnostic.Location;
import java.util.Arrays;

/** A sequence that knows its place in a file, and the places of its items. */
public final class PlacedArray extends ArrayNode {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long place;
  private long[] places = new long[4];

  PlacedArray(String file, int line, int column) {
    this(file, Places.pack(line, column));
  }

  private PlacedArray(String file, long place) {
    super(PlacedObject.NODES);
    this.file = file;
    this.place = place;
  }

  /** An empty sequence at the place of {@code original}, to be filled with a part of it. */
  public static PlacedArray emptyAt(PlacedArray original) {
    return new PlacedArray(original.file, original.place);
  }

  void addPlaced(JsonNode value, long valuePlace) {
    if (size() == places.length) {
      places = Arrays.copyOf(places, size() * 2);
    }
    places[size()] = valuePlace;
    add(value);
  }

  /** Adds {@code value} at the place that {@code original} has for its item {@code index}. */
  public void addFrom(PlacedArray original, int index, JsonNode value) {
    addPlaced(value, original.places[index]);
  }

  /** Adds {@code value} at the place that {@code original} has for its value of {@code name}. */
  public void addFrom(PlacedObject original, String name, JsonNode value) {
    Location at = original.locationOf(name);
    addPlaced(value, Places.pack(at.line(), at.column()));
  }

  /** Where this sequence begins. */
  public Location location() {
    return Places.unpack(file, place);
  }

  /** Where item {@code index} begins. */
  public Location locationOf(int index) {
    return index < 0 || index >= Math.min(size(), places.length)
        ? location()
        : Places.unpack(file, places[index]);
  }

  /** The file this sequence was read from, relative to the catalog. */
  public String file() {
    return file;
  }
}
