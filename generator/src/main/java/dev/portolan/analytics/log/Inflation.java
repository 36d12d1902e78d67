package dev.portolan.analytics.log;

import io.airlift.compress.MalformedInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What a compressed file holds. A damaged one ends with an exception of {@code java.util.zip} or at
 * a wrong place, whatever the format; so does one that holds far more than logs do.
 */
final class Inflation extends InputStream {
  /** Logs become 10 to 50 times smaller, and gzip makes nothing more than 1032 times smaller. */
  private static final int HIGHEST_RATIO = 500;

  private static final long LITTLE = 10 << 20;

  /** Opens a format. */
  @FunctionalInterface
  interface Format {
    InputStream open(InputStream compressed) throws IOException;
  }

  private final Counted compressed;
  private final Format format;
  private InputStream plain;
  private long given;

  Inflation(InputStream compressed, Format format) {
    this.compressed = new Counted(compressed);
    this.format = format;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      if (plain == null) {
        plain = format.open(compressed);
      }
      int read = plain.read(bytes, from, length);
      given += Math.max(0, read);
      if (given > LITTLE && given / HIGHEST_RATIO > compressed.count) {
        throw new ZipException("holds too much");
      }
      return read;
    } catch (MalformedInputException | IndexOutOfBoundsException e) {
      throw (IOException) new ZipException("not what it claims to be").initCause(e);
    }
  }

  @Override
  public void close() throws IOException {
    compressed.close();
    if (plain != null) {
      plain.close();
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
