package dev.portolan.site;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that have found no unit left to render, and render single pages of the units that others
 * are at: the last and largest specification of a catalog would keep one thread busy and the rest
 * idle. A task is taken only if a thread waits for it, so that nothing piles up in memory.
 */
final class Crew {
  private static final Runnable GO_HOME = new FutureTask<>(() -> null);

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Lets another thread run {@code task}; false if none waits. */
  boolean takes(Runnable task) {
    if (waiting.getAndUpdate(n -> n > 0 ? n - 1 : n) == 0) {
      return false;
    }
    tasks.add(task);
    return true;
  }

  /** Runs tasks until {@link #dismiss}. */
  void help() throws InterruptedException {
    while (true) {
      waiting.incrementAndGet();
      Runnable task = tasks.take();
      if (task == GO_HOME) {
        return;
      }
      task.run();
    }
  }

  /** Ends {@link #help} in {@code threads} threads, once all units are done. */
  void dismiss(int threads) {
    for (int i = 0; i < threads; i++) {
      tasks.add(GO_HOME);
    }
  }
}
