package dev.portolan.asset;

import dev.portolan.diagnostic.Location;

/** A file is not built as its format wants. Stays inside the package. */
final class DamagedException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  DamagedException(String reason) {
    this(reason, 0, 0);
  }

  DamagedException(String reason, int line, int column) {
    super(reason);
    this.line = line;
    this.column = column;
  }

  Location place(String file) {
    return new Location(file, line, column);
  }
}
