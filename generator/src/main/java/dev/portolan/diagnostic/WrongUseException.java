package dev.portolan.diagnostic;

/**
 * What was asked for cannot be done: no such portal, an output that must not be replaced. The
 * message says why and what to do instead. Never for what stands in a catalog.
 */
public final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who asked. */
  public WrongUseException(String message) {
    super(message);
  }
}
