package dev.portolan.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ids of one rendered text. An id is {@code c-} and the slug that GitHub makes of a heading, so
 * that links written for GitHub keep working, with {@code -1}, {@code -2} for the second and third
 * of the same name. The prefix keeps what authors write apart from the ids of themes and from names
 * that scripts use: a heading "Search" cannot take the place of the search field.
 */
public final class Anchors {
  private static final String PREFIX = "c-";
  private static final int LONGEST = 120;

  private final Map<String, Integer> next = new HashMap<>();
  private final SortedSet<String> taken = new TreeSet<>();

  Anchors() {}

  /**
   * The id to look for when a link says {@code #fragment}: {@code refund-a-payment}, {@code
   * Refund-a-payment} and {@code c-refund-a-payment} all mean {@code c-refund-a-payment}.
   *
   * @param fragment as written, without {@code #}, maybe percent-encoded
   */
  public static String id(String fragment) {
    String name = decode(fragment);
    name = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    return PREFIX + slug(name);
  }

  /** Takes the id for a heading, or for an element that asks for {@code name}. */
  String take(String name) {
    String slug = slug(name);
    String base = PREFIX + (slug.isEmpty() ? "section" : slug);
    String id = base;
    int number = next.getOrDefault(base, 0);
    while (!taken.add(id)) {
      number++;
      id = base + "-" + number;
    }
    next.put(base, number);
    return id;
  }

  /** All ids taken so far. */
  SortedSet<String> taken() {
    return taken;
  }

  /** Lower case; letters, digits, marks, {@code -} and {@code _} stay, white space becomes -. */
  static String slug(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < lower.length() && slug.length() < LONGEST; ) {
      int c = lower.codePointAt(i);
      if (Character.isWhitespace(c) || c == '-') {
        slug.append('-');
      } else if (Character.isLetterOrDigit(c) || c == '_' || isMark(c)) {
        slug.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return slug.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.CONNECTOR_PUNCTUATION;
  }

  private static String decode(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return fragment;
    }
  }
}
