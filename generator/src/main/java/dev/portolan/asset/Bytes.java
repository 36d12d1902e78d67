package dev.portolan.asset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A cursor over the bytes of a file, which copies what is to be kept. */
final class Bytes {
  private final byte[] in;
  private final ByteArrayOutputStream out;
  private int at;

  Bytes(byte[] in) {
    this.in = in;
    this.out = new ByteArrayOutputStream(in.length);
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= in.length;
  }

  /** The byte {@code ahead} of the cursor. */
  int peek(int ahead) throws DamagedException {
    need((long) ahead + 1);
    return in[at + ahead] & 0xFF;
  }

  /** The cursor moves on; {@code count} bytes are kept. */
  void keep(long count) throws DamagedException {
    need(count);
    out.write(in, at, (int) count);
    at += (int) count;
  }

  /** The cursor moves on; {@code count} bytes are left out. */
  void skip(long count) throws DamagedException {
    need(count);
    at += (int) count;
  }

  /** Adds a byte that the file does not have. */
  void add(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }

  long unsigned32(int ahead) throws DamagedException {
    return (long) peek(ahead) << 24
        | peek(ahead + 1) << 16
        | peek(ahead + 2) << 8
        | peek(ahead + 3);
  }

  long unsigned32Little(int ahead) throws DamagedException {
    return (long) peek(ahead + 3) << 24
        | peek(ahead + 2) << 16
        | peek(ahead + 1) << 8
        | peek(ahead);
  }

  int unsigned16(int ahead) throws DamagedException {
    return peek(ahead) << 8 | peek(ahead + 1);
  }

  int unsigned16Little(int ahead) throws DamagedException {
    return peek(ahead + 1) << 8 | peek(ahead);
  }

  int unsigned24Little(int ahead) throws DamagedException {
    return peek(ahead + 2) << 16 | peek(ahead + 1) << 8 | peek(ahead);
  }

  String latin1(int ahead, int length) throws DamagedException {
    need((long) ahead + length);
    return new String(in, at + ahead, length, StandardCharsets.ISO_8859_1);
  }

  byte[] kept() {
    return out.toByteArray();
  }

  private void need(long count) throws DamagedException {
    if (count < 0 || count > in.length - at) {
      throw new DamagedException("it ends too early");
    }
  }
}
