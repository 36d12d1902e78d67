package dev.portolan.lint;

import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found. */
final class Findings {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final List<Finding> found = new ArrayList<>();

  void error(String rule, Api.Part part, String message) {
    add(rule, Severity.ERROR, part, message);
  }

  void warning(String rule, Api.Part part, String message) {
    add(rule, Severity.WARNING, part, message);
  }

  private void add(String rule, Severity severity, Api.Part part, String message) {
    Location place = part.location();
    found.add(new Finding(rule, severity, message, part.pointer(), place));
  }

  /** All, by place; a part that is reached twice is told of once. */
  List<Finding> sorted() {
    return found.stream().distinct().sorted(ORDER).toList();
  }
}
