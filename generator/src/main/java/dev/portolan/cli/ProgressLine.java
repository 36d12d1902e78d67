package dev.portolan.cli;

import dev.portolan.site.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** One line on a terminal that tells how far the build is, rewritten as it goes on. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long INTERVAL_NANOS = 100_000_000;
  private static final int WIDEST = 78;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final boolean live;
  private final boolean names;
  private final long start = System.nanoTime();
  private long last = start - INTERVAL_NANOS;
  private boolean shown;

  /**
   * A line on {@code out}.
   *
   * @param live whether to show it
   * @param names whether to name every unit on a line of its own instead
   */
  ProgressLine(PrintStream out, boolean live, boolean names) {
    this.out = out;
    this.live = live;
    this.names = names;
  }

  @Override
  public synchronized void done(String name, int done, int total) {
    if (names) {
      out.println(done + "/" + total + " " + name);
      return;
    }
    long now = System.nanoTime();
    if (!live || (now - last < INTERVAL_NANOS && done < total)) {
      return;
    }
    last = now;
    shown = true;
    out.print(CLEAR + line(name, done, total, (now - start) / 1e9));
    out.flush();
  }

  static String line(String name, int done, int total, double seconds) {
    double rate = done / Math.max(seconds, 0.001);
    long left = Math.round((total - done) / Math.max(rate, 0.001));
    String line =
        String.format(
            Locale.ROOT,
            "%,d of %,d units, %.0f a second, %s left: %s",
            done,
            total,
            rate,
            left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s",
            name);
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }

  /** Leaves the terminal as it was. */
  @Override
  public synchronized void close() {
    if (shown) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
