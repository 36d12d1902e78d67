package dev.portolan.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.portolan.diagnostic.Location;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A part of a file that another tool wrote, whose keys grow without us: what is not there, or is
 * not of the type asked for, is absent, and nothing is reported. Texts come without the characters
 * that cannot be shown, and not longer than {@value #LONGEST} characters.
 */
public final class Loose {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  /** ISO 8601 with an offset, also without the colon in it, as SonarQube writes it. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  /** From here on a number counts milliseconds since 1970, not seconds: the year 5138. */
  private static final long MILLISECONDS = 100_000_000_000L;

  private final JsonNode node;
  private final Location place;

  private Loose(JsonNode node, Location place) {
    this.node = node;
    this.place = place;
  }

  /** What {@code node} says; a node without a place of its own is at {@code fallback}. */
  public static Loose of(JsonNode node, Location fallback) {
    return new Loose(node, Places.of(node, fallback));
  }

  /** The part that {@code path} leads to; one that says nothing if it leads nowhere. */
  public Loose at(String... path) {
    JsonNode part = node;
    Location at = place;
    for (String name : path) {
      at = part instanceof PlacedObject object ? object.locationOf(name) : at;
      part = part.path(name);
    }
    return new Loose(part, at);
  }

  /** The part that a JSON pointer leads to. */
  public Loose pointer(com.fasterxml.jackson.core.JsonPointer pointer) {
    return of(node.at(pointer), place);
  }

  /** Whether there is a value, and not null. */
  public boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Whether this is a list. */
  public boolean isList() {
    return node.isArray();
  }

  /** Whether this is a mapping. */
  public boolean isMapping() {
    return node.isObject();
  }

  /** Where this stands. */
  public Location place() {
    return place;
  }

  /** A text, a number's digits, {@code true} or {@code false}; blank counts as absent. */
  public Optional<String> text(String... path) {
    JsonNode value = at(path).node;
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    String text = shown(value.asText());
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** A number; a text of digits too. */
  public Optional<BigDecimal> number(String... path) {
    JsonNode value = at(path).node;
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    String text = value.isTextual() ? value.asText().strip() : "";
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** Yes or no. */
  public Optional<Boolean> flag(String... path) {
    JsonNode value = at(path).node;
    return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
  }

  /** A time: ISO 8601 with an offset, or a number of seconds or milliseconds since 1970. */
  public Optional<Instant> instant(String... path) {
    Optional<BigDecimal> number = number(path);
    try {
      if (number.isPresent()) {
        long value = number.get().longValue();
        return value <= 0
            ? Optional.empty()
            : Optional.of(
                value >= MILLISECONDS ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value));
      }
      return text(path)
          .map(text -> OffsetDateTime.parse(text.replace(' ', 'T'), TIME).toInstant())
          .filter(time -> time.getEpochSecond() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The items of a list; none if it is none. */
  public List<Loose> items(String... path) {
    Loose list = at(path);
    List<Loose> items = new ArrayList<>();
    for (int i = 0; i < list.node.size() && list.isList(); i++) {
      Location at = list.node instanceof PlacedArray array ? array.locationOf(i) : list.place;
      items.add(new Loose(list.node.get(i), at));
    }
    return items;
  }

  /** The texts of a list; none if it is none. */
  public List<String> texts(String... path) {
    return items(path).stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The parts of a mapping, by name; none if it is none. */
  public SortedMap<String, Loose> entries(String... path) {
    SortedMap<String, Loose> entries = new TreeMap<>();
    Loose mapping = at(path);
    for (Map.Entry<String, JsonNode> entry : mapping.node.properties()) {
      entries.put(shown(entry.getKey()), mapping.at(entry.getKey()));
    }
    return entries;
  }

  /** Nothing at all, at {@code place}. */
  public static Loose nothing(Location place) {
    return new Loose(MissingNode.getInstance(), place);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .filter(
            c ->
                c >= ' ' && !(c >= 0x7f && c <= 0x9f) && !(c >= 0xd800 && c <= 0xdfff)
                    || c == '\n'
                    || c == '\t')
        .forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }
}
