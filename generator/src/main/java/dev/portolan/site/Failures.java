package dev.portolan.site;

import java.io.IOException;

/** Failures of other threads. */
final class Failures {
  private Failures() {}

  /** Fails on this thread as another one did. */
  static void rethrow(Throwable failure) throws IOException {
    if (failure instanceof IOException fault) {
      throw fault;
    } else if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
