package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.message.Language;
import dev.portolan.yaml.Located;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The internal Service Hub.
 *
 * @param theme a folder below {@code themes/} of the catalog, or a built-in theme
 * @param editUrl a URL with {@code {path}} where the file's path goes, and maybe {@code {line}}
 */
public record Hub(String title, String theme, Optional<String> editUrl, Location location) {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  /** That of the interface: there are no messages of the hub in others. */
  public Located<Language> language() {
    return new Located<>(Language.ENGLISH, location);
  }

  /** Where {@code place} is edited; nothing if the hub has no such URL. */
  public Optional<String> edit(Location place) {
    return editUrl.map(
        url ->
            url.replace("{line}", String.valueOf(Math.max(1, place.line())))
                .replace("{path}", encoded(place.file())));
  }

  /** A path as it may stand in a URL (RFC 3986, 3.3). */
  private static String encoded(String path) {
    StringBuilder url = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(b) >= 0) {
        url.append((char) b);
      } else {
        url.append('%')
            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return url.toString();
  }
}
