package dev.portolan.analytics.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of a log, a column a fact. Latencies are in microseconds, sizes in bytes, times in
 * milliseconds since 1970 (UTC). {@link #ABSENT} stands for what an entry does not say.
 */
public final class Entries {
  /** No latency and no size; those are never below zero. */
  public static final long ABSENT = -1;

  /** The columns with a measure. */
  public enum Measure {
    RESPONSE_LATENCY(0),
    KONG_LATENCY(1),
    UPSTREAM_LATENCY(2),
    REQUEST_SIZE(3),
    RESPONSE_SIZE(4);

    private final int column;

    Measure(int column) {
      this.column = column;
    }

    /** The number of its column, which stands for it in rows. */
    public int column() {
      return column;
    }
  }

  /**
   * Damaged lines of one kind.
   *
   * @param first the line of the first one, from 1
   */
  public record Damaged(long count, long first) {
    Damaged and(long line) {
      return new Damaged(count + 1, Math.min(first, line));
    }
  }

  private static final int MEASURES = Measure.values().length;

  private final Names<Target> targets = new Names<>();
  private final Names<String> consumers = new Names<>();
  private final Map<Damage, Damaged> damaged = new EnumMap<>(Damage.class);
  private int size;
  private long lines;
  private long[] times = new long[1024];
  private int[] target = new int[1024];
  private int[] consumer = new int[1024];
  private int[] status = new int[1024];
  private long[] measures = new long[1024 * MEASURES];

  Entries() {
    consumers.begin();
    consumers.number(() -> "");
  }

  Names<Target> targets() {
    return targets;
  }

  Names<String> consumers() {
    return consumers;
  }

  /** Adds an entry; its measures follow by {@link #measure}. */
  void add(long time, int targetNumber, int consumerNumber, int statusCode) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      target = Arrays.copyOf(target, 2 * size);
      consumer = Arrays.copyOf(consumer, 2 * size);
      status = Arrays.copyOf(status, 2 * size);
      measures = Arrays.copyOf(measures, 2 * size * MEASURES);
    }
    times[size] = time;
    target[size] = targetNumber;
    consumer[size] = consumerNumber;
    status[size] = statusCode;
    Arrays.fill(measures, size * MEASURES, (size + 1) * MEASURES, ABSENT);
    size++;
  }

  /** Gives the entry that was added last a measure; below zero it is absent. */
  void measure(Measure measure, long value) {
    measures[(size - 1) * MEASURES + measure.column()] = Math.max(ABSENT, value);
  }

  void damaged(Damage damage, long line) {
    Damaged before = damaged.getOrDefault(damage, new Damaged(0, line));
    damaged.put(damage, before.and(line));
  }

  /** Notes how many lines these entries were read from. */
  void lines(long count) {
    lines = count;
  }

  /** How many lines were read, blank and damaged ones too. */
  public long lines() {
    return lines;
  }

  /** Damaged lines by kind; their places count from the first line these entries are from. */
  public Map<Damage, Damaged> damaged() {
    return damaged;
  }

  /** How many entries there are. */
  public int size() {
    return size;
  }

  public long time(int entry) {
    return times[entry];
  }

  /** The number of the entry's target in {@link #targetNames}. */
  public int target(int entry) {
    return target[entry];
  }

  /** The number of the entry's consumer in {@link #consumerNames}. */
  public int consumer(int entry) {
    return consumer[entry];
  }

  public int status(int entry) {
    return status[entry];
  }

  public long measure(Measure measure, int entry) {
    return measures[entry * MEASURES + measure.column()];
  }

  /** Targets by number. */
  public List<Target> targetNames() {
    return new ArrayList<>(targets.all());
  }

  /** Consumers by number; the first is empty: nobody. */
  public List<String> consumerNames() {
    return new ArrayList<>(consumers.all());
  }
}
