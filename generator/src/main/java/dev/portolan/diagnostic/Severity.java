package dev.portolan.diagnostic;

/** How bad a problem is, worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The word used in every report: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }
}
