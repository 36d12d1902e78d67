package dev.portolan.example;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Collects warnings of one specification. What is said of several places is said once, of the
 * first; of different warnings the first are passed on, with a count of the rest.
 */
final class Warnings {
  /** Further places of a warning that are named. */
  private static final int MAX_PLACES = 3;

  private static final Pattern NAME = Pattern.compile("^the example \"[^\"]*\" ");

  private final int most;
  private final TreeSet<Diagnostic> found = new TreeSet<>();

  Warnings(int most) {
    this.most = most;
  }

  void add(Diagnostic warning) {
    found.add(warning);
  }

  void addTo(Diagnostics problems) {
    Map<String, List<Diagnostic>> same = new LinkedHashMap<>();
    for (Diagnostic warning : found) {
      String said = NAME.matcher(warning.message()).replaceFirst("the example ");
      same.computeIfAbsent(warning.code() + " " + said, k -> new ArrayList<>()).add(warning);
    }
    int count = 0;
    int told = 0;
    for (List<Diagnostic> group : same.values()) {
      if (count++ == most) {
        problems.add(
            Diagnostic.warning(
                "example-invalid",
                group.get(0).location(),
                "from here on "
                    + (found.size() - told)
                    + " more examples, defaults and choices do not fit their schemas"));
        return;
      }
      told += group.size();
      problems.add(folded(group));
    }
  }

  private static Diagnostic folded(List<Diagnostic> group) {
    Diagnostic first = group.get(0);
    int others = group.size() - 1;
    if (others == 0) {
      return first;
    }
    Diagnostic one =
        new Diagnostic(
            first.severity(),
            first.code(),
            first.message()
                + ", and so at "
                + others
                + (others == 1 ? " place" : " places")
                + " more",
            first.location(),
            first.hint(),
            first.related());
    for (Diagnostic other : group.subList(1, Math.min(group.size(), MAX_PLACES + 1))) {
      one = one.withRelated(other.location(), "the same here");
    }
    return one;
  }
}
