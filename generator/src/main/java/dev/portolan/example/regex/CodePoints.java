package dev.portolan.example.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A set of characters: what a class such as {@code [a-z\d]} stands for. */
final class CodePoints {
  static final CodePoints DIGIT = new CodePoints().range('0', '9');
  static final CodePoints WORD =
      new CodePoints().range('a', 'z').range('A', 'Z').range('0', '9').range('_', '_');
  static final CodePoints SPACE = new CodePoints().all(CodePoints::isSpace);
  static final CodePoints LINE_END =
      new CodePoints().range('\n', '\n').range('\r', '\r').range(0x2028, 0x2029);

  /** What {@code .} stands for. */
  static final CodePoints DOT = new CodePoints().all(c -> !LINE_END.contains(c));

  /** Words that examples like to be made of, in the order in which they are tried. */
  private static final List<String> WORDS = List.of("example", "EXAMPLE", "1234567890");

  /** Characters for sets that no word is made of. */
  private static final List<String> RUNS =
      List.of("1234567890", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "-_.");

  private final List<IntPredicate> parts = new ArrayList<>();
  private int first = -1;

  CodePoints range(int from, int to) {
    first = first < 0 ? from : first;
    parts.add(c -> c >= from && c <= to);
    return this;
  }

  CodePoints all(IntPredicate part) {
    parts.add(part);
    return this;
  }

  CodePoints all(CodePoints other) {
    first = first < 0 ? other.first : first;
    parts.add(other::contains);
    return this;
  }

  /** A new set of all that is not in this one. */
  CodePoints negated() {
    return new CodePoints().all(c -> !contains(c));
  }

  /** A new set that does not care about upper and lower case. */
  CodePoints ignoringCase() {
    CodePoints either = new CodePoints();
    either.first = first;
    return either.all(
        c ->
            contains(c)
                || contains(Character.toLowerCase(c))
                || contains(Character.toUpperCase(c)));
  }

  boolean contains(int c) {
    for (IntPredicate part : parts) {
      if (part.test(c)) {
        return true;
      }
    }
    return false;
  }

  /** Members that read well, to be used in turn; empty if there is none. */
  int[] liked() {
    for (String word : WORDS) {
      if (word.codePoints().allMatch(this::contains)) {
        return word.codePoints().toArray();
      }
    }
    for (String run : RUNS) {
      int[] some = run.codePoints().filter(this::contains).toArray();
      if (some.length > 0) {
        return some;
      }
    }
    return any();
  }

  private int[] any() {
    if (first >= 0 && contains(first)) {
      return new int[] {first};
    }
    for (int c = ' '; c < 0x30000; c++) {
      if (contains(c) && Character.getType(c) != Character.SURROGATE) {
        return new int[] {c};
      }
    }
    for (int c = 0; c < ' '; c++) {
      if (contains(c)) {
        return new int[] {c};
      }
    }
    return new int[0];
  }

  private static boolean isSpace(int c) {
    return (c >= 9 && c <= 13) || c == 0xfeff || LINE_END.contains(c) || isSpaceSeparator(c);
  }

  private static boolean isSpaceSeparator(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** The set of {@code \p{name}}; nothing for a property that is not known. */
  static Optional<CodePoints> property(String name) {
    String value = name.substring(name.indexOf('=') + 1);
    if (name.startsWith("Script=") || name.startsWith("sc=") || name.startsWith("scx=")) {
      return script(value);
    }
    if (name.startsWith("Is") && !name.contains("=")) {
      return property(name.substring(2)).or(() -> script(name.substring(2)));
    }
    IntPredicate predicate =
        switch (value) {
          case "L", "Letter" -> Character::isLetter;
          case "Alphabetic", "Alpha" -> Character::isAlphabetic;
          case "Lu", "Uppercase_Letter", "Uppercase", "Upper" -> Character::isUpperCase;
          case "Ll", "Lowercase_Letter", "Lowercase", "Lower" -> Character::isLowerCase;
          case "Lt" -> type(Character.TITLECASE_LETTER);
          case "Lm" -> type(Character.MODIFIER_LETTER);
          case "Lo" -> type(Character.OTHER_LETTER);
          case "N", "Number" ->
              type(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
          case "Nd", "Decimal_Number", "digit", "Digit" -> type(Character.DECIMAL_DIGIT_NUMBER);
          case "Nl" -> type(Character.LETTER_NUMBER);
          case "No" -> type(Character.OTHER_NUMBER);
          case "M", "Mark" ->
              type(
                  Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.COMBINING_SPACING_MARK);
          case "Mn" -> type(Character.NON_SPACING_MARK);
          case "Mc" -> type(Character.COMBINING_SPACING_MARK);
          case "P", "Punctuation", "punct" ->
              type(
                  Character.CONNECTOR_PUNCTUATION,
                  Character.DASH_PUNCTUATION,
                  Character.START_PUNCTUATION,
                  Character.END_PUNCTUATION,
                  Character.INITIAL_QUOTE_PUNCTUATION,
                  Character.FINAL_QUOTE_PUNCTUATION,
                  Character.OTHER_PUNCTUATION);
          case "Pc" -> type(Character.CONNECTOR_PUNCTUATION);
          case "Pd" -> type(Character.DASH_PUNCTUATION);
          case "Ps" -> type(Character.START_PUNCTUATION);
          case "Pe" -> type(Character.END_PUNCTUATION);
          case "Pi" -> type(Character.INITIAL_QUOTE_PUNCTUATION);
          case "Pf" -> type(Character.FINAL_QUOTE_PUNCTUATION);
          case "Po" -> type(Character.OTHER_PUNCTUATION);
          case "S", "Symbol" ->
              type(
                  Character.MATH_SYMBOL,
                  Character.CURRENCY_SYMBOL,
                  Character.MODIFIER_SYMBOL,
                  Character.OTHER_SYMBOL);
          case "Sm" -> type(Character.MATH_SYMBOL);
          case "Sc" -> type(Character.CURRENCY_SYMBOL);
          case "Sk" -> type(Character.MODIFIER_SYMBOL);
          case "So" -> type(Character.OTHER_SYMBOL);
          case "Z", "Separator" ->
              type(
                  Character.SPACE_SEPARATOR,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR);
          case "Zs", "Space_Separator" -> type(Character.SPACE_SEPARATOR);
          case "C", "Other" ->
              type(
                  Character.CONTROL,
                  Character.FORMAT,
                  Character.PRIVATE_USE,
                  Character.SURROGATE,
                  Character.UNASSIGNED);
          case "Cc", "Control" -> type(Character.CONTROL);
          case "Cf", "Format" -> type(Character.FORMAT);
          case "Alnum" -> c -> c < 128 && Character.isLetterOrDigit(c);
          case "ASCII" -> c -> c < 128;
          case "Any" -> c -> true;
          default -> null;
        };
    return predicate == null ? Optional.empty() : Optional.of(new CodePoints().all(predicate));
  }

  private static Optional<CodePoints> script(String name) {
    try {
      Character.UnicodeScript script =
          Character.UnicodeScript.forName(name.toUpperCase(Locale.ROOT));
      return Optional.of(new CodePoints().all(c -> Character.UnicodeScript.of(c) == script));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static IntPredicate type(int... types) {
    return c -> {
      int own = Character.getType(c);
      for (int type : types) {
        if (type == own) {
          return true;
        }
      }
      return false;
    };
  }
}
