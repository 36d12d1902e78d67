package dev.portolan.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that may stand in a URL: {@code ^[a-z0-9][a-z0-9_-]*$}, at most 80 characters. */
public record Slug(String value) implements Comparable<Slug> {
  /** What {@link #parse} allows, in words. */
  public static final String RULE =
      "lower-case letters, digits, \"-\" and \"_\", starting with a letter or digit, at most 80";

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Names that would collide with a site's own files, or that some file systems refuse. */
  private static final Set<String> RESERVED =
      Set.of("assets", "pages", "search", "index", "con", "prn", "aux", "nul", "com1", "lpt1");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
  }

  /** The slug {@code text} is, if it is one. */
  public static Optional<Slug> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /** True if a product may not have this slug. */
  public boolean reserved() {
    return RESERVED.contains(value);
  }

  /**
   * The slug made from any text: lower case, every run of other characters one {@code -}; camel
   * case is split. Nothing if no letter or digit is left.
   */
  public static Optional<Slug> derive(String text) {
    String split = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    String slug = OTHER.matcher(split).replaceAll("-");
    slug = slug.replaceAll("^-+|-+$", "");
    return parse(slug.length() > 80 ? slug.substring(0, 80).replaceAll("-+$", "") : slug);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
