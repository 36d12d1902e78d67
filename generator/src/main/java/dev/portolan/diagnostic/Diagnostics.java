package dev.portolan.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the problems of one run. Safe for use by several threads; equal problems count once. */
public final class Diagnostics {
  private final Set<Diagnostic> found = ConcurrentHashMap.newKeySet();

  /** Adds a problem. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Adds problems. */
  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /** All problems so far, sorted by file, line, column, code and message. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().toList();
  }

  /** The number of problems of exactly this severity. */
  public long count(Severity severity) {
    return found.stream().filter(d -> d.severity() == severity).count();
  }
}
