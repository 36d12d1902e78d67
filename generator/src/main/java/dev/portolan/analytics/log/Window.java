package dev.portolan.analytics.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** The part of a log that is in memory. It grows with the longest line, up to a limit. */
final class Window {
  private static final int FIRST = 2 << 20;
  private static final int LARGEST = 32 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST];
  private int length;
  private boolean ended;
  private boolean broken;

  Window(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** Whether there is nothing more to read. */
  boolean ended() {
    return ended;
  }

  /** Whether it ended because the compressed file is damaged, or holds far more than it should. */
  boolean broken() {
    return broken;
  }

  /** Whether more can be read without dropping something. */
  boolean isRoom() {
    return length < LARGEST;
  }

  /** Forgets what lies before {@code from}. */
  void drop(int from) {
    System.arraycopy(bytes, from, bytes, 0, length - from);
    length -= from;
  }

  /** What was read until now leaves with {@code from} bytes; the rest moves to a new array. */
  byte[] handOut(int from) {
    byte[] out = bytes;
    bytes = new byte[FIRST + length - from];
    System.arraycopy(out, from, bytes, 0, length - from);
    length -= from;
    return out;
  }

  /** Reads until the array is full or the file ends. False: nothing more came. */
  boolean more() throws IOException {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.min(2 * length, LARGEST));
    }
    int before = length;
    try {
      while (!ended && length < bytes.length) {
        int read = in.read(bytes, length, bytes.length - length);
        ended = read < 0;
        length += Math.max(0, read);
      }
    } catch (EOFException | ZipException e) {
      ended = true;
      broken = true;
    }
    return length > before;
  }
}
