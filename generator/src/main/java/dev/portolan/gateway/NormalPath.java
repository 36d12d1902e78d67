package dev.portolan.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normal form of a path, which the gateway makes of each request's path before it matches, and
 * wants prefixes to be written in. Source: {@code kong/tools/uri.lua}.
 */
final class NormalPath {
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** Stand as they are, encoded or not. */
  private static final String RESERVED = "!#$&'()*+,/:;=?@[]%";

  private NormalPath() {}

  /** Whether every {@code %} begins two hexadecimal digits. */
  static boolean isWellEncoded(String path) {
    return ENCODED.matcher(path).replaceAll("").indexOf('%') < 0;
  }

  /** The normal form of {@code path}, which begins with a slash and is well encoded. */
  static String of(String path) {
    return withoutDots(encoded(path)).replaceAll("/{2,}", "/");
  }

  static String encoded(String path) {
    StringBuilder result = new StringBuilder();
    Matcher encoded = ENCODED.matcher(path);
    for (int at = 0; at < path.length(); ) {
      if (encoded.region(at, path.length()).lookingAt()) {
        int c = Integer.parseInt(encoded.group(1), 16);
        if (isUnreserved(c)) {
          result.append((char) c);
        } else {
          result.append(encoded.group().toUpperCase(Locale.ROOT));
        }
        at = encoded.end();
        continue;
      }
      int c = path.codePointAt(at);
      if (isUnreserved(c) || RESERVED.indexOf(c) >= 0) {
        result.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          result.append(String.format(Locale.ROOT, "%%%02X", b));
        }
      }
      at += Character.charCount(c);
    }
    return result.toString();
  }

  private static String withoutDots(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean dots = segments[i].equals(".") || segments[i].equals("..");
      if (segments[i].equals("..") && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!dots) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }
}
