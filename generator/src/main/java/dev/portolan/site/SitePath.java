package dev.portolan.site;

import java.util.regex.Pattern;

/**
 * The path of a file on a site: relative, with {@code /}, unable to leave the site. Its segments
 * are letters, digits, {@code . _ ~ -}; none is {@code .} or {@code ..}.
 */
public record SitePath(String value) implements Comparable<SitePath> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

  public SitePath {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a path of a site: " + value);
    }
  }

  /** True if {@code value} is such a path. */
  public static boolean isOne(String value) {
    return FORM.matcher(value).matches()
        && !("/" + value + "/").contains("/../")
        && !("/" + value + "/").contains("/./");
  }

  /** The path made of {@code segments}; each may hold {@code /} itself. */
  public static SitePath of(String... segments) {
    return new SitePath(String.join("/", segments));
  }

  /**
   * What leads from this file to the root of the site: {@code ""}, {@code "../"}, {@code "../../"}.
   */
  public String root() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
