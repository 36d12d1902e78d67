package dev.portolan.example;

import java.util.Objects;

/**
 * What is wrong with a value.
 *
 * @param pointer where in the value, as a JSON pointer; empty: the whole
 * @param message what is wrong with the part, as the rest of a sentence: {@code must be a number,
 *     but is the text "12"}
 */
record Violation(String pointer, String message) {
  Violation {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(message);
  }
}
