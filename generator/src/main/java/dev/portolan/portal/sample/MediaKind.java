package dev.portolan.portal.sample;

import dev.portolan.spec.Operation.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What families of media types are to samples and examples. */
public enum MediaKind {
  JSON("json"),
  /** A line or record of JSON after the other. */
  JSON_LINES("json"),
  /** Server-sent events. */
  EVENTS("text"),
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
  public String language() {
    return language;
  }

  /** True if it arrives bit by bit, line by line. */
  boolean streams() {
    return this == JSON_LINES || this == EVENTS;
  }

  /** The ending of a file's name. */
  String ending() {
    return switch (this) {
      case JSON, XML, YAML -> language;
      case JSON_LINES -> "jsonl";
      case TEXT, EVENTS -> "txt";
      default -> "bin";
    };
  }

  /** The family of {@code name}, maybe a range such as {@code *}{@code /*}. */
  public static MediaKind of(String name) {
    String type = withoutParameters(name);
    if (type.endsWith("json-seq")
        || type.endsWith("jsonl")
        || type.endsWith("ndjson")
        || type.endsWith("jsonlines")
        || type.endsWith("json-lines")
        || type.endsWith("stream+json")) {
      return JSON_LINES;
    }
    if (type.equals("text/event-stream")) {
      return EVENTS;
    }
    if (type.endsWith("/json")
        || type.endsWith("+json")
        || type.equals("*/*")
        || type.equals("application/*")) {
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
    if (type.endsWith("yaml") || type.endsWith("/yml")) {
      return YAML;
    }
    return type.startsWith("text/") ? TEXT : BINARY;
  }

  /** JSON if there is JSON, else the first. */
  public static Optional<MediaType> preferred(List<MediaType> content) {
    return content.stream()
        .filter(media -> of(media.name()) == JSON)
        .findFirst()
        .or(() -> content.stream().findFirst());
  }

  /** {@code name} in lower case, without {@code ; charset=utf-8} and the like. */
  static String withoutParameters(String name) {
    String type = name.toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip();
  }
}
