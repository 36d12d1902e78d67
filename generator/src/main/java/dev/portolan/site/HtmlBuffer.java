package dev.portolan.site;

import java.io.Writer;

/** Collects a page; unlike {@link java.io.StringWriter} without a lock for every piece. */
final class HtmlBuffer extends Writer {
  private final StringBuilder text = new StringBuilder(1 << 14);

  @Override
  public void write(int c) {
    text.append((char) c);
  }

  @Override
  public void write(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  @Override
  public void write(String string) {
    text.append(string);
  }

  @Override
  public void write(String string, int from, int length) {
    text.append(string, from, from + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
