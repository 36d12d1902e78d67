package dev.portolan.example;

/** What one sample may cost. */
final class Budget {
  private static final int MAX_STEPS = 20_000;

  /** Says that the sample grows too large, or costs too much. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("too large", null, false, false);
    }
  }

  private final int limit;
  private final boolean lenient;
  private int nodes;
  private int steps;

  /**
   * @param limit how many values the sample may have
   * @param lenient true if what goes beyond is left out, false if it ends the attempt
   */
  Budget(int limit, boolean lenient) {
    this.limit = limit;
    this.lenient = lenient;
  }

  /** Takes a step; true if nothing more is to be made. */
  boolean isSpent() {
    boolean spent = ++steps > MAX_STEPS || nodes >= limit;
    if (spent && !lenient) {
      throw new Spent();
    }
    return spent;
  }

  /** Takes room for values. */
  void take(int values) {
    nodes += values;
    if (nodes > limit && !lenient) {
      throw new Spent();
    }
  }

  /** How many more values there may be. */
  int room() {
    return limit - nodes;
  }

  /** How many values there are. */
  int taken() {
    return nodes;
  }

  /** Gives back what was taken since there were {@code values}. */
  void backTo(int values) {
    nodes = values;
  }
}
