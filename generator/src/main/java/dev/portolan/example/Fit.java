package dev.portolan.example;

/** How well a value fits a schema; the best last. */
enum Fit {
  /** It does not. */
  NO,
  /**
   * By OpenAPI it does: a discriminator says which branch of a {@code oneOf} is meant. JSON Schema,
   * which does not know discriminators, finds that other branches fit too.
   */
  BY_DISCRIMINATOR,
  /** It does, but does without an optional property for which nothing fitted. */
  WITH_GAPS,
  /** As every validator of JSON Schema sees it. */
  STRICTLY;

  Fit and(Fit other) {
    return compareTo(other) < 0 ? this : other;
  }
}
