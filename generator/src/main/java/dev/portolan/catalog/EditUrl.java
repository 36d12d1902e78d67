package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where files of the catalog are edited.
 *
 * @param template an absolute URL with {@code {path}} where the file's path goes, and maybe {@code
 *     {line}}
 */
public record EditUrl(String template) {
  static final String PATH = "{path}";
  static final String LINE = "{line}";

  public EditUrl {
    if (!template.contains(PATH)) {
      throw new IllegalArgumentException("no " + PATH + " in " + template);
    }
  }

  /** The URL at which {@code file}, relative to the catalog, is edited. */
  public String of(String file) {
    return of(Location.ofFile(file));
  }

  /** The URL at which {@code place} is edited. */
  public String of(Location place) {
    String path =
        Arrays.stream(place.file().split("/", -1))
            .map(EditUrl::encoded)
            .collect(Collectors.joining("/"));
    return template.replace(LINE, Integer.toString(Math.max(1, place.line()))).replace(PATH, path);
  }

  /** RFC 3986: whatever is not unreserved is written in percent signs. */
  private static String encoded(String segment) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "-._~".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(java.util.Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
