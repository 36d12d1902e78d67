package dev.portolan.example;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.TreeSet;

/** Collects warnings of one specification and passes on the first, with a count of the rest. */
final class Warnings {
  private final int most;
  private final TreeSet<Diagnostic> found = new TreeSet<>();

  Warnings(int most) {
    this.most = most;
  }

  void add(Diagnostic warning) {
    found.add(warning);
  }

  void addTo(Diagnostics problems) {
    int count = 0;
    for (Diagnostic warning : found) {
      if (count++ == most) {
        problems.add(
            Diagnostic.warning(
                "example-invalid",
                warning.location(),
                "from here on "
                    + (found.size() - most)
                    + " more examples, defaults and choices do not fit their schemas"));
        return;
      }
      problems.add(warning);
    }
  }
}
