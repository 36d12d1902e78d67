package dev.portolan.portal.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** URLs that authors write for readers to follow. */
final class Outside {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private Outside() {}

  /** {@code url} if a link may lead there: well-formed, absolute, web or mail; else empty. */
  static String link(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean allowed = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return allowed && (uri.isOpaque() || uri.getHost() != null) ? uri.toString() : "";
    } catch (URISyntaxException notAnUrl) {
      return "";
    }
  }

  /** As {@link #link(String)}; empty for nothing. */
  static String link(Optional<String> url) {
    return url.map(Outside::link).orElse("");
  }
}
