package dev.portolan.portal;

import java.util.Locale;

/** Keys and counts as words for readers. */
final class Words {
  private Words() {}

  /** {@code business-area} as {@code Business area}. */
  static String capitalized(String key) {
    String words = key.replace('-', ' ').replace('_', ' ').replace('.', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The beginning of a text on one line, at most {@code limit} characters, cut between words. */
  static String shortened(String text, int limit) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= limit) {
      return line;
    }
    int end = line.lastIndexOf(' ', limit - 1);
    return line.substring(0, end > limit / 2 ? end : limit - 1).stripTrailing() + "…";
  }
}
