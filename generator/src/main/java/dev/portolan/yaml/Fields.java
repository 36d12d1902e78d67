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
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<Fields> children = new ArrayList<>();
  private boolean understood;
  private boolean finished;

  /** What a value is. */
  public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    MAPPING,
    NOTHING
  }

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
                "expected keys with values, found " + Value.kind(root))
            .withHint("write lines such as \"name: Payments\""));
    return Optional.empty();
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** Whether the key is not there, or holds nothing: null, an empty list, an empty mapping. */
  public boolean isEmpty(String key) {
    return value(key).map(v -> v.node().isContainerNode() && v.node().isEmpty()).orElse(true);
  }

  /** The names in the mapping {@code key}; none if it is not there, nothing if it is no mapping. */
  public Optional<List<String>> names(String key) {
    Optional<Value> value = value(key);
    return value.isPresent() && !(value.get().node() instanceof PlacedObject)
        ? Optional.empty()
        : Optional.of(value.map(v -> namesOf((PlacedObject) v.node())).orElse(List.of()));
  }

  /** All keys, in the order of the file, for mappings whose authors choose them. */
  public List<String> keys() {
    return namesOf(object);
  }

  /** What the value of {@code key} is. */
  public Kind kind(String key) {
    asked.add(key);
    JsonNode node = object.path(key);
    return switch (node.getNodeType()) {
      case OBJECT -> Kind.MAPPING;
      case ARRAY -> Kind.LIST;
      case NUMBER -> Kind.NUMBER;
      case BOOLEAN -> Kind.FLAG;
      case NULL, MISSING -> Kind.NOTHING;
      default -> Kind.TEXT;
    };
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
    asked.addAll(List.of(keys));
  }

  /** A text; blank counts as absent. */
  public Optional<String> text(String key) {
    return value(key).flatMap(Value::text).filter(text -> !text.isBlank());
  }

  /** A text that has to be there; reports when it is not. */
  public Optional<String> requiredText(String key) {
    Optional<Value> value = value(key);
    Optional<String> text = value.flatMap(Value::text);
    if (value.isEmpty()) {
      missing(key);
    } else if (text.filter(String::isEmpty).isPresent()) {
      problems.add(Diagnostic.error("text-empty", placeOf(key), Value.quoted(key) + " is empty"));
    }
    return text.filter(t -> !t.isEmpty());
  }

  /** Lets {@link #finish} report that {@code key} has to be there. */
  public void missing(String key) {
    missing.add(key);
  }

  /** Yes or no. */
  public Optional<Boolean> flag(String key) {
    return value(key).flatMap(Value::flag);
  }

  /** A number, with its digits. */
  public Optional<BigDecimal> number(String key) {
    return value(key).flatMap(Value::number);
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
                  "\"" + key + "\": " + Value.quoted(text.orElseThrow()) + " is not a day")
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
                            + Value.quoted(word))
                    .withHint(Nearest.hint(word, words).orElseThrow())));
    return Optional.empty();
  }

  /** A list of texts with their places. */
  public List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (Value item : items(key)) {
      item.text().ifPresent(text -> texts.add(new Located<>(text, item.place())));
    }
    return texts;
  }

  /** One text, or a list of texts. */
  public List<Located<String>> textOrTexts(String key) {
    return value(key).filter(value -> value.node().isValueNode()).isPresent()
        ? text(key).map(text -> new Located<>(text, placeOf(key))).stream().toList()
        : texts(key);
  }

  /** A mapping. */
  public Optional<Fields> object(String key) {
    return value(key).flatMap(Value::mapping).map(this::child);
  }

  /** A list of mappings. */
  public List<Fields> objects(String key) {
    return items(key).stream().flatMap(item -> item.mapping().map(this::child).stream()).toList();
  }

  /** A mapping of names to mappings, in the order of the file; a null stands for an empty one. */
  public List<Entry> entries(String key) {
    List<Entry> entries = new ArrayList<>();
    PlacedObject named = named(key);
    for (String name : namesOf(named)) {
      Location place = named.locationOfKey(name);
      Value value = Value.of(named, name, problems);
      Optional<PlacedObject> mapping =
          value.node().isNull() ? Optional.of(PlacedObject.emptyAt(place)) : value.mapping();
      mapping.ifPresent(object -> entries.add(new Entry(name, place, child(object))));
    }
    return entries;
  }

  /**
   * A mapping of names to texts, in the order of the file. A value that is no text is reported and
   * left out; a null one is empty.
   */
  public List<NamedText> namedTexts(String key) {
    List<NamedText> texts = new ArrayList<>();
    PlacedObject named = named(key);
    for (String name : namesOf(named)) {
      Location place = named.locationOfKey(name);
      Value value = Value.of(named, name, problems);
      (value.node().isNull() ? Optional.of("") : value.text())
          .map(text -> new Located<>(text, value.place()))
          .ifPresent(text -> texts.add(new NamedText(name, place, text)));
    }
    return texts;
  }

  /**
   * Reports the keys nobody asked for, and those that are missing, once.
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
      for (String key : missing) {
        problems.add(
            Diagnostic.error("missing-key", place(), "the key \"" + key + "\" is missing here"));
      }
      children.forEach(child -> understood &= child.finish());
    }
    return understood;
  }

  private void unknown(String name) {
    Diagnostic problem =
        Diagnostic.error(
            "unknown-key", object.locationOfKey(name), "unknown key " + Value.quoted(name));
    problems.add(Nearest.hint(name, asked).map(problem::withHint).orElse(problem));
    Nearest.of(name, asked).ifPresent(missing::remove); // its author only mistyped it
  }

  /** The value of {@code key}; nothing if it is not there or is null in the file. */
  private Optional<Value> value(String key) {
    asked.add(key);
    return object.hasNonNull(key) ? Optional.of(Value.of(object, key, problems)) : Optional.empty();
  }

  /** The mapping of names under {@code key}; an empty one if there is none. */
  private PlacedObject named(String key) {
    PlacedObject named =
        value(key).flatMap(Value::mapping).orElseGet(() -> PlacedObject.emptyAt(place()));
    understood &= !named.hasDuplicates();
    return named;
  }

  private static List<String> namesOf(PlacedObject named) {
    List<String> names = new ArrayList<>();
    named.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private List<Value> items(String key) {
    List<Value> items = new ArrayList<>();
    PlacedArray array = value(key).flatMap(Value::list).orElse(null);
    for (int i = 0; array != null && i < array.size(); i++) {
      items.add(
          new Value(
              "an item of " + Value.quoted(key), array.get(i), array.locationOf(i), problems));
    }
    return items;
  }

  private Fields child(PlacedObject mapping) {
    Fields child = new Fields(mapping, problems);
    children.add(child);
    return child;
  }
}
