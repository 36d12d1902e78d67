package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Typed access to the keys of one mapping. A value of the wrong type is reported with its place and
 * then treated as absent; so is a null, without a report. Numbers and booleans are taken as text
 * where text is expected, with the digits of the file. When all keys have been asked for, {@link
 * #finish} reports the keys that nobody asked for, here and in the mappings handed out.
 */
public final class Fields {
  private final PlacedObject object;
  private final Diagnostics problems;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Fields> children = new ArrayList<>();
  private boolean understood;
  private boolean finished;

  /** A named mapping inside a mapping, such as one team of many. */
  public record Entry(String name, Location place, Fields fields) {}

  /** A named text inside a mapping, such as one label of many. */
  public record NamedText(String name, Location place, Located<String> text) {}

  private Fields(PlacedObject object, Diagnostics problems) {
    this.object = object;
    this.problems = problems;
    this.understood = !object.hasDuplicates();
  }

  /**
   * The keys of a file. An empty file has none.
   *
   * @return nothing if {@code root} is no mapping, after reporting that
   */
  public static Optional<Fields> root(JsonNode root, Source source, Diagnostics problems) {
    if (root instanceof PlacedObject object) {
      return Optional.of(new Fields(object, problems));
    }
    if (root.isNull()) {
      PlacedObject empty = PlacedObject.emptyAt(new Location(source.file(), 1, 1));
      return Optional.of(new Fields(empty, problems));
    }
    problems.add(
        Diagnostic.error(
                "not-a-mapping",
                Places.of(root, new Location(source.file(), 1, 1)),
                "expected keys with values, found " + kind(root))
            .withHint("write lines such as \"name: Payments\""));
    return Optional.empty();
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    return asked(key) != null;
  }

  /** Whether the key is not there, or holds nothing: null, an empty list, an empty mapping. */
  public boolean isEmpty(String key) {
    JsonNode value = asked(key);
    return value == null || (value.isContainerNode() && value.isEmpty());
  }

  /** The names in the mapping {@code key}; none if it is not there, nothing if it is no mapping. */
  public Optional<List<String>> names(String key) {
    JsonNode value = asked(key);
    List<String> names = new ArrayList<>();
    if (value != null) {
      value.fieldNames().forEachRemaining(names::add);
    }
    return value == null || value.isObject() ? Optional.of(names) : Optional.empty();
  }

  /** Where the value of {@code key} begins; where this mapping begins if there is none. */
  public Location placeOf(String key) {
    return object.locationOf(key);
  }

  /** Where this mapping begins. */
  public Location place() {
    return object.location();
  }

  /** Lets {@code keys} be there, whatever their values. */
  public void accept(String... keys) {
    for (String key : keys) {
      asked(key);
    }
  }

  /** A text; blank counts as absent. */
  public Optional<String> text(String key) {
    JsonNode value = asked(key);
    return value == null
        ? Optional.empty()
        : text("\"" + key + "\"", value, placeOf(key)).filter(text -> !text.isBlank());
  }

  /** A text that has to be there; reports when it is not. */
  public Optional<String> requiredText(String key) {
    JsonNode value = asked(key);
    Optional<String> text = text(key);
    if (value == null) {
      missing(key);
    } else if (text.isEmpty() && value.isValueNode()) {
      problems.add(Diagnostic.error("text-empty", placeOf(key), "\"" + key + "\" is empty"));
    }
    return text;
  }

  /** Reports that {@code key} has to be there. */
  public void missing(String key) {
    problems.add(
        Diagnostic.error("missing-key", place(), "the key \"" + key + "\" is missing here"));
  }

  /** Yes or no. */
  public Optional<Boolean> flag(String key) {
    JsonNode value = asked(key);
    if (value == null || value.isBoolean()) {
      return Optional.ofNullable(value).map(JsonNode::booleanValue);
    }
    wrongType("\"" + key + "\"", "true or false", value, placeOf(key), "write true or false");
    return Optional.empty();
  }

  /** A number, with its digits. */
  public Optional<BigDecimal> number(String key) {
    JsonNode value = asked(key);
    if (value == null || value.isNumber()) {
      return Optional.ofNullable(value).map(JsonNode::decimalValue);
    }
    wrongType("\"" + key + "\"", "a number", value, placeOf(key), null);
    return Optional.empty();
  }

  /** A day, as {@code 2027-06-30}. */
  public Optional<LocalDate> date(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      problems.add(
          Diagnostic.error(
                  "date-invalid",
                  placeOf(key),
                  "\"" + key + "\": " + quoted(text.orElseThrow()) + " is not a day")
              .withHint("write year, month and day, such as 2027-06-30"));
      return Optional.empty();
    }
  }

  /**
   * One of the constants of {@code type}, written in lower case.
   *
   * @param code of the problem when it is none, such as {@code publish-status-unknown}; the message
   *     takes its words from it
   */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String code) {
    Optional<String> text = text(key);
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (text.isPresent() && text.get().equals(word)) {
        return Optional.of(constant);
      }
      words.add(word);
    }
    text.ifPresent(
        word ->
            problems.add(
                Diagnostic.error(
                        code,
                        placeOf(key),
                        "unknown "
                            + code.replace("-unknown", "").replace('-', ' ')
                            + " "
                            + quoted(word))
                    .withHint(Nearest.hint(word, words).orElseThrow())));
    return Optional.empty();
  }

  /** A list of texts with their places. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    if (asked(key) instanceof PlacedArray array) {
      for (int i = 0; i < array.size(); i++) {
        Location place = array.locationOf(i);
        text("an item of \"" + key + "\"", array.get(i), place)
            .ifPresent(text -> texts.add(new Located<>(text, place)));
      }
    } else if (has(key)) {
      JsonNode value = asked(key);
      String hint = value.isValueNode() ? "write [" + value.asText() + "]" : null;
      wrongType("\"" + key + "\"", "a list", value, placeOf(key), hint);
    }
    return texts;
  }

  /** One text, or a list of texts. */
  public List<Located<String>> textOrTexts(String key) {
    JsonNode value = asked(key);
    return value != null && value.isValueNode()
        ? text(key).map(text -> new Located<>(text, placeOf(key))).stream().toList()
        : texts(key);
  }

  /** A mapping. */
  public Optional<Fields> object(String key) {
    JsonNode value = asked(key);
    return value == null ? Optional.empty() : mapping("\"" + key + "\"", value, placeOf(key));
  }

  /** A list of mappings. */
  public List<Fields> objects(String key) {
    if (asked(key) instanceof PlacedArray array) {
      return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
          .flatMap(
              i ->
                  mapping("an item of \"" + key + "\"", array.get(i), array.locationOf(i)).stream())
          .toList();
    }
    if (has(key)) {
      wrongType("\"" + key + "\"", "a list", asked(key), placeOf(key), null);
    }
    return List.of();
  }

  /** A mapping of names to mappings, in the order of the file; a null stands for an empty one. */
  public List<Entry> entries(String key) {
    JsonNode value = asked(key);
    if (value != null && !(value instanceof PlacedObject)) {
      wrongType("\"" + key + "\"", "keys with values", value, placeOf(key), null);
    }
    List<Entry> entries = new ArrayList<>();
    if (value instanceof PlacedObject named) {
      understood &= !named.hasDuplicates();
      named
          .properties()
          .forEach(
              entry -> {
                Location place = named.locationOfKey(entry.getKey());
                JsonNode content =
                    entry.getValue().isNull() ? PlacedObject.emptyAt(place) : entry.getValue();
                mapping("\"" + entry.getKey() + "\"", content, named.locationOf(entry.getKey()))
                    .ifPresent(fields -> entries.add(new Entry(entry.getKey(), place, fields)));
              });
    }
    return entries;
  }

  /**
   * A mapping of names to texts, in the order of the file. A value that is no text is reported and
   * left out; a null one is empty.
   */
  public List<NamedText> namedTexts(String key) {
    List<NamedText> texts = new ArrayList<>();
    object(key)
        .ifPresent(
            fields ->
                fields
                    .object
                    .properties()
                    .forEach(
                        entry -> {
                          String name = entry.getKey();
                          fields.accept(name);
                          JsonNode value = entry.getValue();
                          Location place = fields.placeOf(name);
                          Optional<String> text =
                              value.isNull()
                                  ? Optional.of("")
                                  : fields.text("\"" + name + "\"", value, place);
                          text.ifPresent(
                              t ->
                                  texts.add(
                                      new NamedText(
                                          name,
                                          fields.object.locationOfKey(name),
                                          new Located<>(t, place))));
                        }));
    return texts;
  }

  /**
   * Reports the keys nobody asked for, once.
   *
   * @return false if there were any, or a key was given twice, here or in a mapping handed out:
   *     then the author may have meant something that was not understood
   */
  public boolean finish() {
    if (!finished) {
      finished = true;
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!asked.contains(name)) {
                  understood = false;
                  unknown(name);
                }
              });
      children.forEach(child -> understood &= child.finish());
    }
    return understood;
  }

  private void unknown(String name) {
    Diagnostic problem =
        Diagnostic.error("unknown-key", object.locationOfKey(name), "unknown key " + quoted(name));
    problems.add(Nearest.hint(name, asked).map(problem::withHint).orElse(problem));
  }

  /** The value of {@code key}; null if it is not there or is null in the file. */
  private JsonNode asked(String key) {
    asked.add(key);
    JsonNode value = object.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private Optional<Fields> mapping(String what, JsonNode value, Location place) {
    if (value instanceof PlacedObject mapping) {
      Fields fields = new Fields(mapping, problems);
      children.add(fields);
      return Optional.of(fields);
    }
    wrongType(what, "keys with values", value, place, null);
    return Optional.empty();
  }

  private Optional<String> text(String what, JsonNode value, Location place) {
    if (!value.isValueNode() || value.isNull()) {
      wrongType(what, "a text", value, place, null);
      return Optional.empty();
    }
    String text = value.asText();
    if (text.chars()
        .anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f))) {
      problems.add(
          Diagnostic.error(
              "control-character", place, what + " holds a character that cannot be shown"));
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }

  private void wrongType(
      String what, String expected, JsonNode value, Location place, String hint) {
    Diagnostic problem =
        Diagnostic.error(
            "wrong-type", place, what + ": expected " + expected + ", found " + kind(value));
    problems.add(hint == null ? problem : problem.withHint(hint));
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "keys with values";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case NULL, MISSING -> "nothing";
      default -> "a text";
    };
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
  }
}
