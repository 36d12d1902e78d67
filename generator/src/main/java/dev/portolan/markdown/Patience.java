package dev.portolan.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets rendering take {@value #SECONDS} seconds of processor time and no more: a net below {@link
 * Screen}, far above what that lets through. Time of the processor, not of the clock: a busy
 * machine must not make another page.
 *
 * <p>Short texts are rendered in place. Long ones get a thread of their own with a stack of known
 * size; when they use up their time the thread is given up. It ends at its next look at the text,
 * because what it reads is a {@link #sequence} that refuses to go on, or at the next {@link
 * #check}.
 */
final class Patience {
  private static final int SECONDS = 5;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(SECONDS);
  private static final int SHORT = 4_096;
  private static final long STACK = 4L << 20;
  private static final String TOO_LONG = "rendering it takes longer than " + SECONDS + " s";
  private static final String TOO_DEEP = "it is nested too deeply";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Patience() {}

  /**
   * What {@code work} makes of {@code text}.
   *
   * @throws TooHardException if it cannot be had
   */
  static <T> T with(String text, Supplier<T> work) {
    Screen.check(text);
    if (text.length() <= SHORT) {
      try {
        return work.get();
      } catch (StackOverflowError e) {
        throw new TooHardException(TOO_DEEP);
      }
    }
    return onOwnThread(work);
  }

  private static <T> T onOwnThread(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Worker thread = new Worker(task);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (processorTime(thread) > NANOS) {
            thread.giveUp();
            throw new TooHardException(TOO_LONG);
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

  private static RuntimeException failure(Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return new TooHardException(TOO_DEEP);
    }
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  private static long processorTime(Thread thread) {
    return THREADS.getThreadCpuTime(thread.getId());
  }

  /** Ends work that nobody waits for any more. */
  static void check() {
    if (Thread.currentThread() instanceof Worker worker && worker.givenUp) {
      throw new TooHardException(TOO_LONG);
    }
  }

  /**
   * Calls out of the package. The caller is never left with such a call still going on: what it
   * calls belongs to one thread at a time.
   */
  static <T> T undisturbed(Supplier<T> work) {
    return Thread.currentThread() instanceof Worker worker ? worker.undisturbed(work) : work.get();
  }

  /** A thread that renders one text. */
  private static final class Worker extends Thread {
    private volatile boolean givenUp;

    Worker(Runnable task) {
      super(null, task, "markdown", STACK);
      setDaemon(true);
    }

    /** Waits for what must not be disturbed. */
    private synchronized void giveUp() {
      givenUp = true;
    }

    private synchronized <T> T undisturbed(Supplier<T> work) {
      check();
      return work.get();
    }
  }

  /** {@code text}, readable until the current thread has used up its time. */
  static CharSequence sequence(String text) {
    return new Deadline(text, THREADS.getCurrentThreadCpuTime() + NANOS);
  }

  /** A text that can be read until a moment. */
  private static final class Deadline implements CharSequence {
    private final String text;
    private final long end;

    /** Reads until the next look at the clock, which costs a few hundred reads. */
    private int credit;

    Deadline(String text, long end) {
      this.text = text;
      this.end = end;
    }

    @Override
    public char charAt(int index) {
      if (--credit < 0) {
        credit = 1 << 14;
        if (THREADS.getCurrentThreadCpuTime() > end) {
          throw new TooHardException(TOO_LONG);
        }
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
