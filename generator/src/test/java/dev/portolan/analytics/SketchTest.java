package dev.portolan.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static int bucket(long value) {
    return value == 0 ? Buckets.ZERO : (int) Math.floor(Math.log((double) value) * Buckets.SCALE);
  }

  @Test
  void givesPercentilesWithinOnePercent() {
    Random random = new Random(7);
    for (int n : new int[] {1, 2, 10, 999, 20_000}) {
      long[] values = random.longs(n, 0, 1L << random.nextInt(4, 40)).toArray();
      Sketch sketch = new Sketch();
      Sketch half = new Sketch();
      for (int i = 0; i < n; i++) {
        (i % 2 == 0 ? sketch : half).add(bucket(values[i]), 1);
      }
      sketch.add(half);
      Arrays.sort(values);
      for (int percent : new int[] {50, 95, 99}) {
        long exact = values[(int) Math.ceil(percent / 100.0 * n) - 1];
        double found = sketch.percentile(percent).orElseThrow();
        assertTrue(Math.abs(found - exact) <= Buckets.ERROR * exact + 1e-9, n + " " + exact);
      }
    }
  }

  @Test
  void hasNoPercentileOfNothing() {
    assertTrue(new Sketch().percentile(99).isEmpty());
    Sketch zero = new Sketch();
    zero.add(Buckets.ZERO, 3);
    assertEquals(0, zero.percentile(99).orElseThrow());
  }
}
