package dev.portolan.analytics.log;

/** Well-formed UTF-8 (Unicode, table 3-7), a character at a time. */
final class Utf8Check {
  private Utf8Check() {}

  /** Behind the character of several bytes that begins at {@code at}. */
  static int next(byte[] b, int at, int end) throws DamagedException {
    int first = b[at] & 0xff;
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4) {
      throw Damage.UTF8.exception();
    }
    if (at + more >= end) {
      throw Damage.CUT.exception();
    }
    int second = b[at + 1] & 0xff;
    int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      throw Damage.UTF8.exception();
    }
    for (int i = 2; i <= more; i++) {
      if ((b[at + i] & 0xc0) != 0x80) {
        throw Damage.UTF8.exception();
      }
    }
    return at + more + 1;
  }
}
