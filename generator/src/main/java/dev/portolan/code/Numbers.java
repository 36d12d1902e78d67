package dev.portolan.code;

/**
 * Numbers as programming languages write them: bases, separators, fractions, exponents, suffixes.
 */
final class Numbers {
  private Numbers() {}

  /** Where the number that begins at {@code at} ends. */
  static int end(String text, int at, int end) {
    int i = at;
    if (text.charAt(i) == '0' && i + 1 < end && "xXbBoO".indexOf(text.charAt(i + 1)) >= 0) {
      return suffix(text, i + 2, end);
    }
    i = digits(text, i, end);
    if (i + 1 < end && text.charAt(i) == '.' && Run.isDigit(text.charAt(i + 1))) {
      i = digits(text, i + 1, end);
    }
    if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      int power = i + 1;
      if (power < end && (text.charAt(power) == '+' || text.charAt(power) == '-')) {
        power++;
      }
      if (power < end && Run.isDigit(text.charAt(power))) {
        i = digits(text, power, end);
      }
    }
    return suffix(text, i, end);
  }

  private static int digits(String text, int from, int end) {
    int i = from;
    while (i < end
        && (Run.isDigit(text.charAt(i))
            || text.charAt(i) == '_'
            || (text.charAt(i) == '\''
                && i > from
                && i + 1 < end
                && Run.isDigit(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  private static int suffix(String text, int from, int end) {
    int i = from;
    while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i;
  }
}
