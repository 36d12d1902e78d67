package dev.portolan.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The links and ids of one HTML page, found in one pass over its text. Knows as much of HTML as
 * pages of ours and sanitised documents contain: quoted and unquoted attributes, comments, and
 * elements whose content is not markup.
 */
final class PageScan {
  private static final Pattern CANDIDATES = Pattern.compile(",\\s+");

  private final String html;
  private final List<String> ids = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> needs = new ArrayList<>();
  private int at;

  private PageScan(String html) {
    this.html = html;
  }

  static PageScan of(String html) {
    PageScan scan = new PageScan(html);
    scan.run();
    return scan;
  }

  /** Values of {@code id}, and of {@code name} on {@code a}, as a browser understands them. */
  List<String> ids() {
    return ids;
  }

  /** Values of attributes that lead to other files, as a browser understands them. */
  List<String> links() {
    return links;
  }

  /** Values of {@code data-needs}: names of assets that few pages use. */
  List<String> needs() {
    return needs;
  }

  private void run() {
    while ((at = html.indexOf('<', at)) >= 0) {
      if (html.startsWith("<!--", at)) {
        skipPast("-->", at + 4);
      } else if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
        at++;
        element();
      } else {
        at++;
      }
      if (at < 0) {
        return;
      }
    }
  }

  private void element() {
    String element = word();
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '>') {
        at++;
        skipRawText(element);
        return;
      } else if (c == '/' || Character.isWhitespace(c)) {
        at++;
      } else {
        attribute(element);
      }
    }
  }

  private void attribute(String element) {
    int start = at;
    String name = word();
    if (at == start) {
      at++; // a stray character such as a quote; a browser starts a new attribute there
      return;
    }
    skipSpace();
    if (at >= html.length() || html.charAt(at) != '=') {
      return;
    }
    at++;
    skipSpace();
    keep(element, name, value());
  }

  private String value() {
    if (at >= html.length()) {
      return "";
    }
    char quote = html.charAt(at);
    int start = at;
    if (quote == '"' || quote == '\'') {
      start++;
      int end = html.indexOf(quote, start);
      at = end < 0 ? html.length() : end + 1;
      return html.substring(start, end < 0 ? html.length() : end);
    }
    while (at < html.length()
        && html.charAt(at) != '>'
        && !Character.isWhitespace(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at);
  }

  private void keep(String element, String name, String raw) {
    switch (name) {
      case "id" -> ids.add(CharacterReferences.decode(raw));
      case "name" -> {
        if (element.equals("a")) {
          ids.add(CharacterReferences.decode(raw));
        }
      }
      case "href", "src", "poster", "action" -> links.add(CharacterReferences.decode(raw).strip());
      case "data" -> {
        if (element.equals("object")) {
          links.add(CharacterReferences.decode(raw).strip());
        }
      }
      case "data-needs" -> needs.add(CharacterReferences.decode(raw));
      case "srcset", "imagesrcset" -> {
        for (String candidate : CANDIDATES.split(CharacterReferences.decode(raw), -1)) {
          links.add(candidate.strip().replaceFirst("\\s.*", ""));
        }
      }
      default -> {}
    }
  }

  /** Script, style and text elements hold no markup until they end. */
  private void skipRawText(String element) {
    switch (element) {
      case "script", "style", "textarea", "title" -> {
        String end = "</" + element;
        while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
          at = html.indexOf('<', at + 1);
          if (at < 0) {
            at = html.length();
          }
        }
      }
      default -> {}
    }
  }

  private String word() {
    int start = at;
    while (at < html.length() && isNamePart(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private void skipSpace() {
    while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
      at++;
    }
  }

  private void skipPast(String end, int from) {
    int found = html.indexOf(end, from);
    at = found < 0 ? html.length() : found + end.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return c != '=' && c != '>' && c != '/' && c != '"' && c != '\'' && !Character.isWhitespace(c);
  }
}
