package dev.portolan.spec.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The versions of OpenAPI that differ in form. */
enum Edition {
  V2_0,
  V3_0,
  V3_1,
  V3_2;

  /** What an author may write, for messages. */
  static final String ALLOWED = "swagger: \"2.0\", openapi: 3.0.x, 3.1.x or 3.2.x";

  /** The edition that {@code root} says it is written in, if it is one of them. */
  static Optional<Edition> of(JsonNode root) {
    String text = written(root);
    if (!root.has("openapi")) {
      return text.equals("2.0") || text.equals("2") ? Optional.of(V2_0) : Optional.empty();
    }
    if (text.equals("3.0") || text.startsWith("3.0.")) {
      return Optional.of(V3_0);
    }
    if (text.equals("3.1") || text.startsWith("3.1.")) {
      return Optional.of(V3_1);
    }
    return text.equals("3.2") || text.startsWith("3.2.") ? Optional.of(V3_2) : Optional.empty();
  }

  /** The version as written; empty where there is none. */
  static String written(JsonNode root) {
    return root.path("openapi").asText(root.path("swagger").asText("")).strip();
  }
}
