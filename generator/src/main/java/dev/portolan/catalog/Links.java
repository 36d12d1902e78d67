package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks addresses: those that fail are reported and left out. */
final class Links {
  private final Diagnostics problems;

  Links(Diagnostics problems) {
    this.problems = problems;
  }

  /** An absolute http or https URL. */
  Optional<String> url(Fields fields, String key) {
    return fields.text(key).filter(text -> isUrl(text, fields.placeOf(key)));
  }

  /** An absolute http or https URL that others are appended to: no slash at its end. */
  Optional<String> baseUrl(Fields fields, String key) {
    return fields.text(key).flatMap(text -> baseUrl(text, fields.placeOf(key)));
  }

  /** An absolute http or https URL that others are appended to: no slash at its end. */
  Optional<String> baseUrl(String text, Location place) {
    if (!isUrl(text, place)) {
      return Optional.empty();
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      wrong(place, text, "pages are added to it, so it cannot have \"?\" or \"#\"");
      return Optional.empty();
    }
    return Optional.of(text.replaceAll("/+$", ""));
  }

  /** A URL with {@code {path}} in it. */
  Optional<EditUrl> editUrl(Fields fields, String key) {
    Optional<String> url = fields.text(key);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Location place = fields.placeOf(key);
    if (!url.get().contains(EditUrl.PATH)) {
      problems.add(
          Diagnostic.error("edit-url-without-path", place, "the edit URL has no \"{path}\"")
              .withHint("{path} stands where the path of the file goes"));
      return Optional.empty();
    }
    return isUrl(new EditUrl(url.get()).of("path"), place)
        ? Optional.of(new EditUrl(url.get()))
        : Optional.empty();
  }

  /** Where a menu leads: http, https, mailto, or a path on the portal. */
  Optional<String> target(Fields fields, String key) {
    return fields
        .requiredText(key)
        .filter(
            text -> {
              String scheme = scheme(text);
              if (scheme.isEmpty() && !text.startsWith("/") && text.indexOf('\\') < 0) {
                return true;
              }
              if (scheme.equals("mailto")) {
                return isEmail(text.substring("mailto:".length()), fields.placeOf(key));
              }
              if (scheme.isEmpty()) {
                wrong(
                    fields.placeOf(key),
                    text,
                    "write a path from the portal's first page, or a whole URL");
                return false;
              }
              return isUrl(text, fields.placeOf(key));
            });
  }

  /** A mail address. */
  Optional<String> email(Fields fields, String key) {
    return fields.text(key).filter(text -> isEmail(text, fields.placeOf(key)));
  }

  private boolean isEmail(String text, Location place) {
    int at = text.indexOf('@');
    Predicate<String> clean =
        part ->
            !part.isEmpty()
                && part.chars().noneMatch(c -> c <= ' ' || "<>\"(),;:@\\[]".indexOf(c) >= 0);
    boolean good =
        at > 0
            && text.length() <= 254
            && clean.test(text.substring(0, at))
            && clean.test(text.substring(at + 1))
            && !text.endsWith(".");
    if (!good) {
      problems.add(
          Diagnostic.error("email-invalid", place, quoted(text) + " is not a mail address")
              .withHint("write it such as api@harbour.example"));
    }
    return good;
  }

  /** Whether {@code text} is an absolute http or https URL; reports it if not. */
  boolean isUrl(String text, Location place) {
    String scheme = scheme(text);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      wrong(place, text, "write an absolute URL that begins with https:// or http://");
      return false;
    }
    try {
      URI uri = new URI(text);
      if (uri.getRawUserInfo() != null) {
        problems.add(
            Diagnostic.error(
                    "url-with-credentials", place, "this URL holds a user name or password")
                .withHint("readers would see it; leave it out"));
        return false;
      }
      if (uri.getHost() == null) {
        wrong(place, text, "it names no host that can be resolved");
        return false;
      }
      return true;
    } catch (URISyntaxException e) {
      wrong(
          place, text, "at character " + (e.getIndex() + 1) + " something is not allowed in a URL");
      return false;
    }
  }

  private void wrong(Location place, String text, String hint) {
    problems.add(
        Diagnostic.error("url-invalid", place, quoted(text) + " is not a usable URL")
            .withHint(hint));
  }

  /** The scheme in lower case; empty if there is none. */
  private static String scheme(String text) {
    int colon = text.indexOf(':');
    String before = colon < 0 ? "" : text.substring(0, colon);
    return before.indexOf('/') >= 0 || before.indexOf('?') >= 0 || before.indexOf('#') >= 0
        ? ""
        : before.toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
  }
}
