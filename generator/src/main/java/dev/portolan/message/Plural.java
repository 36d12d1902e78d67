package dev.portolan.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The rules by which languages choose among the forms of a noun for a whole number: the cardinal
 * plural rules of Unicode's CLDR. Interfaces count things, so fractions, for which CLDR has rules
 * too, are not needed; that leaves some thirty rules, for two hundred languages, and no need for a
 * library of 15 MB.
 */
final class Plural {
  /** The forms, as CLDR calls and orders them. */
  enum Form {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The name in a message. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Form> of(String word) {
      return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
  }

  /** Numbers up to here show which forms a language cannot do without. */
  private static final long COMMON = 1000;

  private static final SortedMap<String, Plural> RULES = rules();

  private static final Plural UNKNOWN = new Plural(n -> Form.OTHER);

  private final LongFunction<Form> rule;

  private Plural(LongFunction<Form> rule) {
    this.rule = rule;
  }

  private static SortedMap<String, Plural> rules() {
    SortedMap<String, Plural> rules = new TreeMap<>();
    rule(
        rules,
        "bm bo dz hnj id ig ii in ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses sg su th"
            + " to tpi vi wo yo yue zh",
        n -> Form.OTHER);
    rule(
        rules,
        "af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy"
            + " gl gsw ha haw hu ia ie io ji jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij"
            + " mas mgo ml mn mr nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps rm rof rwk saq"
            + " sc sd sdh seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo"
            + " vun wae xh xog yi",
        n -> n == 1 ? Form.ONE : Form.OTHER);
    rule(
        rules,
        "ak am as bho bn csw doi fa ff gu guw hi hy kab kn ln mg nso pa pcm si ti wa zu",
        n -> n <= 1 ? Form.ONE : Form.OTHER);
    rule(rules, "fr pt", n -> n <= 1 ? Form.ONE : million(n));
    rule(rules, "ca es it lld pt-PT scn vec", n -> n == 1 ? Form.ONE : million(n));
    rule(rules, "is mk", n -> n % 10 == 1 && n % 100 != 11 ? Form.ONE : Form.OTHER);
    rule(
        rules,
        "ceb fil tl",
        n -> n % 10 != 4 && n % 10 != 6 && n % 10 != 9 ? Form.ONE : Form.OTHER);
    rule(rules, "tzm", n -> n <= 1 || in(n, 11, 99) ? Form.ONE : Form.OTHER);
    rule(
        rules,
        "lv prg",
        n -> n % 10 == 0 || in(n % 100, 11, 19) ? Form.ZERO : n % 10 == 1 ? Form.ONE : Form.OTHER);
    rule(rules, "blo cv ksh lag", n -> n == 0 ? Form.ZERO : n == 1 ? Form.ONE : Form.OTHER);
    rule(
        rules,
        "he iu iw naq sat se sma smi smj smn sms",
        n -> n == 1 ? Form.ONE : n == 2 ? Form.TWO : Form.OTHER);
    rule(rules, "shi", n -> n <= 1 ? Form.ONE : n <= 10 ? Form.FEW : Form.OTHER);
    rule(
        rules,
        "mo ro",
        n -> n == 1 ? Form.ONE : n == 0 || in(n % 100, 1, 19) ? Form.FEW : Form.OTHER);
    rule(
        rules,
        "bs hr sh sr",
        n -> ends(n, 1, 1) ? Form.ONE : ends(n, 2, 4) ? Form.FEW : Form.OTHER);
    rule(rules, "be ru uk", n -> ends(n, 1, 1) ? Form.ONE : ends(n, 2, 4) ? Form.FEW : Form.MANY);
    rule(rules, "pl", n -> n == 1 ? Form.ONE : ends(n, 2, 4) ? Form.FEW : Form.MANY);
    rule(rules, "cs sk", n -> n == 1 ? Form.ONE : in(n, 2, 4) ? Form.FEW : Form.OTHER);
    rule(
        rules,
        "dsb hsb sl",
        n ->
            n % 100 == 1
                ? Form.ONE
                : n % 100 == 2 ? Form.TWO : in(n % 100, 3, 4) ? Form.FEW : Form.OTHER);
    rule(
        rules,
        "lt",
        n -> n % 10 == 0 || in(n % 100, 11, 19) ? Form.OTHER : n % 10 == 1 ? Form.ONE : Form.FEW);
    rule(
        rules,
        "gd",
        n ->
            n == 1 || n == 11
                ? Form.ONE
                : n == 2 || n == 12 ? Form.TWO : in(n, 3, 19) ? Form.FEW : Form.OTHER);
    rule(
        rules,
        "ga",
        n ->
            n == 1
                ? Form.ONE
                : n == 2
                    ? Form.TWO
                    : in(n, 3, 6) ? Form.FEW : in(n, 7, 10) ? Form.MANY : Form.OTHER);
    rule(
        rules,
        "gv",
        n -> n % 10 == 1 ? Form.ONE : n % 10 == 2 ? Form.TWO : n % 20 == 0 ? Form.FEW : Form.OTHER);
    rule(rules, "br", Plural::breton);
    rule(rules, "kw", Plural::cornish);
    rule(
        rules,
        "mt",
        n ->
            n == 1
                ? Form.ONE
                : n == 2
                    ? Form.TWO
                    : n == 0 || in(n % 100, 3, 10)
                        ? Form.FEW
                        : in(n % 100, 11, 19) ? Form.MANY : Form.OTHER);
    rule(
        rules,
        "ar ars",
        n ->
            n <= 2
                ? Form.values()[(int) n]
                : in(n % 100, 3, 10) ? Form.FEW : in(n % 100, 11, 99) ? Form.MANY : Form.OTHER);
    rule(rules, "cy", n -> n <= 3 ? Form.values()[(int) n] : n == 6 ? Form.MANY : Form.OTHER);
    return Collections.unmodifiableSortedMap(rules);
  }

  private static void rule(Map<String, Plural> rules, String tags, LongFunction<Form> rule) {
    for (String tag : tags.split(" ")) {
      if (rules.put(tag, new Plural(rule)) != null) {
        throw new IllegalStateException("two rules for " + tag);
      }
    }
  }

  /** The rule of {@code language}; for one that is not known, that all numbers are alike. */
  static Plural of(Language language) {
    return language.lookup().stream()
        .filter(RULES::containsKey)
        .findFirst()
        .map(RULES::get)
        .orElse(UNKNOWN);
  }

  /** The tags that have a rule. */
  static List<String> tags() {
    return List.copyOf(RULES.keySet());
  }

  /** The form for {@code number}, which is not negative. */
  Form form(long number) {
    return rule.apply(number);
  }

  /** The forms that a message needs; any language may do with others besides. */
  Set<Form> needed() {
    Set<Form> forms = new TreeSet<>(Set.of(Form.OTHER));
    LongStream.rangeClosed(0, COMMON).mapToObj(rule).forEach(forms::add);
    return forms;
  }

  private static boolean in(long n, long from, long to) {
    return from <= n && n <= to;
  }

  /** True if the last digit is one of these, but not after a 1. */
  private static boolean ends(long n, long from, long to) {
    return in(n % 10, from, to) && n / 10 % 10 != 1;
  }

  /** Languages that say "un million <em>de</em> jours". */
  private static Form million(long n) {
    return n != 0 && n % 1_000_000 == 0 ? Form.MANY : Form.OTHER;
  }

  private static Form breton(long n) {
    long tens = n / 10 % 10;
    boolean regular = tens != 1 && tens != 7 && tens != 9;
    if (regular && n % 10 == 1) {
      return Form.ONE;
    } else if (regular && n % 10 == 2) {
      return Form.TWO;
    } else if (regular && (in(n % 10, 3, 4) || n % 10 == 9)) {
      return Form.FEW;
    }
    return million(n);
  }

  private static Form cornish(long n) {
    if (n <= 1) {
      return n == 0 ? Form.ZERO : Form.ONE;
    }
    long last = n % 20;
    long thousands = n % 100_000;
    boolean round = thousands <= 20_000 || thousands % 20_000 == 0 && thousands <= 80_000;
    if (last == 2 || n % 1000 == 0 && thousands != 0 && round || n % 1_000_000 == 100_000) {
      return Form.TWO;
    }
    return last == 3 ? Form.FEW : last == 1 ? Form.MANY : Form.OTHER;
  }
}
