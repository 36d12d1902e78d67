package dev.portolan.site;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Threads that have found no unit left to render, and do pieces of the units that others are at:
 * the last and largest specification of a catalog would keep one thread busy and the rest idle. A
 * single task is taken only if a thread waits for it, so that nothing piles up in memory.
 */
final class Crew {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<Batch> batches = new ArrayList<>();
  private int waiting;
  private boolean dismissed;

  /** Lets another thread run {@code task}; false if none waits. */
  synchronized boolean takes(Runnable task) {
    if (waiting <= tasks.size()) {
      return false;
    }
    tasks.add(task);
    notifyAll();
    return true;
  }

  /**
   * Does all of {@code works}, on this thread and on those that wait now or come to wait; returns
   * when all are done.
   */
  void together(List<? extends SiteWriter.Work> works) throws IOException {
    Batch batch = new Batch(works);
    open(batch);
    batch.help();
    close(batch);
    batch.end();
  }

  private synchronized void open(Batch batch) {
    batches.add(batch);
    notifyAll();
  }

  private synchronized void close(Batch batch) {
    batches.remove(batch);
  }

  /** Does what there is to do until {@link #dismiss}. */
  void help() throws InterruptedException {
    for (Runnable next = next(); next != null; next = next()) {
      next.run();
    }
  }

  /** What to do next; null after {@link #dismiss}. */
  private synchronized Runnable next() throws InterruptedException {
    while (true) {
      if (!tasks.isEmpty()) {
        return tasks.remove();
      }
      for (Batch batch : batches) {
        if (!batch.begun()) {
          return batch::help;
        }
      }
      if (dismissed) {
        return null;
      }
      waiting++;
      try {
        wait();
      } finally {
        waiting--;
      }
    }
  }

  /** Ends {@link #help} in all threads, once all units are done. */
  synchronized void dismiss() {
    dismissed = true;
    notifyAll();
  }
}
