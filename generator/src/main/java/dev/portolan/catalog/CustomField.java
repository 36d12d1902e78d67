package dev.portolan.catalog;

import java.util.Optional;

/**
 * A fact that an organization keeps of its services. Konnect has seven of its own (domain.md §4.1);
 * every other name is allowed.
 *
 * @param text as it is written; a number with its digits, {@code true} or {@code false}
 * @param link an http or https URL; of a {@link Kind#LINK} alone, and not there if it was unsafe
 */
public record CustomField(String name, Kind kind, String text, Optional<String> link) {

  /** What a value is. */
  public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LINK
  }
}
