package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request that a sample sent, compared with what the operation asks for. */
record Arrived(String method, String target, Map<String, String> headers, String body) {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  /** What is wrong; empty if it is as {@code expected} has it. */
  List<String> wrong(List<String> expected) throws IOException {
    List<String> wrong = new ArrayList<>();
    differs("request", expected.get(0), method + " " + canonical(target), wrong);
    List<String> parts = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    for (String line : expected.subList(1, expected.size())) {
      int space = line.indexOf(' ');
      String word = space < 0 ? line : line.substring(0, space);
      String rest = line.substring(space + 1);
      switch (word) {
        case "none" -> differs("body", "", body, wrong);
        case "json" -> json(rest, wrong);
        case "text" -> differs("body", MAPPER.readValue(rest, String.class), body, wrong);
        case "file" -> differs("body", "bytes of " + rest, body, wrong);
        case "form" -> fields.add(rest.replace("\\n", "\n"));
        case "part" -> parts.add(rest);
        default -> header(line, wrong);
      }
    }
    if (!fields.isEmpty()) {
      differs("form", fields.toString(), fields().toString(), wrong);
    }
    if (!parts.isEmpty()) {
      differs("parts", String.join("\n", parts), String.join("\n", parts()), wrong);
    }
    return wrong;
  }

  private static void differs(String what, String expected, String found, List<String> wrong) {
    if (!expected.equals(found)) {
      wrong.add(what + "\n  expected " + expected + "\n  but was  " + found);
    }
  }

  private void header(String line, List<String> wrong) {
    if (line.startsWith("!")) {
      differs(line, "null", String.valueOf(headers.get(line.substring(1))), wrong);
      return;
    }
    int colon = line.indexOf(": ");
    String name = line.substring(0, colon);
    String found = String.valueOf(headers.get(name));
    // Some clients say the charset of text and forms, which is right too.
    String value =
        name.equals("Content-Type") ? found.replaceAll("(?i);\\s*charset=utf-8", "") : found;
    differs(name, line.substring(colon + 2), value, wrong);
  }

  private void json(String expected, List<String> wrong) {
    try {
      JsonNode found = MAPPER.readTree(body);
      if (!MAPPER.readTree(expected).equals(found)) {
        wrong.add("JSON\n  expected " + MAPPER.readTree(expected) + "\n  but was  " + found);
      }
    } catch (IOException e) {
      wrong.add("no JSON: " + body);
    }
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      fields.add(decoded(pair.substring(0, equals)) + "=" + decoded(pair.substring(equals + 1)));
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Name, file name, media type, other headers, value of each part. */
  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    String type = String.valueOf(headers.get("Content-Type"));
    String boundary = type.replaceAll(".*boundary=\"?([^\";]*).*", "$1");
    String[] pieces = ("\r\n" + body).split("\r\n--" + java.util.regex.Pattern.quote(boundary), -1);
    for (int i = 1; i < pieces.length - 1; i++) {
      int end = pieces[i].indexOf("\r\n\r\n");
      Map<String, String> head = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line : pieces[i].substring(2, end).split("\r\n", -1)) {
        head.put(
            line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
      }
      String disposition = head.remove("Content-Disposition");
      String kind =
          String.valueOf(head.remove("Content-Type")).replaceAll("(?i);\\s*charset=utf-8", "");
      head.remove("Content-Length");
      head.remove("Content-Transfer-Encoding");
      StringBuilder others = new StringBuilder();
      head.forEach((name, value) -> others.append(name).append(": ").append(value));
      parts.add(
          parameter(disposition, "name")
              + "|"
              + parameter(disposition, "filename")
              + "|"
              + (kind.equals("null") || kind.equals("text/plain") ? "" : kind)
              + "|"
              + others
              + "|"
              + pieces[i].substring(end + 4));
    }
    return parts;
  }

  private static String parameter(String disposition, String name) {
    return disposition.matches(".*; " + name + "=.*")
        ? disposition.replaceAll(".*; " + name + "=\"?([^\";]*).*", "$1")
        : "";
  }

  /** The same for targets that mean the same: clients encode more or less. */
  private static String canonical(String target) {
    StringBuilder canonical = new StringBuilder();
    for (byte b : bytes(target)) {
      int c = b & 0xff;
      canonical.append((char) c);
    }
    String text = canonical.toString();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        int code = Integer.parseInt(text.substring(i + 1, i + 3), 16);
        boolean unreserved =
            (code < 0x80 && "-._~".indexOf(code) >= 0)
                || (Character.isLetterOrDigit(code) && code < 0x80);
        out.append(
            unreserved ? String.valueOf((char) code) : String.format(Locale.ROOT, "%%%02X", code));
        i += 2;
      } else {
        boolean plain =
            (Character.isLetterOrDigit(c) && c < 0x80) || "-._~/?&=,;:@+$".indexOf(c) >= 0;
        out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
