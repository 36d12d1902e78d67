package dev.portolan.diagram;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a drawing take some seconds of processor time and no more: not of the clock, so that a busy
 * machine draws the same. It gets a thread of its own with a stack of known size. One that used up
 * its time is given up; as nothing can stop it, it goes on with the least priority until it fails
 * or the process ends.
 */
final class Deadline {
  private static final long STACK = 8L << 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int seconds;

  Deadline(int seconds) {
    this.seconds = seconds;
  }

  /** What {@code work} returns. */
  <T> T within(Callable<T> work) throws NotDrawnException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "diagram", STACK);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (THREADS.getThreadCpuTime(thread.getId()) > TimeUnit.SECONDS.toNanos(seconds)) {
            thread.setPriority(Thread.MIN_PRIORITY);
            throw new NotDrawnException(0, "drawing it takes longer than " + seconds + " s");
          }
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw failure(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static NotDrawnException failure(Throwable cause) {
    if (cause instanceof NotDrawnException refused) {
      return refused;
    }
    if (cause instanceof StackOverflowError) {
      return new NotDrawnException(0, "it is nested too deeply, or calls itself");
    }
    if (cause instanceof OutOfMemoryError) {
      return new NotDrawnException(0, "drawing it takes too much memory");
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new NotDrawnException(0, "PlantUML fails on it");
  }
}
