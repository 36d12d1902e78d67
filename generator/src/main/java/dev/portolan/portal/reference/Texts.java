package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Example texts by format and length. */
final class Texts {
  private static final Map<String, String> BY_FORMAT =
      Map.ofEntries(
          Map.entry("date", "2026-05-01"),
          Map.entry("date-time", "2026-05-01T09:30:00Z"),
          Map.entry("time", "09:30:00Z"),
          Map.entry("duration", "P1D"),
          Map.entry("email", "ada@example.com"),
          Map.entry("idn-email", "ada@example.com"),
          Map.entry("hostname", "www.example.com"),
          Map.entry("idn-hostname", "www.example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("url", "https://example.com/"),
          Map.entry("iri", "https://example.com/"),
          Map.entry("uri-reference", "/path"),
          Map.entry("iri-reference", "/path"),
          Map.entry("uri-template", "/path/{id}"),
          Map.entry("uuid", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
          Map.entry("json-pointer", "/path"),
          Map.entry("relative-json-pointer", "1/path"),
          Map.entry("regex", "^[a-z]+$"),
          Map.entry("byte", "aGVsbG8="),
          Map.entry("base64url", "aGVsbG8"),
          Map.entry("binary", "<binary>"),
          Map.entry("password", "********"));

  private static final int LONGEST = 200;

  private Texts() {}

  /** An example of a text. */
  static String example(Merged merged) {
    String known = BY_FORMAT.get(merged.text("format").orElse(""));
    if (known != null) {
      return known;
    }
    if (merged.text("contentEncoding").orElse("").startsWith("base64")) {
      return "aGVsbG8=";
    }
    int min = merged.value("minLength").map(JsonNode::asInt).orElse(0);
    int max = merged.value("maxLength").map(JsonNode::asInt).orElse(Integer.MAX_VALUE);
    StringBuilder text = new StringBuilder("string");
    while (text.length() < Math.min(min, LONGEST)) {
      text.append("string");
    }
    if (min > "string".length() && min <= LONGEST) {
      text.setLength(min);
    }
    if (text.length() > max) {
      text.setLength(Math.max(0, max));
    }
    return text.toString();
  }
}
