package dev.portolan.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values that read well, guessed from the format or the name of a property. */
final class Hints {
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("date", "2026-01-15"),
          Map.entry("date-time", "2026-01-15T09:30:00Z"),
          Map.entry("datetime", "2026-01-15T09:30:00Z"),
          Map.entry("time", "09:30:00Z"),
          Map.entry("partial-time", "09:30:00"),
          Map.entry("duration", "P3D"),
          Map.entry("uuid", "7c9e6679-7425-40de-944b-e07fc1f90ae7"),
          Map.entry("guid", "7c9e6679-7425-40de-944b-e07fc1f90ae7"),
          Map.entry("email", "jane.doe@example.com"),
          Map.entry("idn-email", "jane.doe@example.com"),
          Map.entry("hostname", "www.example.com"),
          Map.entry("idn-hostname", "www.example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("ip", "192.0.2.1"),
          Map.entry("cidr", "192.0.2.0/24"),
          Map.entry("mac", "00:00:5e:00:53:01"),
          Map.entry("uri", "https://example.com/path"),
          Map.entry("url", "https://example.com/path"),
          Map.entry("iri", "https://example.com/path"),
          Map.entry("uri-reference", "/path"),
          Map.entry("iri-reference", "/path"),
          Map.entry("uri-template", "https://example.com/items/{id}"),
          Map.entry("byte", "ZXhhbXBsZQ=="),
          Map.entry("base64", "ZXhhbXBsZQ=="),
          Map.entry("base64url", "ZXhhbXBsZQ"),
          Map.entry("binary", "(binary data)"),
          Map.entry("password", "correct horse battery staple"),
          Map.entry("regex", "^[a-z]+$"),
          Map.entry("json-pointer", "/items/0"),
          Map.entry("relative-json-pointer", "1/items"),
          Map.entry("int32", "42"),
          Map.entry("int64", "42"),
          Map.entry("uint32", "42"),
          Map.entry("uint64", "42"),
          Map.entry("float", "12.5"),
          Map.entry("double", "12.5"),
          Map.entry("decimal", "12.50"),
          Map.entry("phone", "+442079460000"),
          Map.entry("currency", "EUR"),
          Map.entry("country", "FR"),
          Map.entry("language", "en"),
          Map.entry("semver", "1.0.0"),
          Map.entry("html", "<p>Example</p>"),
          Map.entry("markdown", "An *example*"),
          Map.entry("color", "#336699"),
          Map.entry("char", "A"));

  /** By the last words of a property's name, in lower case. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("emailaddress", "jane.doe@example.com"),
          Map.entry("email", "jane.doe@example.com"),
          Map.entry("firstname", "Jane"),
          Map.entry("givenname", "Jane"),
          Map.entry("lastname", "Doe"),
          Map.entry("surname", "Doe"),
          Map.entry("familyname", "Doe"),
          Map.entry("username", "jane.doe"),
          Map.entry("login", "jane.doe"),
          Map.entry("hostname", "www.example.com"),
          Map.entry("filename", "document.pdf"),
          Map.entry("fullname", "Jane Doe"),
          Map.entry("companyname", "Example Ltd"),
          Map.entry("company", "Example Ltd"),
          Map.entry("organization", "Example Ltd"),
          Map.entry("currencycode", "EUR"),
          Map.entry("currency", "EUR"),
          Map.entry("countrycode", "FR"),
          Map.entry("country", "FR"),
          Map.entry("languagecode", "en"),
          Map.entry("language", "en"),
          Map.entry("locale", "en-GB"),
          Map.entry("timezone", "Europe/Paris"),
          Map.entry("city", "Paris"),
          Map.entry("street", "1 Example Street"),
          Map.entry("streetaddress", "1 Example Street"),
          Map.entry("postalcode", "75001"),
          Map.entry("postcode", "75001"),
          Map.entry("zipcode", "75001"),
          Map.entry("zip", "75001"),
          Map.entry("phonenumber", "+442079460000"),
          Map.entry("phone", "+442079460000"),
          Map.entry("mobile", "+442079460000"),
          Map.entry("ipaddress", "192.0.2.1"),
          Map.entry("macaddress", "00:00:5e:00:53:01"),
          Map.entry("iban", "FR7630006000011234567890189"),
          Map.entry("bic", "EXMPFRPPXXX"),
          Map.entry("url", "https://example.com/path"),
          Map.entry("uri", "https://example.com/path"),
          Map.entry("href", "https://example.com/path"),
          Map.entry("website", "https://example.com/path"),
          Map.entry("host", "www.example.com"),
          Map.entry("domain", "example.com"),
          Map.entry("uuid", "7c9e6679-7425-40de-944b-e07fc1f90ae7"),
          Map.entry("guid", "7c9e6679-7425-40de-944b-e07fc1f90ae7"),
          Map.entry("createdat", "2026-01-15T09:30:00Z"),
          Map.entry("updatedat", "2026-01-16T10:00:00Z"),
          Map.entry("timestamp", "2026-01-15T09:30:00Z"),
          Map.entry("datetime", "2026-01-15T09:30:00Z"),
          Map.entry("birthdate", "1990-05-17"),
          Map.entry("dateofbirth", "1990-05-17"),
          Map.entry("date", "2026-01-15"),
          Map.entry("amount", "12.50"),
          Map.entry("price", "12.50"),
          Map.entry("mimetype", "application/json"),
          Map.entry("contenttype", "application/json"),
          Map.entry("mediatype", "application/json"),
          Map.entry("color", "#336699"),
          Map.entry("colour", "#336699"),
          Map.entry("version", "1.0.0"),
          Map.entry("status", "active"),
          Map.entry("title", "An example"),
          Map.entry("summary", "A short summary"),
          Map.entry("description", "A short description"),
          Map.entry("message", "A short message"),
          Map.entry("comment", "A short comment"),
          Map.entry("reason", "A short reason"),
          Map.entry("name", "Example"),
          Map.entry("label", "Example"),
          Map.entry("tag", "example"),
          Map.entry("key", "example"),
          Map.entry("slug", "example"));

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("amount", "12.5"),
          Map.entry("price", "12.5"),
          Map.entry("total", "12.5"),
          Map.entry("rate", "1.5"),
          Map.entry("percent", "12.5"),
          Map.entry("percentage", "12.5"),
          Map.entry("latitude", "48.8566"),
          Map.entry("lat", "48.8566"),
          Map.entry("longitude", "2.3522"),
          Map.entry("lon", "2.3522"),
          Map.entry("lng", "2.3522"),
          Map.entry("timestamp", "1768469400"),
          Map.entry("expiresin", "3600"),
          Map.entry("year", "2026"),
          Map.entry("month", "1"),
          Map.entry("day", "15"),
          Map.entry("hour", "9"),
          Map.entry("minute", "30"),
          Map.entry("port", "443"),
          Map.entry("age", "30"),
          Map.entry("pagesize", "20"),
          Map.entry("perpage", "20"),
          Map.entry("limit", "20"),
          Map.entry("offset", "0"),
          Map.entry("quantity", "2"),
          Map.entry("count", "2"),
          Map.entry("status", "200"),
          Map.entry("code", "200"),
          Map.entry("size", "1024"),
          Map.entry("width", "640"),
          Map.entry("height", "480"));

  private Hints() {}

  /** A text of {@code format}, if it is a known one. */
  static Optional<String> format(String format) {
    return Optional.ofNullable(FORMATS.get(format));
  }

  /** A text for a property called {@code name}. */
  static Optional<String> text(String name) {
    List<String> words = words(name);
    if (words.isEmpty() || !words.get(words.size() - 1).matches("ids?")) {
      return byName(NAMES, words);
    }
    List<String> stem = words.subList(0, words.size() - 1);
    return Optional.of(stem.isEmpty() ? "a1b2c3" : String.join("-", stem) + "-a1b2c3");
  }

  /** A number for a property called {@code name}. */
  static Optional<BigDecimal> number(String name) {
    return byName(NUMBERS, words(name)).map(BigDecimal::new);
  }

  /** What is known of the last words of a name, as many of them as possible. */
  private static Optional<String> byName(Map<String, String> hints, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      String key = String.join("", words.subList(from, words.size()));
      String hint = hints.get(key);
      if (hint == null && key.endsWith("s")) {
        hint = hints.get(key.substring(0, key.length() - 1));
      }
      if (hint != null) {
        return Optional.of(hint);
      }
    }
    return Optional.empty();
  }

  /** {@code [order, line, id]} of {@code orderLineID} and {@code order_line-id}. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean lower = false;
    for (int c : name.codePoints().limit(100).toArray()) {
      boolean letter = Character.isLetterOrDigit(c);
      if ((!letter || (lower && Character.isUpperCase(c))) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (letter) {
        word.appendCodePoint(c);
      }
      lower = letter && !Character.isUpperCase(c);
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
