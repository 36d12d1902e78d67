package dev.portolan.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts texts into the words of the index. {@code search.js} does the same with queries: change both
 * and their shared examples together.
 *
 * <p>Letters lose their case and what can be typed without: accents, Arabic and Hebrew vowel signs,
 * full width. {@code createRefund}, {@code create_refund} and {@code CREATE-REFUND} are two words.
 * Scripts that put no space between words are cut into pairs of neighbouring letters.
 */
public final class Words {
  /** Characters of a word; the rest of it is left out. */
  static final int LONGEST = 40;

  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670\\u0640]");
  private static final Pattern LOWER_UPPER = Pattern.compile("([\\p{Ll}\\p{N}])(\\p{Lu})");
  private static final Pattern ACRONYM = Pattern.compile("(\\p{Lu})(\\p{Lu}\\p{Ll})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Letters of scripts that are written without spaces; ranges of a character class. */
  private static final String UNSPACED =
      "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u31f0-\\u31ff"
          + "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";

  /** Runs of such letters, the first group, or of all others. */
  private static final Pattern RUN = Pattern.compile("([" + UNSPACED + "]+)|[^" + UNSPACED + "]+");

  private Words() {}

  /** The words of {@code text} in order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(plain(split(text)))
        .results()
        .forEach(
            word ->
                RUN.matcher(word.group())
                    .results()
                    .forEach(run -> add(words, run.group(), run.group(1) != null)));
    return words;
  }

  /**
   * What {@code text} has that is written as one and is more than one word: {@code oauth2} of
   * {@code OAuth2}.
   */
  static List<String> compounds(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !split(word).equals(word))
        .map(Words::joined)
        .filter(word -> word.length() <= LONGEST)
        .toList();
  }

  private static String split(String text) {
    return ACRONYM.matcher(LOWER_UPPER.matcher(text).replaceAll("$1 $2")).replaceAll("$1 $2");
  }

  /** All words of {@code text} as one; what someone writes who does not know where they end. */
  public static String joined(String text) {
    return String.join("", WORD.matcher(plain(text)).results().map(MatchResult::group).toList());
  }

  /** A segment of a route in plain letters; a parameter, whatever its name, is {@code {}}. */
  static String segment(String segment) {
    return segment.startsWith("{") && segment.endsWith("}") ? "{}" : plain(segment);
  }

  private static void add(List<String> words, String run, boolean unspaced) {
    if (run.length() > 1 && unspaced) {
      for (int i = 0; i + 2 <= run.length(); i++) {
        words.add(run.substring(i, i + 2));
      }
    } else {
      words.add(cut(run));
    }
  }

  private static String cut(String word) {
    int end = Math.min(word.length(), LONGEST);
    return word.substring(0, Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
  }

  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u0622', '\u0627')
        .replace('\u0623', '\u0627')
        .replace('\u0625', '\u0627')
        .replace("\u00df", "ss");
  }
}
