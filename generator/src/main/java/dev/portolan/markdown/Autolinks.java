package dev.portolan.markdown;

/**
 * Bare URLs and e-mail addresses in text, as the section "Autolinks (extension)" of the GFM
 * specification has them. Takes one pass over the text.
 */
final class Autolinks {
  /** A name in the DNS has at most 253 characters. Without a limit, failing could be quadratic. */
  private static final int LONGEST_HOST = 253;

  private Autolinks() {}

  /**
   * Writes {@code text} escaped, its URLs as links.
   *
   * @param offset of the text in its source, for {@code data-at}; negative to print none
   */
  static void write(String text, Markup out, int offset) {
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      int end = -1;
      String scheme = "";
      if ((c == 'w' || c == 'W')
          && mayBegin(text, i)
          && text.regionMatches(true, i, "www.", 0, 4)) {
        end = urlEnd(text, i, i, 1);
        scheme = "http://";
      } else if ((c == 'h' || c == 'H' || c == 'f' || c == 'F') && mayBeginScheme(text, i)) {
        int host = hostStart(text, i);
        end = host < 0 ? -1 : urlEnd(text, i, host, 0);
      } else if (c == '@') {
        start = mailStart(text, i, from);
        end = start == i ? -1 : mailEnd(text, i);
        scheme = "mailto:";
      }
      if (end > i) {
        String url = text.substring(start, end);
        out.text(text.substring(from, start)).raw("<a");
        if (offset >= 0) {
          out.raw(" data-at=\"").raw(Integer.toString(offset + start)).raw('"');
        }
        out.raw(" href=\"").raw(scheme).text(Urls.encode(url)).raw("\">").text(url).raw("</a>");
        from = end;
        i = end;
      } else {
        i++;
      }
    }
    out.text(text.substring(from));
  }

  private static boolean mayBegin(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return Character.isWhitespace(before) || "*_~(".indexOf(before) >= 0;
  }

  private static boolean mayBeginScheme(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static boolean isPunctuation(int c) {
    return c < 0x80
        ? !Character.isLetterOrDigit(c)
        : Character.getType(c) == Character.OTHER_PUNCTUATION;
  }

  private static int hostStart(String text, int at) {
    for (String scheme : new String[] {"http://", "https://", "ftp://"}) {
      if (text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return at + scheme.length();
      }
    }
    return -1;
  }

  /**
   * The end of the URL that starts at {@code start} with its host at {@code host}, or -1. Hosts
   * without a dot are fine after a scheme, as on GitHub: {@code http://localhost:8080}.
   */
  private static int urlEnd(String text, int start, int host, int leastDots) {
    int at = host;
    int dots = 0;
    int underscoresInLast = 0;
    int underscoresInLastButOne = 0;
    while (at < text.length()) {
      if (at - host > LONGEST_HOST) {
        return -1;
      }
      int c = text.codePointAt(at);
      if (c == '.') {
        dots++;
        underscoresInLastButOne = underscoresInLast;
        underscoresInLast = 0;
      } else if (c == '_') {
        underscoresInLast++;
      } else if (c != '-' && (Character.isWhitespace(c) || isPunctuation(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    if (dots < leastDots || at == host || underscoresInLast + underscoresInLastButOne > 0) {
      return -1;
    }
    int end = portEnd(text, at);
    boolean more = end < text.length() && "/?#".indexOf(text.charAt(end)) >= 0;
    while (more
        && end < text.length()
        && text.charAt(end) != '<'
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    end = withoutTrailing(text, start, end);
    return end > host ? end : -1;
  }

  /** After a colon and digits, if they are there. */
  private static int portEnd(String text, int at) {
    int end = at;
    if (end < text.length() && text.charAt(end) == ':') {
      end++;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
    }
    return end > at + 1 ? end : at;
  }

  /** Leaves out punctuation at the end, entities, and parentheses that close nothing. */
  private static int withoutTrailing(String text, int start, int end) {
    int open = 0;
    int close = 0;
    for (int i = start; i < end; i++) {
      open += text.charAt(i) == '(' ? 1 : 0;
      close += text.charAt(i) == ')' ? 1 : 0;
    }
    int at = end;
    while (at > start) {
      char last = text.charAt(at - 1);
      if ("?!.,:*_~'\"".indexOf(last) >= 0) {
        at--;
      } else if (last == ')' && close > open) {
        at--;
        close--;
      } else if (last == ';') {
        int i = at - 2;
        while (i > start && Character.isLetterOrDigit(text.charAt(i))) {
          i--;
        }
        at = i < at - 2 && text.charAt(i) == '&' ? i : at - 1;
      } else {
        break;
      }
    }
    return at;
  }

  private static int mailStart(String text, int at, int from) {
    int start = at;
    while (start > from && isMailCharacter(text.charAt(start - 1), ".-_+")) {
      start--;
    }
    return start;
  }

  private static int mailEnd(String text, int at) {
    int end = at + 1;
    if (end == text.length() || !isMailCharacter(text.charAt(end), "")) {
      return -1;
    }
    boolean dot = false;
    while (end < text.length() && isMailCharacter(text.charAt(end), ".-_")) {
      if (text.charAt(end) == '.') {
        boolean more = end + 1 < text.length() && isMailCharacter(text.charAt(end + 1), "-_");
        if (!more) {
          break;
        }
        dot = true;
      }
      end++;
    }
    boolean allowedEnd = "-_".indexOf(text.charAt(end - 1)) < 0;
    return dot && allowedEnd ? end : -1;
  }

  private static boolean isMailCharacter(char c, String others) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || others.indexOf(c) >= 0;
  }
}
