package dev.portolan.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link on a page leads inside its site.
 *
 * @param path from the site's root; starts with {@code ../} if the link leaves the site
 * @param fragment without {@code #}; empty for the whole file
 */
record LinkTarget(String path, String fragment) {
  private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:|//).*");

  private static final SitePath NOT_FOUND = SitePath.of("404.html");

  /** The target of {@code link} on {@code page}; nothing if it leads to another host. */
  static Optional<LinkTarget> of(SitePath page, String link) {
    if (ABSOLUTE.matcher(link).lookingAt()) {
      return Optional.empty();
    }
    if (page.equals(NOT_FOUND) && link.startsWith("/")) {
      return Optional
          .empty(); // hosts show this page at any path, so it starts from the host's root
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : decode(link.substring(hash + 1));
    String reference = hash < 0 ? link : link.substring(0, hash);
    int query = reference.indexOf('?');
    reference = decode(query < 0 ? reference : reference.substring(0, query));
    return Optional.of(new LinkTarget(resolve(page.value(), reference), fragment));
  }

  private static String resolve(String page, String reference) {
    if (reference.isEmpty()) {
      return page;
    }
    if (reference.startsWith("/")) {
      return "../" + reference; // absolute paths need a server whose root is the site
    }
    Deque<String> parts = new ArrayDeque<>();
    String folder = page.contains("/") ? page.substring(0, page.lastIndexOf('/') + 1) : "";
    for (String part : (folder + reference).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return "../" + reference;
        }
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String decode(String text) {
    try {
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray "%": no file has such a name, so the link is reported as it is
    }
  }

  @Override
  public String toString() {
    return fragment.isEmpty() ? path : path + "#" + fragment;
  }
}
