package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a request carries. */
sealed interface Body {
  /** The media type; empty where there is no body. */
  String mediaType();

  /** Nothing. */
  record None() implements Body {
    @Override
    public String mediaType() {
      return "";
    }
  }

  /**
   * JSON.
   *
   * @param text the same, over several lines
   */
  record Json(String mediaType, JsonNode value, String text) implements Body {}

  /** Any other text. */
  record Plain(String mediaType, String text) implements Body {}

  /** A file of the reader's, for what is no text, and for what is long. */
  record FromFile(String mediaType, String file) implements Body {}

  /** {@code application/x-www-form-urlencoded}: names and values as they are, not encoded. */
  record Form(String mediaType, List<Wire.Pair> fields) implements Body {
    public Form {
      fields = List.copyOf(fields);
    }
  }

  /** {@code multipart/form-data}. */
  record Multipart(String mediaType, List<Part> parts) implements Body {
    public Multipart {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part.
   *
   * @param mediaType empty: plain text
   * @param value what it holds, unless that is a file
   * @param file its name
   */
  record Part(
      String name,
      String mediaType,
      String value,
      Optional<String> file,
      List<Request.Header> headers) {
    public Part {
      headers = List.copyOf(headers);
    }
  }
}
