package dev.portolan.diagram;

/** Says why a source is not drawn; the message is half a sentence for the author. */
final class NotDrawnException extends Exception {
  /** Of the source, from 1; 0 if no line is to blame. */
  private final int line;

  NotDrawnException(int line, String reason) {
    super(reason);
    this.line = line;
  }

  Drawing.Refusal refusal() {
    return new Drawing.Refusal(line, getMessage());
  }
}
