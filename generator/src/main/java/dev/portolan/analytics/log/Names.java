package dev.portolan.analytics.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Numbers things by the bytes that name them, in the order they are first met. Made for a loop that
 * meets the same few things a million times: the thing itself is made once.
 */
final class Names<T> {
  private final List<T> things = new ArrayList<>();
  private byte[][] keys = new byte[64][];
  private int[] slots = new int[128];

  /** The bytes of the name that is asked for next. */
  private byte[] key = new byte[256];

  private int length;

  /** Begins a name. */
  void begin() {
    length = 0;
  }

  /** Adds a part, told apart from the parts before it. */
  void part(byte[] bytes, int from, int to) {
    int more = to - from + 4;
    if (length + more > key.length) {
      key = Arrays.copyOf(key, Math.max(2 * key.length, length + more));
    }
    System.arraycopy(bytes, from, key, length, to - from);
    length += more;
    for (int i = 1, size = to - from; i <= 4; i++, size >>>= 8) {
      key[length - i] = (byte) size;
    }
  }

  /** The number of the name that was begun. */
  int number(Supplier<T> thing) {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + key[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ hash >>> 15) & mask;
    while (slots[slot] != 0) {
      byte[] known = keys[slots[slot] - 1];
      if (Arrays.equals(known, 0, known.length, key, 0, length)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & mask;
    }
    int number = things.size();
    things.add(thing.get());
    if (number == keys.length) {
      keys = Arrays.copyOf(keys, 2 * number);
    }
    keys[number] = Arrays.copyOf(key, length);
    slots[slot] = number + 1;
    if (2 * things.size() > slots.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int number = 0; number < things.size(); number++) {
      int hash = Arrays.hashCode(keys[number]);
      int slot = (hash ^ hash >>> 15) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number + 1;
    }
  }

  /** All things, by number. */
  List<T> all() {
    return things;
  }
}
