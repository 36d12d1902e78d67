package dev.portolan.example;

/** How a value is made; the next one if the one before does not fit. */
enum Manner {
  /** With all that belongs to it, as one would expect it. */
  FULL,
  /** Unlike the alternatives that were not chosen. */
  APART,
  /** With nothing that is not required. */
  BARE
}
