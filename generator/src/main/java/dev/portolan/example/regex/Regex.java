package dev.portolan.example.regex;

import dev.portolan.example.regex.PatternParser.NotUnderstood;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A regular expression of ECMA-262. Immutable; safe for use by several threads. */
public final class Regex {
  /** Which shapes of a text are tried, the nicest first: repeats, alternative. */
  private static final int[][] SHAPES = {
    {7, 0}, {3, 0}, {1, 0}, {7, 1}, {0, 0}, {3, 1}, {7, 2}, {7, 3}, {1, 1}, {12, 0}, {20, 0},
    {7, 4},
  };

  private final Part part;
  private final Automaton automaton;

  private Regex(Part part, Automaton automaton) {
    this.part = part;
    this.automaton = automaton;
  }

  /**
   * The expression that {@code pattern} is, or nothing where it is wrong or not understood: back
   * references, groups of other languages, repeats by the ten thousand.
   */
  public static Optional<Regex> of(String pattern) {
    try {
      Part part = PatternParser.parse(pattern);
      return Optional.of(new Regex(part, Automaton.of(part)));
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  /**
   * True if some part of {@code text} matches, as {@code pattern} of JSON Schema has it; nothing
   * where an answer would cost too much.
   */
  public Optional<Boolean> findsIn(String text) {
    return automaton.findsIn(text);
  }

  /**
   * A text that matches, {@code min} to {@code max} characters (code points) long; the same one for
   * the same arguments. Nothing if none was found, which does not say that there is none.
   *
   * @param number from 0: different texts where that is easy
   */
  public Optional<String> sample(int min, int max, int number) {
    Set<String> found = new LinkedHashSet<>();
    String last = null;
    for (int[] shape : SHAPES) {
      Optional<String> text = sample(shape[0], shape[1], min, max);
      if (text.isPresent() && found.add(text.get())) {
        last = text.get();
        if (found.size() > number) {
          break;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  private Optional<String> sample(int often, int variant, int min, int max) {
    Optional<String> text = Samples.of(part, often, 0, variant);
    if (text.isPresent() && length(text.get()) < min) {
      text = Samples.of(part, often, min - length(text.get()), variant);
    }
    return text.filter(t -> length(t) >= min && length(t) <= max)
        .filter(t -> findsIn(t).orElse(false));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
