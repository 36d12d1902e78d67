package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs jobs on platform threads, in order of the list as threads become free. */
final class JobPool {
  /** Deep specifications are walked recursively; the default stack of a thread is 1 MiB or less. */
  private static final long STACK_BYTES = 16L << 20;

  private JobPool() {}

  /** Runs {@code jobs} to the end, or to the first failure; returns the problems they found. */
  static List<Diagnostic> run(List<SiteRenderer.Job> jobs, int threads, Progress progress)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, threadFactory());
    try {
      AtomicInteger done = new AtomicInteger();
      List<Future<List<Diagnostic>>> running = new ArrayList<>();
      for (SiteRenderer.Job job : jobs) {
        running.add(
            pool.submit(
                () -> {
                  List<Diagnostic> found = run(job);
                  progress.done(job.name(), done.incrementAndGet(), jobs.size());
                  return found;
                }));
      }
      List<Diagnostic> problems = new ArrayList<>();
      for (Future<List<Diagnostic>> future : running) {
        problems.addAll(result(future));
      }
      return problems;
    } finally {
      stop(pool);
    }
  }

  private static List<Diagnostic> run(SiteRenderer.Job job) throws IOException {
    Diagnostics problems = new Diagnostics();
    try {
      job.work().run(problems);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalStateException("cannot render \"" + job.name() + "\": " + e, e);
    }
    return problems.sorted();
  }

  private static List<Diagnostic> result(Future<List<Diagnostic>> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      } else if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }

  /** Waits for the threads to end, so that nobody writes to a folder that is being removed. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory threadFactory() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(null, work, "render-" + number.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }
}
