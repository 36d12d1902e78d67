package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema says, with all it refers to, consists of, and may be. */
record SchemaWords(List<JsonNode> parts, Map<String, Schema> named) {
  private static final int MOST = 200;

  static SchemaWords of(Optional<Schema> schema, Map<String, Schema> named) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonNode> parts = new ArrayList<>();
    schema.ifPresent(s -> parts.add(s.node()));
    for (int i = 0; i < parts.size() && parts.size() < MOST; i++) {
      JsonNode part = parts.get(i);
      if (!seen.add(part)) {
        parts.set(i, MissingNode.getInstance());
        continue;
      }
      new Schema(part).reference().map(named::get).ifPresent(target -> parts.add(target.node()));
      for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
        part.path(keyword).forEach(parts::add);
      }
    }
    return new SchemaWords(parts, named);
  }

  /** The first text of {@code keyword}; empty if there is none. */
  String text(String keyword) {
    return parts.stream()
        .map(part -> part.path(keyword).asText(""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  boolean has(String keyword) {
    return parts.stream().anyMatch(part -> part.has(keyword));
  }

  /** The schema of items. */
  SchemaWords items() {
    return child("items");
  }

  SchemaWords property(String name) {
    Optional<Schema> found =
        parts.stream()
            .map(part -> part.path("properties").path(name))
            .filter(JsonNode::isObject)
            .map(Schema::new)
            .findFirst();
    return of(found, named);
  }

  private SchemaWords child(String keyword) {
    Optional<Schema> found =
        parts.stream()
            .map(part -> part.path(keyword))
            .filter(JsonNode::isObject)
            .map(Schema::new)
            .findFirst();
    return of(found, named);
  }

  /** True if it describes bytes: {@code format: binary}, or a media type and no encoding. */
  boolean binary() {
    return text("format").equals("binary")
        || (text("type").equals("file"))
        || (has("contentMediaType") && !has("contentEncoding") && !textual());
  }

  private boolean textual() {
    MediaKind kind = MediaKind.of(text("contentMediaType"));
    return kind != MediaKind.BINARY && kind != MediaKind.MULTIPART;
  }
}
