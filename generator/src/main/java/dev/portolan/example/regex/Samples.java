package dev.portolan.example.regex;

import java.util.Optional;

/**
 * Writes a text along a pattern. It follows the pattern only; what stands behind and before a place
 * ({@link Part.Look}) is met by luck, helped by putting what must be somewhere into the first place
 * that has room. So whoever asks checks the outcome.
 */
final class Samples {
  private static final int MAX_LENGTH = 5_000;

  /** How often something is repeated that may be repeated as one likes. */
  private final int often;

  /** Characters still missing for a minimal length; they go where there is room first. */
  private int missing;

  /** Which of several alternatives is taken. */
  private final int variant;

  private final StringBuilder wanted = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private boolean stuck;

  private Samples(int often, int missing, int variant) {
    this.often = often;
    this.missing = missing;
    this.variant = variant;
  }

  /**
   * A text, or nothing where a part of the pattern has no character.
   *
   * @param often how often something is repeated that may be repeated as one likes
   * @param missing by how much the text should be longer than it would be
   * @param variant which of several alternatives is taken
   */
  static Optional<String> of(Part pattern, int often, int missing, int variant) {
    Samples samples = new Samples(often, missing, variant);
    samples.want(pattern);
    samples.write(pattern);
    return samples.stuck ? Optional.empty() : Optional.of(samples.text.toString());
  }

  /** Collects what must stand somewhere ahead of the beginning. */
  private void want(Part part) {
    if (part instanceof Part.All all) {
      for (Part each : all.parts()) {
        if (each instanceof Part.Look look && look.ahead() && !look.negative()) {
          of(look.part(), 0, 0, variant).ifPresent(wanted::append);
        }
      }
    }
  }

  private void write(Part part) {
    if (stuck || text.length() > MAX_LENGTH) {
      stuck = true;
    } else if (part instanceof Part.One one) {
      character(one.of(), text.length());
    } else if (part instanceof Part.All all) {
      all.parts().forEach(this::write);
    } else if (part instanceof Part.Any any) {
      write(any.parts().get(variant % any.parts().size()));
    } else if (part instanceof Part.Times times) {
      repeat(times);
    }
  }

  private void repeat(Part.Times times) {
    int natural = Math.max(times.min(), Math.min(times.max(), often));
    if (times.max() == 1) {
      natural = often > 0 ? 1 : times.min();
    }
    if (!(times.part() instanceof Part.One one)) {
      int count = times.max() == 1 ? natural : Math.max(times.min(), Math.min(natural, 1));
      for (int i = 0; i < count && !stuck; i++) {
        write(times.part());
      }
      while (missing > 0 && count < times.max() && !stuck) {
        int before = text.length();
        write(times.part());
        missing -= text.length() - before;
        count++;
        if (text.length() == before) {
          break;
        }
      }
      return;
    }
    int[] liked = one.of().liked();
    if (natural > 1 && times.min() < natural && liked.length < natural) {
      natural = Math.max(times.min(), liked.length);
    }
    int count = (int) Math.min(times.max(), (long) natural + missing);
    count = Math.max(count, Math.min(times.max(), fitting(one.of())));
    missing -= Math.max(0, count - natural);
    for (int i = 0; i < count && !stuck; i++) {
      if (wanted.length() > 0 && one.of().contains(wanted.codePointAt(0))) {
        int c = wanted.codePointAt(0);
        wanted.delete(0, Character.charCount(c));
        text.appendCodePoint(c);
      } else {
        character(one.of(), i);
      }
      if (text.length() > MAX_LENGTH) {
        stuck = true;
      }
    }
  }

  private int fitting(CodePoints of) {
    return (int) wanted.codePoints().filter(of::contains).count();
  }

  private void character(CodePoints of, int index) {
    int[] liked = of.liked();
    if (liked.length == 0) {
      stuck = true;
    } else {
      text.appendCodePoint(liked[index % liked.length]);
    }
  }
}
