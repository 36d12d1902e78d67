package dev.portolan.portal.reference;

import java.util.List;

/**
 * One thing that is said of a value: its default, a limit, how it is written.
 *
 * @param label what is said, such as {@code Default}; empty where the words say it all
 */
public record Fact(String label, List<Word> words) {
  public Fact {
    words = List.copyOf(words);
  }

  static Fact of(String label, Word... words) {
    return new Fact(label, List.of(words));
  }
}
