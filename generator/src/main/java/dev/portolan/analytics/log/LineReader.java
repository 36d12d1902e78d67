package dev.portolan.analytics.log;

/** Reads entries of one format. Keeps state of its own, so every thread has one. */
interface LineReader {
  /**
   * Reads the entry that begins at {@code from} and adds it to {@code out}.
   *
   * @return the position behind it
   * @throws DamagedException if it is none; then nothing was added
   */
  int read(byte[] bytes, int from, int to, Entries out) throws DamagedException;
}
