package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.diagnostic.Location;
import java.util.Arrays;

/**
 * A mapping that knows its place in a file, and the places of its keys and values. Children that
 * were taken over from another mapping keep the file they came from only if they are containers
 * themselves; so put scalars with {@link #putFrom}.
 */
public final class PlacedObject extends ObjectNode {
  private static final long serialVersionUID = 1L;

  /** Reads numbers as written: {@code 1.10} stays {@code 1.10}. */
  static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final String file;
  private final long place;
  private String[] names = new String[4];
  private long[] places = new long[8];
  private int count;

  PlacedObject(String file, int line, int column) {
    this(file, Places.pack(line, column));
  }

  private PlacedObject(String file, long place) {
    super(NODES);
    this.file = file;
    this.place = place;
  }

  /** An empty mapping at the place of {@code original}, to be filled with a part of it. */
  public static PlacedObject emptyAt(PlacedObject original) {
    return new PlacedObject(original.file, original.place);
  }

  /** An empty mapping at {@code location}, for parts that a program adds. */
  public static PlacedObject emptyAt(Location location) {
    return new PlacedObject(location.file(), location.line(), location.column());
  }

  /** Puts a value with the places of its key and itself. Both are packed by {@link Places}. */
  void putPlaced(String name, JsonNode value, long keyPlace, long valuePlace) {
    set(name, value);
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      places = Arrays.copyOf(places, count * 4);
    }
    names[count] = name;
    places[2 * count] = keyPlace;
    places[2 * count + 1] = valuePlace;
    count++;
  }

  /**
   * Puts {@code value} under {@code name}, at the place that {@code original} has for that name.
   */
  public void putFrom(PlacedObject original, String name, JsonNode value) {
    int index = original.indexOf(name);
    if (index < 0) {
      set(name, value);
    } else {
      putPlaced(name, value, original.places[2 * index], original.places[2 * index + 1]);
    }
  }

  private int indexOf(String name) {
    for (int i = count - 1; i >= 0; i--) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Where this mapping begins. */
  public Location location() {
    return Places.unpack(file, place);
  }

  /** Where the key {@code name} stands; where the mapping begins if the key is not there. */
  public Location locationOfKey(String name) {
    int index = indexOf(name);
    return index < 0 ? location() : Places.unpack(file, places[2 * index]);
  }

  /** Where the value of {@code name} begins; where the mapping begins if the key is not there. */
  public Location locationOf(String name) {
    int index = indexOf(name);
    return index < 0 ? location() : Places.unpack(file, places[2 * index + 1]);
  }

  /** The file this mapping was read from, relative to the catalog. */
  public String file() {
    return file;
  }
}
