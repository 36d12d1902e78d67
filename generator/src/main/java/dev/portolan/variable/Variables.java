package dev.portolan.variable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values by name, as one portal has them. A value is text: whoever puts it into markup escapes it.
 */
public final class Variables {
  /** Where nobody declares any: then nothing is looked for. */
  public static final Variables NONE = new Variables(Optional.empty());

  /** What a name is. */
  public static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,79}");

  private static final Pattern PLACE =
      Pattern.compile("(\\\\?)\\{\\{[ \\t]*(" + NAME + ")[ \\t]*\\}\\}");

  private final Optional<SortedMap<String, String>> values;

  private Variables(Optional<SortedMap<String, String>> values) {
    this.values = values;
  }

  /** The variables of a portal whose site declares some, maybe none for this portal. */
  public static Variables of(Map<String, String> values) {
    return new Variables(Optional.of(Collections.unmodifiableSortedMap(new TreeMap<>(values))));
  }

  /** These and {@code others}; theirs count where both have a name. */
  public Variables and(Variables others) {
    if (values.isEmpty() || others.values.isEmpty()) {
      return values.isEmpty() ? others : this;
    }
    SortedMap<String, String> both = new TreeMap<>(values.get());
    both.putAll(others.values.get());
    return of(both);
  }

  /** True if the site declares variables. */
  public boolean areUsed() {
    return values.isPresent();
  }

  /** The value of a name. */
  public Optional<String> value(String name) {
    return values.map(all -> all.get(name));
  }

  /** The names that have a value, in order. */
  public List<String> names() {
    return values.map(all -> List.copyOf(all.keySet())).orElse(List.of());
  }

  /**
   * {@code text} with the values in their places. Unknown names stay as they are; a backslash
   * before the braces keeps any, and goes.
   *
   * @param unknown hears of unknown names, with their braces
   */
  public String fill(String text, Consumer<Place> unknown) {
    if (values.isEmpty() || !text.contains("{{")) {
      return text;
    }
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String written = matcher.group();
      Optional<String> value = value(matcher.group(2));
      if (!matcher.group(1).isEmpty()) {
        written = written.substring(1);
      } else if (value.isEmpty()) {
        unknown.accept(new Place(matcher.group(2), written));
      }
      boolean filling = matcher.group(1).isEmpty() && value.isPresent();
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(filling ? value.orElseThrow() : written));
    }
    return matcher.appendTail(filled).toString();
  }

  /** A name where a value would stand, and how it is written there. */
  public record Place(String name, String written) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Variables variables && values.equals(variables.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Variables" + values.map(Map::toString).orElse("{}");
  }
}
