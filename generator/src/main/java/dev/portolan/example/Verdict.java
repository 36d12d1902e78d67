package dev.portolan.example;

import java.util.List;

/**
 * What is to be said of a value by its schema.
 *
 * @param violations what is wrong with it
 * @param decided false if something could not be found out: a pattern beyond what is understood, a
 *     reference that leads nowhere, more work than is allowed
 */
record Verdict(List<Violation> violations, boolean decided) {
  Verdict {
    violations = List.copyOf(violations);
  }

  /** True if nothing is known to be wrong. */
  boolean fits() {
    return violations.isEmpty();
  }
}
