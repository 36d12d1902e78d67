package dev.portolan.analytics.log;

import java.io.IOException;

/**
 * Reads a log that consists of JSON arrays, as {@code http-log} sends them: one for the whole file,
 * or one a line, with entries on one line or on many. After a damaged entry it goes on with the
 * next line, or behind the next {@code },} that a <code>{</code> follows.
 */
final class Elements {
  /** So many entries are handed on together. */
  private static final int TOGETHER = 4096;

  private final Window window;
  private final LineReader reader;
  private Entries entries = new Entries();
  private long line = 1;
  private long linesBefore;

  /** Whether the rest of a damaged entry may be what comes. */
  private boolean lost;

  Elements(Window window, LineReader reader) {
    this.window = window;
    this.reader = reader;
  }

  void read(EntrySink sink) throws IOException {
    int at = 0;
    while (true) {
      if (at >= window.length()) {
        window.drop(at);
        at = 0;
        if (!window.more()) {
          break;
        }
      }
      byte c = window.bytes()[at];
      if (c == '{') {
        at = element(at);
      } else if (c == '\n') {
        line++;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == ',' || c == '[' || c == ']') {
        at++;
      } else {
        if (!lost) {
          entries.damaged(c < 0 ? Damage.UTF8 : Damage.SYNTAX, line - linesBefore);
          lost = true;
        }
        at = goOn(at);
      }
      if (entries.size() >= TOGETHER) {
        handOn(sink);
      }
    }
    handOn(sink);
  }

  private void handOn(EntrySink sink) throws IOException {
    entries.lines(line - 1 - linesBefore);
    linesBefore = line - 1;
    sink.accept(entries);
    entries = new Entries();
  }

  /** Reads the entry at {@code at}; gives the place to go on from. */
  private int element(int at) throws IOException {
    int from = at;
    while (true) {
      try {
        int end = reader.read(window.bytes(), from, window.length(), entries);
        line += newlines(from, end);
        lost = false;
        return end;
      } catch (DamagedException e) {
        boolean whole = e.damage() != Damage.CUT || window.ended();
        if (whole || !window.isRoom()) {
          entries.damaged(whole ? e.damage() : Damage.LENGTH, line - linesBefore);
          lost = true;
          return goOn(from + 1);
        }
      }
      window.drop(from);
      from = 0;
      window.more();
    }
  }

  private int newlines(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += window.bytes()[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private int goOn(int from) throws IOException {
    int i = from;
    while (true) {
      for (; i < window.length(); i++) {
        byte c = window.bytes()[i];
        boolean next = c == '{' && i > 1 && window.bytes()[i - 1] == ',';
        if (c == '\n' || (next && window.bytes()[i - 2] == '}')) {
          return i;
        }
      }
      window.drop(Math.max(0, i - 2));
      i = Math.min(i, 2);
      if (!window.more()) {
        return window.length();
      }
    }
  }
}
