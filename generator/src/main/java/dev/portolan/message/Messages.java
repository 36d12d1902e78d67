package dev.portolan.message;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an interface says, in one language. A key is the way to a text in its file: {@code
 * home.products}. Immutable, and safe for use by several threads.
 */
public final class Messages {
  private final Language language;
  private final SortedMap<String, Phrase> phrases;

  /** Takes what a message comes to, piece by piece. */
  public interface Sink {
    /** Words of the message. */
    void text(String text);

    /** The place of the value with that name. */
    void value(String name);
  }

  Messages(Language language, SortedMap<String, Phrase> phrases) {
    this.language = language;
    this.phrases = Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
  }

  /** The language that was asked for; single texts may be in a more general one, or in English. */
  public Language language() {
    return language;
  }

  /** All keys. */
  public SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(phrases.keySet()));
  }

  /** The names of the values that a message has places for. */
  public Set<String> names(String key) {
    return phrase(key).names();
  }

  /**
   * A message as text.
   *
   * @param values names and values, in turn; a number is written with the language's digits
   *     grouped, everything else as it is
   * @throws IllegalStateException if there is no such message, or a value is missing
   */
  public String text(String key, Object... values) {
    Map<String, Object> named = named(key, values);
    StringBuilder text = new StringBuilder();
    write(
        key,
        named,
        new Sink() {
          @Override
          public void text(String piece) {
            text.append(piece);
          }

          @Override
          public void value(String name) {
            text.append(shown(named.get(name)));
          }
        });
    return text.toString();
  }

  private static Map<String, Object> named(String key, Object... values) {
    Map<String, Object> named = new HashMap<>();
    if (values.length % 2 != 0) {
      throw new IllegalStateException("a value for " + key + " has no name");
    }
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    return named;
  }

  /**
   * Writes a message to {@code sink}.
   *
   * @param values by name; what the message chooses by is a text or a number
   * @throws IllegalStateException if there is no such message, or a value is missing
   */
  public void write(String key, Map<String, ?> values, Sink sink) {
    phrase(key)
        .write(
            name -> {
              Object value = values.get(name);
              if (value == null) {
                throw missing(key, name);
              }
              return value;
            },
            new Sink() {
              @Override
              public void text(String text) {
                sink.text(text);
              }

              @Override
              public void value(String name) {
                if (!values.containsKey(name)) {
                  throw missing(key, name);
                }
                sink.value(name);
              }
            });
  }

  private static IllegalStateException missing(String key, String name) {
    return new IllegalStateException("the message " + key + " lacks a value for " + name);
  }

  Phrase phrase(String key) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalStateException("there is no message " + key);
    }
    return phrase;
  }

  /** A value as readers see it: a number grouped, everything else as it is. */
  public String shown(Object value) {
    return value instanceof Integer || value instanceof Long
        ? number(((Number) value).longValue())
        : String.valueOf(value);
  }

  /** {@code 12,345}: with the separator of the language, from the length on that it groups at. */
  public String number(long number) {
    String digits = Long.toString(Math.abs(number));
    int from = Integer.parseInt(text("number.grouped_from"));
    if (digits.length() < from) {
      return Long.toString(number);
    }
    String grouped = digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", "\ufffc");
    return (number < 0 ? "-" : "") + grouped.replace("\ufffc", text("number.separator"));
  }

  /** {@code 30 June 2027}. */
  public String date(LocalDate date) {
    return text(
        "date.pattern",
        "day",
        Integer.toString(date.getDayOfMonth()),
        "month",
        text("date.month_" + date.getMonthValue()),
        "number",
        Integer.toString(date.getMonthValue()),
        "year",
        Integer.toString(date.getYear()));
  }
}
