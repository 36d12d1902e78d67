package dev.portolan.portal.reference;

import java.util.Locale;

/** What families of media types are to samples and examples. */
enum MediaKind {
  JSON("json"),
  JSON_LINES("json"),
  FORM("text"),
  MULTIPART("text"),
  XML("xml"),
  YAML("yaml"),
  TEXT("text"),
  BINARY("");

  private final String language;

  MediaKind(String language) {
    this.language = language;
  }

  /** The word for colouring. */
  String language() {
    return language;
  }

  /** The family of {@code name}, maybe a range such as {@code *}{@code /*}. */
  static MediaKind of(String name) {
    String type = name.toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    type = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    if (type.endsWith("/json-seq")
        || type.endsWith("jsonl")
        || type.endsWith("ndjson")
        || type.endsWith("json-lines")) {
      return JSON_LINES;
    }
    if (type.endsWith("/json") || type.endsWith("+json") || type.equals("*/*")) {
      return JSON;
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return FORM;
    }
    if (type.startsWith("multipart/")) {
      return MULTIPART;
    }
    if (type.endsWith("/xml") || type.endsWith("+xml")) {
      return XML;
    }
    if (type.endsWith("yaml")) {
      return YAML;
    }
    return type.startsWith("text/") ? TEXT : BINARY;
  }
}
