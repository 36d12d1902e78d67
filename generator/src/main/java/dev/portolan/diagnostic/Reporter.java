package dev.portolan.diagnostic;

import java.io.IOException;
import java.util.List;

/** Tells people or programs of problems. */
@FunctionalInterface
public interface Reporter {
  /** Writes a report of {@code problems}, which are sorted, to {@code out}. */
  void report(List<Diagnostic> problems, Appendable out) throws IOException;
}
