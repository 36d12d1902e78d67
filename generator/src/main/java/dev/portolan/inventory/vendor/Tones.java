package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Resource.Tone;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What tools' words for states mean. */
final class Tones {
  private Tones() {}

  /** The words that mean something is well, is to be watched, is wrong; every other is neutral. */
  static Function<String, Tone> of(List<String> good, List<String> warning, List<String> bad) {
    return word -> {
      String plain = word.toLowerCase(Locale.ROOT);
      if (good.contains(plain)) {
        return Tone.GOOD;
      }
      if (warning.contains(plain)) {
        return Tone.WARNING;
      }
      return bad.contains(plain) ? Tone.BAD : Tone.NEUTRAL;
    };
  }

  /** The word that a flag stands for: the first if it is set. */
  static String word(boolean flag, String set, String otherwise) {
    return flag ? set : otherwise;
  }
}
