package dev.portolan.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language as BCP 47 (RFC 5646) names it: {@code de}, {@code pt-BR}, {@code zh-Hant-TW}. Without
 * extensions and private parts, which say nothing of texts.
 *
 * @param tag in the case that the standard recommends
 */
public record Language(String tag) {
  /** What there is a text in when no other language has it. */
  public static final Language ENGLISH = new Language("en");

  private static final Pattern TAG =
      Pattern.compile(
          "(?<language>[A-Za-z]{2,3})(?:-(?<script>[A-Za-z]{4}))?"
              + "(?:-(?<region>[A-Za-z]{2}|[0-9]{3}))?"
              + "(?<variants>(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*)");

  /** Scripts that run from right to left, as tags have them. */
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of(
          "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
          "Yezi");

  /** Languages that are written in one of them unless their tag names a script (CLDR). */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "arq", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa",
          "glk", "he", "iw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd",
          "sdh", "skr", "syr", "ug", "ur", "yi");

  /**
   * The language that {@code written} names.
   *
   * @return nothing if it is not a tag
   */
  public static Optional<Language> parse(String written) {
    Matcher tag = TAG.matcher(written);
    if (!tag.matches()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(tag.group("language").toLowerCase(Locale.ROOT));
    if (tag.group("script") != null) {
      String script = tag.group("script").toLowerCase(Locale.ROOT);
      text.append('-').append(script.substring(0, 1).toUpperCase(Locale.ROOT));
      text.append(script.substring(1));
    }
    if (tag.group("region") != null) {
      text.append('-').append(tag.group("region").toUpperCase(Locale.ROOT));
    }
    text.append(tag.group("variants").toLowerCase(Locale.ROOT));
    return Optional.of(new Language(text.toString()));
  }

  /** {@code ltr} or {@code rtl}: the value of the attribute {@code dir} of HTML. */
  public String direction() {
    Matcher parts = TAG.matcher(tag);
    boolean understood = parts.matches();
    String script = understood ? parts.group("script") : null;
    boolean right =
        script != null ? RIGHT_TO_LEFT_SCRIPTS.contains(script) : RIGHT_TO_LEFT.contains(primary());
    return right ? "rtl" : "ltr";
  }

  /** The language alone: {@code pt} of {@code pt-BR}. */
  String primary() {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  /** This tag, then the more general ones: {@code de-CH}, {@code de} (RFC 4647, 3.4). */
  List<String> lookup() {
    List<String> tags = new ArrayList<>();
    for (String rest = tag; ; rest = rest.substring(0, rest.lastIndexOf('-'))) {
      tags.add(rest);
      if (rest.indexOf('-') < 0) {
        return tags;
      }
    }
  }
}
