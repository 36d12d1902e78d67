package dev.portolan.analytics.log;

/** Reads a part of a log that has an entry a line. */
final class Lines {
  private Lines() {}

  /** The entries of the lines in {@code bytes}, up to {@code to}. */
  static Entries read(byte[] bytes, int to, LineReader reader) {
    Entries entries = new Entries();
    long line = 0;
    for (int from = 0; from < to; ) {
      int end = from;
      while (end < to && bytes[end] != '\n') {
        end++;
      }
      line++;
      int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
      if (!isBlank(bytes, from, last)) {
        try {
          reader.read(bytes, from, last, entries);
        } catch (DamagedException e) {
          entries.damaged(e.damage(), line);
        }
      }
      from = end + 1;
    }
    entries.lines(line);
    return entries;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
