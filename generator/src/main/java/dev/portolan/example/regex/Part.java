package dev.portolan.example.regex;

import java.util.List;

/** A part of a regular expression. */
sealed interface Part {
  /** {@code *} and {@code +} have no upper limit. */
  int UNLIMITED = Integer.MAX_VALUE;

  /** One character. */
  record One(CodePoints of) implements Part {}

  /** One after the other. */
  record All(List<Part> parts) implements Part {}

  /** One of them. */
  record Any(List<Part> parts) implements Part {}

  /** The same part several times. */
  record Times(Part part, int min, int max) implements Part {}

  /** What must, or must not, stand before or behind a place. */
  record Look(Part part, boolean ahead, boolean negative) implements Part {}

  /** A condition on a place. */
  enum Edge implements Part {
    START,
    END,
    WORD,
    NO_WORD
  }
}
