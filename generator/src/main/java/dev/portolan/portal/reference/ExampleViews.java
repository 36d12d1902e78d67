package dev.portolan.portal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.code.CodeColouring;
import dev.portolan.example.Direction;
import dev.portolan.example.ExampleJudge;
import dev.portolan.example.Variant;
import dev.portolan.html.Html;
import dev.portolan.portal.sample.BodyExample;
import dev.portolan.portal.sample.ExampleValues;
import dev.portolan.portal.sample.ExampleValues.Sample;
import dev.portolan.portal.sample.MediaKind;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Examples of bodies: those that are given, with a mark on each that does not fit its schema; and
 * one that is made from the schema for each alternative that no given one takes.
 */
final class ExampleViews {
  /** The message where there is no example. */
  static final String NONE = "example.none";

  /** The message on an example that stands beside given ones. */
  private static final String MADE = "example.made";

  /** So many are made beside given ones, and none longer than this. */
  private static final int BESIDE = 8;

  private static final int BESIDE_LENGTH = 2_000;

  /** Keywords that forbid no text. */
  private static final Set<String> PLAIN =
      Set.of("type", "title", "description", "examples", "default", "readOnly", "deprecated");

  private final ExampleValues values;
  private final ExampleJudge judge;
  private final Prose prose;
  private final Phrases phrases;
  private final Map<String, String> files;
  private final Map<Identity, Map<JsonNode, String>> given = new ConcurrentHashMap<>();

  /** An example, and what a request with it sends; nothing where that is not known. */
  record Shown(CodeView view, Optional<BodyExample> sent) {}

  /**
   * Views of examples.
   *
   * @param files where on the site the files are that examples name
   */
  ExampleViews(
      ExampleValues values,
      ExampleJudge judge,
      Prose prose,
      Phrases phrases,
      Map<String, String> files) {
    this.files = files;
    this.phrases = phrases;
    this.values = values;
    this.judge = judge;
    this.prose = prose;
  }

  /** All examples of {@code media}. */
  List<CodeView> of(MediaType media, Direction direction) {
    return shown(media, direction).stream().map(Shown::view).toList();
  }

  /** All examples of {@code media}, and what requests with them send. */
  List<Shown> shown(MediaType media, Direction direction) {
    List<Shown> shown = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Example example : media.examples()) {
      List<CodeView> views = given(example, media, direction);
      views.forEach(view -> taken.addAll(view.variants()));
      boolean known = example.value().isPresent() || example.serialized().isPresent();
      for (int i = 0; i < views.size(); i++) {
        Optional<BodyExample> sent =
            known && i == 0
                ? Optional.of(new BodyExample(media, example.value(), example.serialized()))
                : Optional.empty();
        shown.add(new Shown(views.get(i), sent));
      }
    }
    boolean beside = !shown.isEmpty();
    int most = shown.size() + BESIDE;
    List<Sample> made = values.made(media, direction);
    if (beside && made.size() < 2) {
      return shown;
    }
    for (Sample sample : made) {
      if (!beside) {
        made(sample, media, "").ifPresent(shown::add);
      } else if (!taken.contains(label(sample)) && shown.size() < most) {
        made(sample, media, phrases.text(MADE))
            .filter(one -> one.sent().isPresent())
            .filter(one -> CodeColouring.text(one.view().code()).length() <= BESIDE_LENGTH)
            .ifPresent(shown::add);
      }
    }
    return shown;
  }

  private Optional<Shown> made(Sample sample, MediaType media, String note) {
    if (sample.value().isEmpty()) {
      return Optional.of(
          new Shown(CodeView.note(label(sample), phrases.text(NONE)), Optional.empty()));
    }
    String language = MediaKind.of(media.name()).language();
    List<String> variants = sample.label().isEmpty() ? List.of() : List.of(label(sample));
    BodyExample sent = new BodyExample(media, sample.value(), Optional.empty());
    return written(sample.value().get(), media)
        .map(code -> CodeView.of(label(sample), language, code).noted(note).judged("", variants))
        .map(view -> new Shown(view, Optional.of(sent)));
  }

  /** What readers call the alternative that {@code sample} shows. */
  String label(Sample sample) {
    return label(sample.label());
  }

  private String label(String variant) {
    return Variant.isNumber(variant) ? phrases.text("branch.option", "number", variant) : variant;
  }

  /** All given examples of {@code media}. */
  List<CodeView> given(MediaType media, Direction direction) {
    return media.examples().stream()
        .flatMap(example -> given(example, media, direction).stream())
        .toList();
  }

  private List<CodeView> given(Example example, MediaType media, Direction direction) {
    MediaKind kind = MediaKind.of(media.name());
    Optional<Html> code = example.value().map(value -> shown(value, media));
    String complaint = complaint(example, media, direction);
    List<String> taken =
        media
            .schema()
            .flatMap(schema -> example.value().map(v -> judge.taken(v, schema, direction)))
            .orElse(List.of())
            .stream()
            .map(this::label)
            .toList();
    return given(example, kind, code).stream().map(v -> v.judged(complaint, taken)).toList();
  }

  /** What is wrong with {@code example}; empty: nothing that is known. */
  private String complaint(Example example, MediaType media, Direction direction) {
    JsonNode value = example.value().orElse(null);
    // What is no JSON is given as text, as it goes over the wire.
    if (value == null || value.isTextual() && MediaKind.of(media.name()) != MediaKind.JSON) {
      return "";
    }
    if (media.schema().isPresent()) {
      return complaint(value, media.schema().get(), direction);
    }
    if (media.itemSchema().isPresent() && value.isArray()) {
      for (JsonNode item : value) {
        String complaint = complaint(item, media.itemSchema().get(), direction);
        if (!complaint.isEmpty()) {
          return complaint;
        }
      }
    }
    return "";
  }

  /** What is wrong with {@code value}; empty: nothing that is known. */
  String complaint(JsonNode value, Schema schema, Direction direction) {
    return judge
        .complaint("This example", value, schema, direction)
        .map(told -> told + ".")
        .orElse("");
  }

  /**
   * What is wrong with {@code value}, which {@code schema} gives as its example; empty: nothing
   * that is known. Schemas are asked again wherever they are shown, so the answers are kept.
   */
  String complaint(JsonNode value, Schema schema) {
    if (value.isTextual()
        && PLAIN.containsAll(names(schema))
        && schema.types().contains("string")) {
      return ""; // most examples; not worth keeping
    }
    return given
        .computeIfAbsent(new Identity(schema.node()), node -> new ConcurrentHashMap<>())
        .computeIfAbsent(value, v -> complaint(v, schema, Direction.EITHER));
  }

  private static List<String> names(Schema schema) {
    List<String> names = new ArrayList<>();
    schema.node().fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A node as itself, whatever it equals. */
  private record Identity(JsonNode node) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity that && that.node == node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node);
    }
  }

  /** True if something is said of {@code example}. */
  static boolean titled(Example example) {
    return example.summary().isPresent() || example.description().isPresent();
  }

  /** A given example of a parameter: its value, and as it is sent where the author says that. */
  List<CodeView> given(Example example) {
    MediaKind kind = example.serialized().isPresent() ? MediaKind.TEXT : MediaKind.JSON;
    return given(example, kind, example.value().map(JsonText::coloured));
  }

  private List<CodeView> given(Example example, MediaKind kind, Optional<Html> value) {
    Optional<Html> sent = example.serialized().map(text -> CodeView.code(kind.language(), text));
    List<CodeView> views = new ArrayList<>();
    if (value.isPresent() && sent.isPresent() && !value.equals(sent)) {
      String title = title(example);
      views.add(
          CodeView.of(
              title.isEmpty()
                  ? phrases.text("example.as_data")
                  : phrases.text("example.titled_as_data", "title", title),
              "json",
              value.get()));
    }
    CodeView view =
        CodeView.given(
            title(example),
            prose.html(example.description()),
            kind.language(),
            sent.or(() -> value).orElse(Html.EMPTY),
            example.externalValue().orElse(""));
    String file = example.externalValue().map(files::get).orElse(null);
    views.add(0, file == null ? view : view.offered(file));
    return views;
  }

  private static String title(Example example) {
    String summary = example.summary().orElse("");
    if (summary.isBlank() || example.name().isEmpty()) {
      return summary.isBlank() ? example.name() : summary;
    }
    return summary + " (" + example.name() + ")";
  }

  private Html shown(JsonNode value, MediaType media) {
    return written(value, media)
        .orElseGet(
            () -> value.isTextual() ? Html.escape(value.asText()) : JsonText.coloured(value));
  }

  /** {@code value} as a body of that kind; nothing where we cannot write it. */
  private Optional<Html> written(JsonNode value, MediaType media) {
    MediaKind kind = MediaKind.of(media.name());
    return kind == MediaKind.JSON
        ? Optional.of(JsonText.coloured(value))
        : values.text(value, media).map(text -> CodeView.code(kind.language(), text));
  }
}
