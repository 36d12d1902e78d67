package dev.portolan.example;

import java.util.Objects;

/**
 * Which alternative of a {@code oneOf} or {@code anyOf} an example is to show.
 *
 * @param at where in the value, as a JSON pointer; empty: the value itself
 * @param index which one, from 0
 */
public record Choice(String at, int index) {
  public Choice {
    Objects.requireNonNull(at);
  }

  /** True if the place is that of the value at {@code pointer}, or within it. */
  boolean isWithin(String pointer) {
    return at.equals(pointer) || at.startsWith(pointer + "/");
  }
}
