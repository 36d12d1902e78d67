package dev.portolan.example;

import java.util.Objects;

/**
 * One of the alternatives that a schema leaves.
 *
 * @param label the name of the schema it leads to, or its title, or a number
 * @param choice what to ask {@link ExampleMaker} for
 */
public record Variant(String label, Choice choice) {
  public Variant {
    Objects.requireNonNull(label);
    Objects.requireNonNull(choice);
  }

  /** True if {@code label} is a number: of an alternative that has no name. */
  public static boolean isNumber(String label) {
    return !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
