package dev.portolan.search;

import java.util.ArrayList;
import java.util.List;

/**
 * In which entries a word stands, in rising order, as text: gaps to the entry before in base 36,
 * with {@code *n} after a gap for n more entries that follow without one. {@code "3 1*4"} is 3, 4,
 * 5, 6, 7, 8.
 */
final class Postings {
  private final List<Integer> entries = new ArrayList<>();

  /** Adds an entry; not again if it was the last one. */
  void add(int entry) {
    if (entries.isEmpty() || entries.get(entries.size() - 1) != entry) {
      entries.add(entry);
    }
  }

  int size() {
    return entries.size();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int before = 0;
    for (int i = 0; i < entries.size(); i++) {
      int run = i;
      while (run + 1 < entries.size() && entries.get(run + 1) == entries.get(run) + 1) {
        run++;
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(Integer.toString(entries.get(i) - before, Character.MAX_RADIX));
      if (run > i) {
        text.append('*').append(Integer.toString(run - i, Character.MAX_RADIX));
      }
      before = entries.get(run);
      i = run;
    }
    return text.toString();
  }
}
