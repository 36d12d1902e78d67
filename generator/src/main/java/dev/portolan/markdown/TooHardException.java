package dev.portolan.markdown;

/** A text is refused: rendering it would take too long or too much. Its message says why. */
@SuppressWarnings("serial") // never serialised
final class TooHardException extends RuntimeException {
  TooHardException(String reason) {
    super(reason, null, false, false);
  }
}
