package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.html.Html;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examples of bodies: those that are given, or one made from the schema. */
final class ExampleViews {
  private ExampleViews() {}

  /** All given examples of {@code media}; one that is made if none is given. */
  static List<CodeView> of(
      MediaType media, Map<String, Schema> named, boolean request, Prose prose) {
    List<CodeView> views = new ArrayList<>();
    for (Example example : media.examples()) {
      views.add(given(example, media.name(), prose));
    }
    if (views.isEmpty()) {
      MediaKind kind = MediaKind.of(media.name());
      made(media, named, request)
          .flatMap(value -> written(value, kind))
          .ifPresent(code -> views.add(CodeView.of("", kind.language(), code)));
    }
    return views;
  }

  /** A given example. */
  static CodeView given(Example example, String mediaType, Prose prose) {
    MediaKind kind = mediaType.isEmpty() ? MediaKind.JSON : MediaKind.of(mediaType);
    Html code =
        example
            .serialized()
            .map(text -> CodeView.code(kind.language(), text))
            .or(() -> example.value().map(value -> shown(value, kind)))
            .orElse(Html.EMPTY);
    String source = example.externalValue().orElse("");
    return new CodeView(
        title(example),
        prose.html(example.description()),
        kind.language(),
        code,
        source,
        Outside.link(source));
  }

  private static String title(Example example) {
    String summary = example.summary().orElse("");
    if (summary.isBlank() || example.name().isEmpty()) {
      return summary.isBlank() ? example.name() : summary;
    }
    return summary + " (" + example.name() + ")";
  }

  private static Html shown(JsonNode value, MediaKind kind) {
    return written(value, kind).orElseGet(() -> JsonText.coloured(value));
  }

  /** {@code value} as a body of that kind; nothing where we cannot write it. */
  private static Optional<Html> written(JsonNode value, MediaKind kind) {
    return switch (kind) {
      case JSON, YAML -> Optional.of(JsonText.coloured(value));
      case JSON_LINES ->
          Optional.of(CodeView.code("json", value.isTextual() ? value.asText() : lines(value)));
      case FORM -> Optional.of(Html.escape(value.isObject() ? form(value) : JsonText.bare(value)));
      default ->
          value.isTextual()
              ? Optional.of(CodeView.code(kind.language(), value.asText()))
              : Optional.empty();
    };
  }

  private static String lines(JsonNode value) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode line : value.isArray() ? value : List.of(value)) {
      lines.append(JsonText.compact(line)).append('\n');
    }
    return lines.toString();
  }

  private static String form(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    value
        .fields()
        .forEachRemaining(
            f ->
                pairs.add(
                    Wire.encode(f.getKey()) + "=" + Wire.encode(JsonText.bare(f.getValue()))));
    return String.join("&", pairs);
  }

  /** The value of a given example, else one that is made. */
  static Optional<JsonNode> value(MediaType media, Map<String, Schema> named, boolean request) {
    for (Example example : media.examples()) {
      if (example.value().isPresent()) {
        return example.value();
      }
    }
    return made(media, named, request);
  }

  private static Optional<JsonNode> made(
      MediaType media, Map<String, Schema> named, boolean request) {
    return media
        .schema()
        .or(media::itemSchema)
        .map(schema -> ExampleMaker.example(schema, named, request));
  }
}
