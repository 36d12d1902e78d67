package dev.portolan.example.regex;

import dev.portolan.example.regex.PatternParser.NotUnderstood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Matches in time proportional to its size times the length of the text: all ways through the
 * pattern are followed at once, one character after the other (Thompson, 1968).
 */
final class Automaton {
  /** Steps of automata of practical patterns: some tens; {@code .{1,5000}}: five thousand. */
  private static final int MAX_SIZE = 20_000;

  private static final int MAX_WORK = 2_000_000;

  /** A part may repeat this often before it may repeat without end, for texts that are shorter. */
  private static final int MANY = 1_000;

  private enum Kind {
    ONE,
    SPLIT,
    EDGE,
    LOOK,
    MATCH
  }

  /** A step; {@code next} and, for a split, {@code other} are steps to go on with. */
  private static final class Step {
    private final Kind kind;
    private CodePoints one;
    private Part.Edge edge;
    private Automaton look;
    private boolean ahead;
    private boolean negative;
    private int next;
    private int other = -1;

    Step(Kind kind) {
      this.kind = kind;
    }
  }

  /** Says that an answer would cost too much. */
  private static final class TooMuchWork extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** What is left to be built, for an automaton and those within it. */
  private static final class Room {
    private int left = MAX_SIZE;
    private boolean many;

    void take() throws NotUnderstood {
      if (--left < 0) {
        throw new NotUnderstood("a pattern that repeats too much");
      }
    }
  }

  private final Room room;
  private final List<Step> steps = new ArrayList<>();
  private int start;

  private Automaton(Room room) {
    this.room = room;
  }

  static Automaton of(Part part) throws NotUnderstood {
    return of(part, new Room());
  }

  private static Automaton of(Part part, Room room) throws NotUnderstood {
    Automaton automaton = new Automaton(room);
    automaton.start = automaton.before(part, automaton.add(new Step(Kind.MATCH)));
    return automaton;
  }

  private int add(Step step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /** Adds the steps of {@code part} that go on with {@code next}; gives the first of them. */
  private int before(Part part, int next) throws NotUnderstood {
    room.take();
    if (part instanceof Part.One one) {
      Step step = new Step(Kind.ONE);
      step.one = one.of();
      step.next = next;
      return add(step);
    }
    if (part instanceof Part.All all) {
      int first = next;
      for (int i = all.parts().size() - 1; i >= 0; i--) {
        first = before(all.parts().get(i), first);
      }
      return first;
    }
    if (part instanceof Part.Any any) {
      int first = before(any.parts().get(any.parts().size() - 1), next);
      for (int i = any.parts().size() - 2; i >= 0; i--) {
        first = split(before(any.parts().get(i), next), first);
      }
      return first;
    }
    if (part instanceof Part.Times times) {
      return repeated(times, next);
    }
    if (part instanceof Part.Look look) {
      Step step = new Step(Kind.LOOK);
      step.look = of(look.part(), room);
      step.ahead = look.ahead();
      step.negative = look.negative();
      step.next = next;
      return add(step);
    }
    Step step = new Step(Kind.EDGE);
    step.edge = (Part.Edge) part;
    step.next = next;
    return add(step);
  }

  private int split(int one, int other) {
    Step step = new Step(Kind.SPLIT);
    step.next = one;
    step.other = other;
    return add(step);
  }

  private int repeated(Part.Times times, int next) throws NotUnderstood {
    int first = next;
    if (times.max() != Part.UNLIMITED && times.max() > Math.max(MANY, times.min())) {
      room.many = true;
    }
    if (times.max() > Math.max(MANY, times.min())) {
      int loop = split(next, next);
      steps.get(loop).next = before(times.part(), loop);
      first = loop;
    } else {
      for (int i = times.min(); i < times.max(); i++) {
        first = split(before(times.part(), first), next);
      }
    }
    for (int i = 0; i < times.min(); i++) {
      first = before(times.part(), first);
    }
    return first;
  }

  /** True if some part of {@code text} matches; nothing if it would cost too much to know. */
  Optional<Boolean> findsIn(String text) {
    if (room.many && text.length() >= MANY) {
      return Optional.empty();
    }
    try {
      int[] budget = {MAX_WORK};
      return Optional.of(new Run(text.codePoints().toArray(), budget).matches(0, -1, true));
    } catch (TooMuchWork e) {
      return Optional.empty();
    }
  }

  /** One walk over one text. */
  private final class Run {
    private final int[] text;
    private final int[] budget;
    private final int[] seenAt = new int[steps.size()];
    private final int[] work = new int[steps.size() * 2 + 2];

    Run(int[] text, int[] budget) {
      this.text = text;
      this.budget = budget;
      budget[0] -= steps.size();
      Arrays.fill(seenAt, -1);
    }

    /**
     * True if a match begins at {@code from}, or anywhere behind it if {@code search}; and ends at
     * {@code end}, or anywhere if that is negative.
     */
    boolean matches(int from, int end, boolean search) throws TooMuchWork {
      int[] now = new int[steps.size()];
      int[] soon = new int[steps.size()];
      int count = 0;
      for (int at = from; ; at++) {
        if (search || at == from) {
          count = reach(start, at, now, count);
        }
        int more = 0;
        for (int i = 0; i < count; i++) {
          Step step = steps.get(now[i]);
          if (step.kind == Kind.MATCH && (end < 0 || end == at)) {
            return true;
          }
        }
        if (at >= text.length || (count == 0 && !search)) {
          return false;
        }
        for (int i = 0; i < count; i++) {
          Step step = steps.get(now[i]);
          if (step.kind == Kind.ONE && step.one.contains(text[at])) {
            more = reach(step.next, at + 1, soon, more);
          }
        }
        int[] swap = now;
        now = soon;
        soon = swap;
        count = more;
      }
    }

    /** Adds all that can be reached from {@code first} without a character; the new count. */
    private int reach(int first, int at, int[] into, int count) throws TooMuchWork {
      int open = 0;
      int total = count;
      work[open++] = first;
      while (open > 0) {
        int index = work[--open];
        if (seenAt[index] == at) {
          continue;
        }
        seenAt[index] = at;
        if (--budget[0] < 0) {
          throw new TooMuchWork();
        }
        Step step = steps.get(index);
        switch (step.kind) {
          case ONE, MATCH -> into[total++] = index;
          case SPLIT -> {
            work[open++] = step.other;
            work[open++] = step.next;
          }
          case EDGE -> {
            if (holds(step.edge, at)) {
              work[open++] = step.next;
            }
          }
          case LOOK -> {
            if (looks(step, at) != step.negative) {
              work[open++] = step.next;
            }
          }
        }
      }
      return total;
    }

    private boolean looks(Step step, int at) throws TooMuchWork {
      if (step.ahead) {
        return step.look.new Run(text, budget).matches(at, -1, false);
      }
      for (int from = at; from >= 0; from--) {
        if (step.look.new Run(text, budget).matches(from, at, false)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(Part.Edge edge, int at) {
      return switch (edge) {
        case START -> at == 0;
        case END -> at == text.length;
        case WORD -> isWord(at - 1) != isWord(at);
        case NO_WORD -> isWord(at - 1) == isWord(at);
      };
    }

    private boolean isWord(int at) {
      return at >= 0 && at < text.length && CodePoints.WORD.contains(text[at]);
    }
  }
}
