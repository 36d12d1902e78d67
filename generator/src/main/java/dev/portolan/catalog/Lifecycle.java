package dev.portolan.catalog;

import java.util.Locale;

/** How far a service has come. */
public enum Lifecycle {
  EXPERIMENTAL,
  PRODUCTION,
  DEPRECATED;

  /** The word in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
