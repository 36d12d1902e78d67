package dev.portolan.source;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the bytes of a text file, strictly: what is not UTF-8 is refused, never guessed. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text of {@code bytes}: without byte order mark, with {@code \n} for every kind of line end.
   * Nothing after reporting the place of the first byte that is not text.
   */
  static Optional<Source> decode(String file, byte[] bytes, Diagnostics problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (result.isUnderflow() && nul < 0) {
      return Optional.of(new Source(file, lineFeeds(withoutMark(text))));
    }
    String before = lineFeeds(withoutMark(nul < 0 ? text : text.substring(0, nul)));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    Location place = new Location(file, line, 1 + before.codePointCount(start, before.length()));
    problems.add(
        nul < 0 && !utf16(bytes)
            ? Diagnostic.error("file-not-utf8", place, "this byte is not UTF-8 text")
                .withHint("save the file as UTF-8")
            : Diagnostic.error("file-not-utf8", place, "the file holds bytes that are not text")
                .withHint("it looks like UTF-16 or a binary file; save it as UTF-8"));
    return Optional.empty();
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
            || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String lineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
