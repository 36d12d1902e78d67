package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@code format} asks of a value. Of formats whose definition is disputed, only what all
 * agree on; unknown ones ask nothing. All expressions here are linear: no quantifier stands within
 * another over the same characters, and texts are limited before.
 */
final class Formats {
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(?i:z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?!$)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?"
              + "(T(?!$)(\\d+H)?(\\d+M)?(\\d+([.,]\\d+)?S)?)?)");
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MAILBOX =
      Pattern.compile("\"[^\"]+\"|[^\\s@\"<>,;:.]+(\\.[^\\s@\"<>,;:.]+)*+");
  private static final Pattern LABEL = Pattern.compile("(?i)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Pattern IPV4 =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  /** What no URI has: blanks, delimiters, percent signs before anything but two digits. */
  private static final Pattern NO_URI = Pattern.compile("[\\s\"<>\\\\^`|]|%(?![0-9A-Fa-f]{2})");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_\\r\\n-]*={0,2}\\s*");
  private static final Pattern TILDE = Pattern.compile("~(?![01])");

  private static final BigDecimal INT32 = BigDecimal.valueOf(Integer.MAX_VALUE);
  private static final BigDecimal INT64 = BigDecimal.valueOf(Long.MAX_VALUE);

  /** How a message calls a value of a format. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("date", "a date such as 2026-01-15"),
          Map.entry("date-time", "a date and time such as 2026-01-15T09:30:00Z"),
          Map.entry("time", "a time such as 09:30:00Z"),
          Map.entry("duration", "a duration such as P3D"),
          Map.entry("uuid", "a UUID"),
          Map.entry("email", "an e-mail address"),
          Map.entry("idn-email", "an e-mail address"),
          Map.entry("hostname", "a host name"),
          Map.entry("ipv4", "an IPv4 address"),
          Map.entry("ipv6", "an IPv6 address"),
          Map.entry("uri", "an absolute URI"),
          Map.entry("iri", "an absolute IRI"),
          Map.entry("byte", "text in Base64"),
          Map.entry("json-pointer", "a JSON pointer"),
          Map.entry("int32", "a number of 32 bits"),
          Map.entry("int64", "a number of 64 bits"));

  private Formats() {}

  /** How a message calls a value of {@code format}. */
  static String word(String format) {
    return WORDS.getOrDefault(format, "of the format " + format);
  }

  /** The largest number of a format of numbers, if it has one. */
  static Optional<BigDecimal> largest(String format) {
    return switch (format) {
      case "int32" -> Optional.of(INT32);
      case "int64" -> Optional.of(INT64);
      default -> Optional.empty();
    };
  }

  /** The smallest number of a format of numbers, if it has one. */
  static Optional<BigDecimal> smallest(String format) {
    return largest(format).map(max -> max.negate().subtract(BigDecimal.ONE));
  }

  /** False if {@code value} is known to be none of {@code format}. */
  static boolean fits(String format, JsonNode value) {
    if (value.isNumber()) {
      Optional<BigDecimal> number = Values.number(value);
      return number.isEmpty()
          || (largest(format).map(max -> number.get().compareTo(max) <= 0).orElse(true)
              && smallest(format).map(min -> number.get().compareTo(min) >= 0).orElse(true));
    }
    return !value.isTextual()
        || value.textValue().length() > MAX_LENGTH
        || text(format, value.textValue());
  }

  private static boolean text(String format, String text) {
    return switch (format) {
      case "date" -> isDate(text);
      case "date-time" -> isDateTime(text);
      case "time" -> TIME.matcher(text).matches();
      case "duration" -> DURATION.matcher(text).matches();
      case "uuid" -> UUID.matcher(text).matches();
      case "email", "idn-email" -> isEmail(text);
      case "hostname" -> isHostname(text);
      case "ipv4" -> IPV4.matcher(text).matches();
      case "ipv6" -> isIpv6(text);
      case "uri", "iri" -> SCHEME.matcher(text).matches() && !NO_URI.matcher(text).find();
      case "byte" -> BASE64.matcher(text).matches();
      case "json-pointer" ->
          (text.isEmpty() || text.startsWith("/")) && !TILDE.matcher(text).find();
      default -> true;
    };
  }

  private static boolean isDate(String text) {
    java.util.regex.Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)))
          != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    return text.length() > 11
        && (text.charAt(10) == 'T' || text.charAt(10) == 't' || text.charAt(10) == ' ')
        && isDate(text.substring(0, 10))
        && TIME.matcher(text.substring(11)).matches();
  }

  private static boolean isHostname(String text) {
    if (text.isEmpty() || text.length() > 253) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv6(String text) {
    if (text.length() > 45 || !text.contains(":") || text.contains(":::")) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int groups = 0;
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (part.isEmpty()) {
        if (gap < 0 || (i == 0 && gap != 0)) {
          return false;
        }
      } else if (i == parts.length - 1 && part.contains(".")) {
        if (!IPV4.matcher(part).matches()) {
          return false;
        }
        groups += 2;
      } else if (part.length() > 4 || !part.matches("[0-9A-Fa-f]+")) {
        return false;
      } else {
        groups++;
      }
    }
    return gap < 0 ? groups == 8 : groups < 8;
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && MAILBOX.matcher(text.substring(0, at)).matches()
        && (text.startsWith("[", at + 1)
            ? text.endsWith("]")
            : text.codePoints().skip(at + 1).anyMatch(c -> c > 127)
                || isHostname(text.substring(at + 1)));
  }
}
