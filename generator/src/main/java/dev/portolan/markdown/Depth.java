package dev.portolan.markdown;

/** Counts how deep a text is nested, and refuses what is nested without sense. */
final class Depth {
  private static final int DEEPEST = 120;

  private int depth;

  /** One level down. */
  void enter() {
    if (++depth > DEEPEST) {
      throw new TooHardException("it is nested too deeply");
    }
  }

  /** One level up. */
  void leave() {
    depth--;
  }
}
