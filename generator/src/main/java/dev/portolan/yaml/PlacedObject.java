package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.diagnostic.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

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
  private boolean duplicates;
  private transient Set<String> merged = Set.of();

  /**
   * Where in {@link #names} a name is; made when a large mapping is first asked for a place, maybe
   * by several threads at once, so it is never seen unfinished.
   */
  private transient volatile Map<String, Integer> index;

  PlacedObject(String file, long place) {
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
    return new PlacedObject(location.file(), Places.pack(location.line(), location.column()));
  }

  /** Puts a value with the places of its key and itself. Both are packed by {@link Places}. */
  void putPlaced(String name, JsonNode value, long keyPlace, long valuePlace) {
    set(name, value);
    if (!merged.isEmpty()) {
      merged.remove(name);
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      places = Arrays.copyOf(places, count * 4);
    }
    names[count] = name;
    if (index != null) {
      index.put(name, count);
    }
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

  /**
   * This mapping with each value replaced by what {@code change} makes of name and value; null
   * leaves the key out. Places are kept. Where nothing changes, this very object: trees that are
   * rewritten in few places share the rest.
   */
  public PlacedObject mapped(BiFunction<String, JsonNode, JsonNode> change) {
    PlacedObject copy = null;
    int seen = 0;
    for (Map.Entry<String, JsonNode> field : properties()) {
      String name = field.getKey();
      JsonNode value = change.apply(name, field.getValue());
      if (copy == null && value != field.getValue()) {
        copy = emptyAt(this);
        int kept = 0;
        for (Map.Entry<String, JsonNode> before : properties()) {
          if (kept == seen) {
            break;
          }
          copy.putAt(this, kept++, before.getKey(), before.getValue());
        }
      }
      if (copy != null && value != null) {
        copy.putAt(this, seen, name, value);
      }
      seen++;
    }
    return copy == null ? this : copy;
  }

  /** Puts with the places of {@code name}, which {@code original} probably has at {@code index}. */
  private void putAt(PlacedObject original, int index, String name, JsonNode value) {
    if (index < original.count && original.names[index].equals(name)) {
      putPlaced(name, value, original.places[2 * index], original.places[2 * index + 1]);
    } else {
      putFrom(original, name, value);
    }
  }

  /** Takes over, at their places, the keys of {@code other} that are not here. */
  void merge(PlacedObject other) {
    merged = new HashSet<>(merged);
    for (Map.Entry<String, JsonNode> entry : other.properties()) {
      if (!has(entry.getKey())) {
        putFrom(other, entry.getKey(), entry.getValue());
        merged.add(entry.getKey());
      }
    }
    duplicates |= other.duplicates;
  }

  /** True if {@code name} was taken over, so that the author may still give it here. */
  boolean isMerged(String name) {
    return merged.contains(name);
  }

  /** Notes that a key was given twice. */
  void markDuplicates() {
    duplicates = true;
  }

  /** True if a key was given twice; then it is not known which value its author meant. */
  boolean hasDuplicates() {
    return duplicates;
  }

  private int indexOf(String name) {
    if (count > 32) {
      Map<String, Integer> known = index;
      if (known == null) {
        known = new HashMap<>();
        for (int i = 0; i < count; i++) {
          known.put(names[i], i);
        }
        index = known;
      }
      return known.getOrDefault(name, -1);
    }
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
