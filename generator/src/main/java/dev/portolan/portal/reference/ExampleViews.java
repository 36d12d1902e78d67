package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.example.Direction;
import dev.portolan.html.Html;
import dev.portolan.portal.sample.ExampleValues;
import dev.portolan.portal.sample.ExampleValues.Sample;
import dev.portolan.portal.sample.MediaKind;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examples of bodies: those that are given, or one made from the schema. */
final class ExampleViews {
  /** What is said where there is no example. */
  static final String NONE = "No example can be made: no value was found that fits the schema.";

  private ExampleViews() {}

  /** All given examples of {@code media}; one that is made if none is given. */
  static List<CodeView> of(
      MediaType media, ExampleValues samples, Direction direction, Prose prose) {
    List<CodeView> views = new ArrayList<>(given(media, samples, prose));
    if (views.isEmpty()) {
      samples.made(media, direction).forEach(sample -> made(sample, media, samples, views));
    }
    return views;
  }

  private static void made(
      Sample sample, MediaType media, ExampleValues samples, List<CodeView> views) {
    if (sample.value().isEmpty()) {
      views.add(CodeView.note(sample.label(), NONE));
      return;
    }
    String language = MediaKind.of(media.name()).language();
    written(sample.value().get(), media, samples)
        .ifPresent(code -> views.add(CodeView.of(sample.label(), language, code)));
  }

  /** All given examples of {@code media}. */
  static List<CodeView> given(MediaType media, ExampleValues samples, Prose prose) {
    List<CodeView> views = new ArrayList<>();
    for (Example example : media.examples()) {
      Optional<Html> code = example.value().map(value -> shown(value, media, samples));
      views.addAll(given(example, MediaKind.of(media.name()), code, prose));
    }
    return views;
  }

  /** True if something is said of {@code example}. */
  static boolean titled(Example example) {
    return example.summary().isPresent() || example.description().isPresent();
  }

  /** A given example of a parameter: its value, and as it is sent where the author says that. */
  static List<CodeView> given(Example example, Prose prose) {
    MediaKind kind = example.serialized().isPresent() ? MediaKind.TEXT : MediaKind.JSON;
    return given(example, kind, example.value().map(JsonText::coloured), prose);
  }

  private static List<CodeView> given(
      Example example, MediaKind kind, Optional<Html> value, Prose prose) {
    Optional<Html> sent = example.serialized().map(text -> CodeView.code(kind.language(), text));
    List<CodeView> views = new ArrayList<>();
    if (value.isPresent() && sent.isPresent() && !value.equals(sent)) {
      String title = title(example);
      views.add(
          CodeView.of(title.isEmpty() ? "As data" : title + ", as data", "json", value.get()));
    }
    String source = example.externalValue().orElse("");
    views.add(
        0,
        new CodeView(
            title(example),
            prose.html(example.description()),
            kind.language(),
            sent.or(() -> value).orElse(Html.EMPTY),
            source,
            Outside.link(source),
            ""));
    return views;
  }

  private static String title(Example example) {
    String summary = example.summary().orElse("");
    if (summary.isBlank() || example.name().isEmpty()) {
      return summary.isBlank() ? example.name() : summary;
    }
    return summary + " (" + example.name() + ")";
  }

  private static Html shown(JsonNode value, MediaType media, ExampleValues samples) {
    return written(value, media, samples)
        .orElseGet(
            () -> value.isTextual() ? Html.escape(value.asText()) : JsonText.coloured(value));
  }

  /** {@code value} as a body of that kind; nothing where we cannot write it. */
  private static Optional<Html> written(JsonNode value, MediaType media, ExampleValues samples) {
    MediaKind kind = MediaKind.of(media.name());
    return kind == MediaKind.JSON
        ? Optional.of(JsonText.coloured(value))
        : samples.text(value, media).map(text -> CodeView.code(kind.language(), text));
  }
}
