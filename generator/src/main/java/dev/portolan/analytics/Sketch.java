package dev.portolan.analytics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How values are spread over {@link Buckets}. Sketches are merged by adding. */
final class Sketch {
  private long[] counts = {};
  private int lowest;
  private long count;

  void add(int bucket, long more) {
    if (counts.length == 0) {
      counts = new long[8];
      lowest = bucket;
    } else if (bucket < lowest) {
      long[] wider = new long[counts.length + lowest - bucket];
      System.arraycopy(counts, 0, wider, lowest - bucket, counts.length);
      counts = wider;
      lowest = bucket;
    } else if (bucket >= lowest + counts.length) {
      counts = Arrays.copyOf(counts, Math.max(bucket - lowest + 1, counts.length * 3 / 2));
    }
    counts[bucket - lowest] += more;
    count += more;
  }

  void add(Sketch other) {
    for (int i = 0; i < other.counts.length; i++) {
      if (other.counts[i] > 0) {
        add(other.lowest + i, other.counts[i]);
      }
    }
  }

  /** The value at rank ⌈{@code percent}/100 · n⌉; nothing if there is no value. */
  OptionalDouble percentile(int percent) {
    if (count == 0) {
      return OptionalDouble.empty();
    }
    long rank = Math.max(1, (count * percent + 99) / 100);
    long below = 0;
    int i = 0;
    while (below + counts[i] < rank) {
      below += counts[i++];
    }
    return OptionalDouble.of(Buckets.value(lowest + i));
  }
}
