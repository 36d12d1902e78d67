package dev.portolan.example;

import java.util.List;
import java.util.Optional;

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

  /** What is wrong with {@code what}, in a sentence without its full stop; nothing if it fits. */
  Optional<String> told(String what) {
    if (violations.isEmpty()) {
      return Optional.empty();
    }
    Violation first = violations.get(0);
    int more = violations.size() - 1;
    return Optional.of(
        what
            + " does not fit its schema: "
            + (first.pointer().isEmpty() ? "it" : "\"" + first.pointer() + "\"")
            + " "
            + first.message()
            + (more == 0
                ? ""
                : more == 1 ? "; and one thing more" : "; and " + more + " things more"));
  }

  /** True if nothing is known to be wrong. */
  boolean fits() {
    return violations.isEmpty();
  }
}
