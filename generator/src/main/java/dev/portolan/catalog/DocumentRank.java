package dev.portolan.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a document stands among its siblings: those with a number first, by number; then by title.
 *
 * @param number its {@code order}, else the leading number of its file's name
 */
record DocumentRank(Optional<BigDecimal> number, String title, String file)
    implements Comparable<DocumentRank> {
  private static final Comparator<DocumentRank> ORDER =
      Comparator.comparing((DocumentRank rank) -> rank.number().isEmpty())
          .thenComparing(rank -> rank.number().orElse(BigDecimal.ZERO))
          .thenComparing(rank -> rank.title().toLowerCase(Locale.ROOT))
          .thenComparing(DocumentRank::file);

  /** Three digits at most: four are a year. */
  private static final Pattern LEADING_NUMBER = Pattern.compile("([0-9]{1,3})-(.+)");

  /** The rank of a document whose file is called {@code stem}. */
  static DocumentRank of(Optional<BigDecimal> order, String stem, String title, String file) {
    Matcher number = LEADING_NUMBER.matcher(stem);
    return new DocumentRank(
        order.or(
            () ->
                number.matches() ? Optional.of(new BigDecimal(number.group(1))) : Optional.empty()),
        title,
        file);
  }

  /** {@code stem} without its leading number. */
  static String withoutNumber(String stem) {
    Matcher number = LEADING_NUMBER.matcher(stem);
    return number.matches() ? number.group(2) : stem;
  }

  @Override
  public int compareTo(DocumentRank other) {
    return ORDER.compare(this, other);
  }
}
