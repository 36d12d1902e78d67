package dev.portolan.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem of a catalog, in words an author can act on.
 *
 * @param code stable, kebab-case; has a row in {@code docs/diagnostics.md}
 * @param message one sentence without a full stop; offending values in double quotes
 * @param hint what to do: allowed values, the nearest name; without a full stop
 * @param related other places that take part, such as the first of two duplicates
 */
public record Diagnostic(
    Severity severity,
    String code,
    String message,
    Location location,
    Optional<String> hint,
    List<Related> related)
    implements Comparable<Diagnostic> {

  /** Another place that takes part in a problem, and what it has to do with it. */
  public record Related(Location location, String message) {
    public Related {
      Objects.requireNonNull(location);
      Objects.requireNonNull(message);
    }
  }

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    Objects.requireNonNull(location);
    Objects.requireNonNull(hint);
    related = List.copyOf(related);
  }

  /** An error without hint and related places. */
  public static Diagnostic error(String code, Location location, String message) {
    return new Diagnostic(Severity.ERROR, code, message, location, Optional.empty(), List.of());
  }

  /** A warning without hint and related places. */
  public static Diagnostic warning(String code, Location location, String message) {
    return new Diagnostic(Severity.WARNING, code, message, location, Optional.empty(), List.of());
  }

  /** An information without hint and related places. */
  public static Diagnostic info(String code, Location location, String message) {
    return new Diagnostic(Severity.INFO, code, message, location, Optional.empty(), List.of());
  }

  /** This problem with a hint. */
  public Diagnostic withHint(String text) {
    return new Diagnostic(severity, code, message, location, Optional.of(text), related);
  }

  /** This problem with one more place that takes part. */
  public Diagnostic withRelated(Location place, String text) {
    List<Related> all = new ArrayList<>(related);
    all.add(new Related(place, text));
    return new Diagnostic(severity, code, message, location, hint, all);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
