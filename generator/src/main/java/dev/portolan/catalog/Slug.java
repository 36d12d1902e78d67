package dev.portolan.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that may stand in a URL and be a file's name: letters, digits, {@code -}, {@code _} and
 * {@code .}, not beginning or ending with a dot, at most 80 characters. What exactly is allowed
 * depends on what has it.
 */
public record Slug(String value) implements Comparable<Slug> {
  /** What {@link #parse} allows, in words. */
  public static final String RULE =
      "lower-case letters, digits, \"-\" and \"_\", starting with a letter or digit, at most 80";

  /** What {@link #parseVersion} allows, in words. */
  static final String VERSION_RULE =
      "letters, digits, \".\", \"-\" and \"_\", starting and ending with a letter or digit, at most"
          + " 80";

  /** What {@link #parseDocument} allows, in words. */
  static final String DOCUMENT_RULE = "letters, digits, \"-\" and \"_\", at most 80";

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_-])?");
  private static final Pattern PRODUCT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,79}");
  private static final Pattern VERSION =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9])?");
  private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Names that some file systems refuse, with any extension. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  /** Folders and pages that a site, and a product on it, have of their own. */
  private static final Set<String> OF_SITE = Set.of("assets", "pages", "search", "index");

  private static final Set<String> OF_PRODUCT = Set.of("assets", "docs", "index", "changelog");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
  }

  /** The slug {@code text} is, if it is one that a product may have by its form. */
  public static Optional<Slug> parse(String text) {
    return parse(PRODUCT, text);
  }

  /** The slug {@code text} is, if it is one that a version may have by its form. */
  static Optional<Slug> parseVersion(String text) {
    return parse(VERSION, text);
  }

  /** The slug {@code text} is, if it is one that a document may have by its form. */
  static Optional<Slug> parseDocument(String text) {
    return parse(DOCUMENT, text);
  }

  private static Optional<Slug> parse(Pattern form, String text) {
    return text.length() <= 80 && form.matcher(text).matches()
        ? Optional.of(new Slug(text))
        : Optional.empty();
  }

  /** True if a product may not have this slug. */
  public boolean reserved() {
    return device() || OF_SITE.contains(stem());
  }

  /** True if a version may not have this slug. */
  boolean reservedInProduct() {
    return device() || OF_PRODUCT.contains(stem());
  }

  /** True if some file systems refuse this name. */
  boolean device() {
    return DEVICE.matcher(stem()).matches();
  }

  /** What comes before the first dot, in lower case: {@code index.html} is as bad as index. */
  private String stem() {
    int dot = value.indexOf('.');
    return (dot < 0 ? value : value.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  /** What file systems that ignore case make of this slug; two equal ones collide. */
  String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  /**
   * The slug made from any text: lower case, every run of other characters one {@code -}; camel
   * case is split, letters lose their accents. Nothing if no letter or digit is left.
   */
  public static Optional<Slug> derive(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String split = bare.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
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
