package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Runs jobs on platform threads, in order of the list as threads become free. */
final class JobPool {
  /** Deep specifications are walked recursively; the default stack of a thread is 1 MiB or less. */
  private static final long STACK_BYTES = 16L << 20;

  private final List<Job> jobs;
  private final int threads;
  private final Progress progress;
  private final Crew crew = new Crew();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger busy;
  private final List<Diagnostics> problems = new ArrayList<>();

  /** The failure of each job, by its index: the first one in order is told. */
  private final AtomicReferenceArray<Throwable> failures;

  /** Something to do; its problems are its own until it is done. {@code name} as of a unit. */
  record Job(String name, Work work) {}

  /** What a {@link Job} does; it may hand pieces of it to {@code crew}. */
  @FunctionalInterface
  interface Work {
    void run(Diagnostics problems, Crew crew) throws IOException;
  }

  private JobPool(List<Job> jobs, int threads, Progress progress) {
    this.jobs = jobs;
    this.threads = threads;
    this.progress = progress;
    this.busy = new AtomicInteger(threads);
    this.failures = new AtomicReferenceArray<>(jobs.size());
    jobs.forEach(job -> problems.add(new Diagnostics()));
  }

  /**
   * Runs {@code jobs} to the end, or until one fails; returns the problems they found.
   *
   * @throws IllegalStateException if one failed unexpectedly; names it
   */
  static List<Diagnostic> run(List<Job> jobs, int threads, Progress progress) throws IOException {
    return new JobPool(jobs, threads, progress).run();
  }

  private List<Diagnostic> run() throws IOException {
    List<Thread> running = new ArrayList<>();
    for (int i = 1; i <= threads; i++) {
      Thread thread = new Thread(null, this::work, "render-" + i, STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      running.add(thread);
    }
    join(running);
    for (int i = 0; i < failures.length(); i++) {
      if (failures.get(i) != null) {
        throw failure(jobs.get(i), failures.get(i));
      }
    }
    return problems.stream().flatMap(found -> found.sorted().stream()).toList();
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < jobs.size(); i = next.getAndIncrement()) {
      try {
        jobs.get(i).work.run(problems.get(i), crew);
        progress.done(jobs.get(i).name, done.incrementAndGet(), jobs.size());
      } catch (IOException | RuntimeException | Error e) {
        failures.set(i, e);
        next.set(jobs.size()); // begin no other job
      }
    }
    if (busy.decrementAndGet() == 0) {
      crew.dismiss();
      return;
    }
    try {
      crew.help();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException failure(Job job, Throwable e) {
    if (e instanceof IOException fault) {
      return fault;
    } else if (e instanceof Error error && !(e instanceof StackOverflowError)) {
      throw error;
    }
    throw new IllegalStateException("cannot render \"" + job.name + "\": " + e, e);
  }

  /** Waits for all threads, so that nobody writes to a folder that is being removed. */
  private void join(List<Thread> running) throws IOException {
    boolean interrupted = false;
    for (Thread thread : running) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          next.set(jobs.size());
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the build was interrupted");
    }
  }
}
