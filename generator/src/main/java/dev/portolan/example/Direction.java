package dev.portolan.example;

/** Which way a value travels: some of its properties travel one way only. */
public enum Direction {
  /** To the API: what is {@code readOnly} is not sent. */
  REQUEST("readOnly"),
  /** From the API: what is {@code writeOnly} is not sent. */
  RESPONSE("writeOnly"),
  /** Not known, or both. */
  EITHER("");

  private final String hiding;

  Direction(String hiding) {
    this.hiding = hiding;
  }

  /** True if a property whose schema says {@code keyword} of itself is not sent this way. */
  boolean hides(String keyword) {
    return keyword.equals(hiding);
  }

  /** True if nobody can ask for a property whose schema says {@code keyword} of itself. */
  boolean excuses(String keyword) {
    return this == EITHER || hides(keyword);
  }
}
