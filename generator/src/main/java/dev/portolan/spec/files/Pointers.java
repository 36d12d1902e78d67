package dev.portolan.spec.files;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901) as lists of names. */
public final class Pointers {
  private Pointers() {}

  /** The names of {@code pointer}, unescaped. */
  public static List<String> segments(String pointer) {
    List<String> segments = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String segment : pointer.substring(1).split("/", -1)) {
        segments.add(segment.replace("~1", "/").replace("~0", "~"));
      }
    }
    return segments;
  }

  /** {@code name} as it stands in a pointer, with the {@code /} before it. */
  public static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer that a fragment, without its {@code #}, stands for. */
  public static String unescaped(String fragment) {
    return Percent.decode(fragment).orElse(fragment);
  }

  /**
   * {@code pointer} as the fragment of a reference, {@code #} included: what may not stand in a URI
   * is percent-encoded.
   */
  public static String fragment(String pointer) {
    StringBuilder text = new StringBuilder("#");
    for (byte b : pointer.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean allowed =
          c < 128 && (Character.isLetterOrDigit(c) || "/~-._!$&'()*+,;=:@?".indexOf(c) >= 0);
      if (allowed) {
        text.append(c);
      } else {
        text.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return text.toString();
  }
}
