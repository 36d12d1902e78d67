package dev.portolan.markdown;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What kind of URL a link has, judged as a browser would. */
final class Urls {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  /** Of links that name a thing of the catalog. */
  private static final Set<String> CATALOG = Set.of("op", "schema", "product", "doc");

  private static final String UNRESERVED = "-_.!~*'();/?:@&=+$,#%";

  private Urls() {}

  /** Kinds of URL. */
  enum Kind {
    /** Nothing but {@code #fragment}. */
    FRAGMENT,
    /** Inside the site. */
    RELATIVE,
    /** A thing of the catalog, by its name. */
    CATALOG,
    /** Another host, or mail. */
    ABSOLUTE,
    /** A scheme that no link may have, or a form that browsers read as another host. */
    FORBIDDEN
  }

  /**
   * {@code url} without what browsers ignore in it: control characters and white space around it,
   * tabs and line ends inside.
   */
  static String clean(String url) {
    StringBuilder kept = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c > ' ' && c != 0x7F) {
        kept.append(c);
      } else if (c == ' ' && kept.length() > 0) {
        kept.append("%20");
      }
    }
    int end = kept.length();
    while (end >= 3 && kept.substring(end - 3, end).equals("%20") && url.strip().length() < end) {
      end -= 3;
    }
    kept.setLength(end);
    return withAsciiHost(kept.toString());
  }

  /** Hosts in other scripts as the DNS knows them: a percent sign may not stand in a host. */
  private static String withAsciiHost(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return url;
    }
    int start = scheme + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start, end);
    if (host.indexOf('%') < 0) {
      return url;
    }
    try {
      String name = URLDecoder.decode(host, StandardCharsets.UTF_8);
      String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
      return url.substring(0, start) + ascii + url.substring(end);
    } catch (IllegalArgumentException e) {
      return url; // no name that the DNS could know: judged as it is
    }
  }

  /** The kind of a {@linkplain #clean cleaned} URL. */
  static Kind kind(String url) {
    if (url.startsWith("#")) {
      return Kind.FRAGMENT;
    }
    if (url.indexOf('\\') >= 0) {
      return Kind.FORBIDDEN;
    }
    if (url.startsWith("//")) {
      return Kind.FORBIDDEN;
    }
    int end = 0;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    if (end == url.length() || url.charAt(end) != ':') {
      return Kind.RELATIVE;
    }
    String scheme = url.substring(0, end).toLowerCase(Locale.ROOT);
    if (CATALOG.contains(scheme)) {
      return Kind.CATALOG;
    }
    return SCHEMES.contains(scheme) && (scheme.equals("mailto") || hasAuthority(url, end + 1))
        ? Kind.ABSOLUTE
        : Kind.FORBIDDEN;
  }

  /** True if a host and maybe a port follow at {@code start}: what no browser opens is no link. */
  private static boolean hasAuthority(String url, int start) {
    if (!url.startsWith("//", start)) {
      return false;
    }
    int end = start + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start + 2, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port =
        host.lastIndexOf(':') > host.lastIndexOf(']') ? host.lastIndexOf(':') : host.length();
    return port > 0
        && host.chars().skip(port + 1L).allMatch(c -> c >= '0' && c <= '9')
        && host.chars().limit(port).noneMatch(c -> "\"<>^`{}|%".indexOf(c) >= 0);
  }

  /** {@code url} with everything percent-encoded that may not stand in a URL. */
  static String encode(String url) {
    StringBuilder out = new StringBuilder(url.length() + 16);
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      if (c == '%' && !isEscape(url, i)) {
        out.append("%25");
      } else if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        out.append((char) c);
      } else {
        String character = c == 0 || isSurrogate(c) ? "\uFFFD" : Character.toString(c);
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(hex(b >> 4)).append(hex(b));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isEscape(String url, int at) {
    return at + 2 < url.length()
        && Character.digit(url.charAt(at + 1), 16) >= 0
        && Character.digit(url.charAt(at + 2), 16) >= 0;
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
  }
}
