package dev.portolan.search;

import java.util.Locale;

/** What can be found. The order is the rank of what fits a query equally well. */
public enum Kind {
  PRODUCT,
  SERVICE,
  VERSION,
  OPERATION,
  DOCUMENT,
  PAGE,
  RESOURCE,
  SCORECARD,
  CONTROL_PLANE,
  TEAM,
  SCHEMA,
  SECTION,
  PARAMETER,
  PROPERTY,
  VALUE;

  /** Its name in keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
