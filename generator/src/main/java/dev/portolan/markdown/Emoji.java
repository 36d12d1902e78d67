package dev.portolan.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** {@code :smile:} and the other names that GitHub knows. What it does not know stays text. */
final class Emoji {
  private static final int LONGEST = 40;
  private static final Map<String, String> NAMES = read();

  private Emoji() {}

  /** {@code written}, in which backslashes still escape, with its names replaced. */
  static CharSequence in(CharSequence written) {
    int colon = find(written, 0);
    if (colon < 0) {
      return written;
    }
    StringBuilder out = null;
    int from = 0;
    while (colon >= 0) {
      int end = nameEnd(written, colon + 1);
      String emoji =
          end < 0
                  || isWord(written, end + 1)
                  || isWord(written, colon - 1)
                  || escaped(written, colon)
              ? null
              : NAMES.get(written.subSequence(colon + 1, end).toString());
      if (emoji == null) {
        colon = find(written, colon + 1);
        continue;
      }
      out = out == null ? new StringBuilder() : out;
      out.append(written, from, colon).append(emoji);
      from = end + 1;
      colon = find(written, from);
    }
    return out == null ? written : out.append(written, from, written.length());
  }

  private static int find(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  /** The colon after the name that begins at {@code start}, or -1. */
  private static int nameEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST && isName(text.charAt(end))) {
      end++;
    }
    return end > start && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
  }

  private static boolean isWord(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean escaped(CharSequence text, int at) {
    int slashes = 0;
    while (slashes < at && text.charAt(at - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = Emoji.class.getResourceAsStream("emoji.txt")) {
      if (in == null) {
        throw new IllegalStateException("emoji.txt is missing beside " + Emoji.class);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] words = line.split(" ", -1);
          for (int i = 1; i < words.length; i++) {
            names.put(words[i], words[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
