package dev.portolan.portal.tryit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of an http or https URL, as a browser writes them. Nothing else is one:
 * what is here may stand in a Content-Security-Policy.
 *
 * @param host lower case
 * @param port empty where it is that of the scheme
 */
record Origin(String scheme, String host, String port) {
  private static final Pattern URL =
      Pattern.compile(
          "(https?)://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+])(?::([0-9]{1,5}))?(?:[/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The origin of {@code url}; nothing for other schemes, user names, and what is no URL. */
  static Optional<Origin> of(String url) {
    Matcher matcher = URL.matcher(url.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    String port = matcher.group(3) == null ? "" : matcher.group(3).replaceFirst("^0+(?=.)", "");
    boolean usual = port.equals(scheme.equals("https") ? "443" : "80");
    return Optional.of(
        new Origin(scheme, matcher.group(2).toLowerCase(Locale.ROOT), usual ? "" : port));
  }

  /** Host and port. */
  String authority() {
    return port.isEmpty() ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
