package dev.portolan.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.TreeMap;

/** Pieces of one unit's work that several threads do, each taking the next one. */
final class Batch {
  private final List<? extends SiteWriter.Work> works;
  private int next;
  private int running;
  private final TreeMap<Integer, Throwable> failures = new TreeMap<>();

  /**
   * Of {@code works} as they are now: a late thread may look here when its caller reuses the list.
   */
  Batch(List<? extends SiteWriter.Work> works) {
    this.works = List.copyOf(works);
  }

  /** True if no piece is left to begin. */
  synchronized boolean begun() {
    return next >= works.size();
  }

  private synchronized int take() {
    if (next >= works.size()) {
      return -1;
    }
    running++;
    return next++;
  }

  private synchronized void done() {
    running--;
    notifyAll();
  }

  private synchronized void failed(int index, Throwable failure) {
    failures.put(index, failure);
    next = works.size(); // begin no other
  }

  /** Does pieces, on this thread, until none is left; what goes wrong is told by {@link #end}. */
  void help() {
    for (int i = take(); i >= 0; i = take()) {
      try {
        works.get(i).run();
      } catch (IOException | RuntimeException | Error e) {
        failed(i, e);
      } finally {
        done();
      }
    }
  }

  /** Waits until every piece that was begun is done; fails as the first of them did. */
  synchronized void end() throws IOException {
    try {
      while (running > 0) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
    if (!failures.isEmpty()) {
      Failures.rethrow(failures.firstEntry().getValue());
    }
  }
}
