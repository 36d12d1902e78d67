package dev.portolan.analytics.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Walks through one JSON text (RFC 8259) without building anything. It is strict: what it passes
 * over is checked like what is asked for, UTF-8 included. An object is walked like this:
 *
 * <pre>{@code
 * for (boolean more = json.enter(); more; more = json.next()) {
 *   if (json.keyIs(STATUS)) { … json.number() … } else { json.skip(); }
 * }
 * }</pre>
 */
final class JsonCursor {
  /** Nobody nests a log so deep, and a stack has to bear it. */
  private static final int DEEPEST = 512;

  /** True for bytes that need a look within a string: quote, backslash, control, not ASCII. */
  private static final boolean[] SPECIAL = new boolean[256];

  static {
    for (int c = 0; c < 256; c++) {
      SPECIAL[c] = c < 0x20 || c == '"' || c == '\\' || c >= 0x80;
    }
  }

  private byte[] bytes = {};
  private int at;
  private int end;
  private int depth;
  private int textFrom;
  private int textTo;
  private boolean textEscaped;

  /** Sets out from the first byte that is no space. */
  void start(byte[] text, int from, int to) {
    bytes = text;
    at = from;
    end = to;
    depth = 0;
    skipSpace();
  }

  /** Where it is. */
  int position() {
    return at;
  }

  /** True if nothing but space is left. */
  boolean atEnd() {
    skipSpace();
    return at >= end;
  }

  /** The byte it stands at; 0 at the end. */
  int peek() {
    return at < end ? bytes[at] : 0;
  }

  /** Enters an object. True: it stands at the value of the first key; false: there is none. */
  boolean enter() throws DamagedException {
    expect('{');
    if (++depth > DEEPEST) {
      throw Damage.DEPTH.exception();
    }
    skipSpace();
    if (peek() == '}') {
      return leave();
    }
    return key();
  }

  /** Goes to the value of the next key. False: the object has ended. */
  boolean next() throws DamagedException {
    skipSpace();
    if (peek() == '}') {
      return leave();
    }
    expect(',');
    skipSpace();
    return key();
  }

  private boolean leave() {
    at++;
    depth--;
    return false;
  }

  private boolean key() throws DamagedException {
    string();
    skipSpace();
    expect(':');
    skipSpace();
    return true;
  }

  /** Whether the key last read is {@code name}, which is ASCII. */
  boolean keyIs(byte[] name) {
    if (textEscaped) {
      return text().equals(new String(name, StandardCharsets.US_ASCII));
    }
    if (textTo - textFrom != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (bytes[textFrom + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a string that is to be read. False: the value is none, and was passed over. */
  boolean isText() throws DamagedException {
    if (peek() == '"') {
      string();
      return true;
    }
    skip();
    return false;
  }

  /** What it walks through. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the string last read begins. */
  int textFrom() {
    return textFrom;
  }

  /** Where the string last read ends. */
  int textTo() {
    return textTo;
  }

  /** Whether the string last read holds escapes. */
  boolean textEscaped() {
    return textEscaped;
  }

  /** The string last read. */
  String text() {
    String raw = new String(bytes, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
    return textEscaped ? unescape(raw) : raw;
  }

  private static String unescape(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = raw.charAt(++i);
      switch (escape) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }

  /**
   * A number, times {@code scale}, rounded to the nearest whole one.
   *
   * @param otherwise what stands for no number, and for one that does not fit
   */
  long scaled(int scale, long otherwise) throws DamagedException {
    int c = peek();
    if (c != '-' && (c < '0' || c > '9')) {
      skip();
      return otherwise;
    }
    int from = at;
    boolean whole = number();
    if (whole && at - from <= 15) {
      long value = 0;
      for (int i = c == '-' ? from + 1 : from; i < at; i++) {
        value = value * 10 + (bytes[i] - '0');
      }
      return (c == '-' ? -value : value) * scale;
    }
    String digits = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    double value = Double.parseDouble(digits) * scale;
    if (!(Math.abs(value) < 9e18)) {
      return otherwise;
    }
    return digits.length() > 40
        ? Math.round(value)
        : new BigDecimal(digits)
            .multiply(BigDecimal.valueOf(scale))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  /** True if the value is a number without fraction and exponent. Does not move. */
  boolean isWhole() throws DamagedException {
    int c = peek();
    if (c != '-' && (c < '0' || c > '9')) {
      return false;
    }
    int from = at;
    boolean whole = number();
    at = from;
    return whole;
  }

  /** Passes over the value it stands at. */
  void skip() throws DamagedException {
    switch (peek()) {
      case '"' -> string();
      case '{' -> {
        for (boolean more = enter(); more; more = next()) {
          skip();
        }
      }
      case '[' -> array();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void array() throws DamagedException {
    at++;
    if (++depth > DEEPEST) {
      throw Damage.DEPTH.exception();
    }
    skipSpace();
    if (peek() != ']') {
      skip();
      skipSpace();
      while (peek() != ']') {
        expect(',');
        skipSpace();
        skip();
        skipSpace();
      }
    }
    at++;
    depth--;
  }

  private void word(String word) throws DamagedException {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
  }

  /** Passes over a number; true if it has neither fraction nor exponent. */
  private boolean number() throws DamagedException {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    boolean whole = true;
    if (peek() == '.') {
      at++;
      digits();
      whole = false;
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
      whole = false;
    }
    return whole;
  }

  private void digits() throws DamagedException {
    int from = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw fault();
    }
  }

  private void string() throws DamagedException {
    expect('"');
    byte[] b = bytes;
    int i = at;
    textFrom = i;
    textEscaped = false;
    while (true) {
      while (i < end && !SPECIAL[b[i] & 0xff]) {
        i++;
      }
      at = i;
      if (i >= end) {
        throw Damage.CUT.exception();
      }
      int c = b[i];
      if (c == '"') {
        textTo = i;
        at = i + 1;
        return;
      } else if (c == '\\') {
        textEscaped = true;
        i = escape(i);
      } else if (c < 0) {
        i = Utf8Check.next(b, i, end);
      } else {
        throw Damage.SYNTAX.exception();
      }
    }
  }

  private int escape(int from) throws DamagedException {
    if (from + 1 >= end) {
      throw Damage.CUT.exception();
    }
    int c = bytes[from + 1];
    if (c == 'u') {
      for (int i = from + 2; i < from + 6; i++) {
        if (i >= end) {
          throw Damage.CUT.exception();
        }
        if (Character.digit(bytes[i], 16) < 0) {
          throw Damage.SYNTAX.exception();
        }
      }
      return from + 6;
    }
    if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw Damage.SYNTAX.exception();
    }
    return from + 2;
  }

  private void expect(char c) throws DamagedException {
    if (at >= end || bytes[at] != c) {
      throw fault();
    }
    at++;
  }

  private DamagedException fault() {
    if (at >= end) {
      return Damage.CUT.exception();
    }
    return (bytes[at] < 0 ? Damage.UTF8 : Damage.SYNTAX).exception();
  }

  private void skipSpace() {
    while (at < end) {
      int c = bytes[at];
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return;
      }
      at++;
    }
  }
}
