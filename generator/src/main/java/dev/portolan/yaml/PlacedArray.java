package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.portolan.diagnostic.Location;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A sequence that knows its place in a file, and the places of its items. */
public final class PlacedArray extends ArrayNode {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long place;
  private long[] places = new long[4];

  PlacedArray(String file, long place) {
    super(PlacedObject.NODES);
    this.file = file;
    this.place = place;
  }

  /** An empty sequence at the place of {@code original}, to be filled with a part of it. */
  public static PlacedArray emptyAt(PlacedArray original) {
    return new PlacedArray(original.file, original.place);
  }

  /** An empty sequence at {@code location}, for parts that a program adds. */
  public static PlacedArray emptyAt(Location location) {
    return new PlacedArray(location.file(), Places.pack(location.line(), location.column()));
  }

  void addPlaced(JsonNode value, long valuePlace) {
    if (size() >= places.length) {
      places = Arrays.copyOf(places, size() * 2);
    }
    places[size()] = valuePlace;
    add(value);
  }

  /** Adds {@code value} at the place that {@code original} has for its item {@code index}. */
  public void addFrom(PlacedArray original, int index, JsonNode value) {
    addPlaced(value, index < original.places.length ? original.places[index] : original.place);
  }

  /**
   * This sequence with each item replaced by what {@code change} makes of it; null leaves it out.
   * Places are kept. Where nothing changes, this very object.
   */
  public PlacedArray mapped(UnaryOperator<JsonNode> change) {
    PlacedArray copy = null;
    for (int i = 0; i < size(); i++) {
      JsonNode value = change.apply(get(i));
      if (copy == null && value != get(i)) {
        copy = emptyAt(this);
        for (int kept = 0; kept < i; kept++) {
          copy.addFrom(this, kept, get(kept));
        }
      }
      if (copy != null && value != null) {
        copy.addFrom(this, i, value);
      }
    }
    return copy == null ? this : copy;
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
    return index < 0 || index >= Math.min(size(), places.length) || places[index] == 0
        ? location()
        : Places.unpack(file, places[index]);
  }

  /** The file this sequence was read from, relative to the catalog. */
  public String file() {
    return file;
  }
}
