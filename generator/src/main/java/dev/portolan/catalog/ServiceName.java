package dev.portolan.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of services' names, as Konnect has it (domain.md §4.1). */
final class ServiceName {
  static final String RULE =
      "digits, lower-case letters, \".\" and \"-\", at least one letter or digit, at most 120";

  private static final int LENGTH = 120;
  private static final Pattern FORM = Pattern.compile("[0-9a-z.-]+");
  private static final Pattern OTHER = Pattern.compile("[^0-9a-z.]+");

  private ServiceName() {}

  /** Whether {@code text} is one; dots and hyphens alone are not, for they name no page. */
  static boolean is(String text) {
    return text.length() <= LENGTH
        && FORM.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** A name made of {@code text}, if something is left of it. */
  static Optional<String> derive(String text) {
    String name = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String trimmed = name.replaceAll("^[.-]+|[.-]+$", "");
    return Optional.of(trimmed).filter(ServiceName::is);
  }
}
