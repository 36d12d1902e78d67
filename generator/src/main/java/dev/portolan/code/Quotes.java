package dev.portolan.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings: how they open and close, what escapes, whether they run over lines, and what may stand
 * in them that is not text. One that is not closed ends with its line, or with everything.
 *
 * @param escape the character that takes the next one's meaning away, or 0
 * @param doubled whether the closing quote written twice is a quote
 */
record Quotes(
    String open, String close, char escape, boolean doubled, boolean overLines, List<Slot> slots)
    implements Rule {

  /** On one line, with a backslash as escape. */
  static Quotes of(String quote) {
    return of(quote, quote);
  }

  static Quotes of(String open, String close) {
    return new Quotes(open, close, '\\', false, false, List.of());
  }

  /** As written: no escape, over lines. */
  static Quotes raw(String open, String close) {
    return new Quotes(open, close, (char) 0, false, true, List.of());
  }

  Quotes escaping(char with) {
    return new Quotes(open, close, with, doubled, overLines, slots);
  }

  Quotes doubling() {
    return new Quotes(open, close, (char) 0, true, overLines, slots);
  }

  Quotes overManyLines() {
    return new Quotes(open, close, escape, doubled, true, slots);
  }

  Quotes with(Slot slot) {
    List<Slot> more = new ArrayList<>(slots);
    more.add(slot);
    return new Quotes(open, close, escape, doubled, overLines, List.copyOf(more));
  }

  @Override
  public int apply(Run run, int at) {
    if (!run.starts(open, at)) {
      return -1;
    }
    int from = at;
    int i = at + open.length();
    while (i < run.end()) {
      char c = run.at(i);
      Slot slot = slots.isEmpty() ? null : slot(run, i);
      if (slot != null) {
        run.mark(from, i, Kind.STRING);
        i = slot.mark(run, i);
        from = i;
      } else if (c == escape && escape != 0) {
        i = Math.min(i + 2, run.end());
      } else if (run.starts(close, i)) {
        i += close.length();
        if (!doubled || !run.starts(close, i)) {
          break;
        }
        i += close.length();
      } else if (c == '\n' && !overLines) {
        break;
      } else {
        i++;
      }
    }
    run.mark(from, i, Kind.STRING);
    return i;
  }

  private Slot slot(Run run, int at) {
    for (Slot slot : slots) {
      if (slot.begins(run, at)) {
        return slot;
      }
    }
    return null;
  }
}
