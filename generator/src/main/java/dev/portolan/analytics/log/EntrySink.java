package dev.portolan.analytics.log;

import java.io.IOException;

/** Takes entries, in the order of their file. */
@FunctionalInterface
public interface EntrySink {
  /** Takes some more. */
  void accept(Entries entries) throws IOException;
}
