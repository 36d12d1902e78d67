package dev.portolan.message;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a message: words, places for values, and choices among texts. The syntax is that of
 * ICU's messages without its quoting: {@code {name}}, {@code {count, plural, =0 {none} one {one
 * day} other {{count} days}}}, {@code {kind, select, key {…} other {…}}}. An apostrophe is an
 * apostrophe; braces can only come from values.
 */
record Phrase(List<Part> parts) {
  Phrase {
    parts = List.copyOf(parts);
  }

  /** A piece of a text. */
  sealed interface Part permits Literal, Value, Choice {
    /** Says what this piece comes to. */
    void write(Values values, Messages.Sink sink);

    /** Adds the names of the values it has places for. */
    void names(Set<String> names);
  }

  /** What a message is filled with: texts or numbers, by name. */
  @FunctionalInterface
  interface Values {
    /** The value; null if there is none, or it cannot be chosen by. */
    Object get(String name);
  }

  private record Literal(String text) implements Part {
    @Override
    public void write(Values values, Messages.Sink sink) {
      sink.text(text);
    }

    @Override
    public void names(Set<String> names) {}
  }

  private record Value(String name) implements Part {
    @Override
    public void write(Values values, Messages.Sink sink) {
      sink.value(name);
    }

    @Override
    public void names(Set<String> names) {
      names.add(name);
    }
  }

  /**
   * One of several texts.
   *
   * @param plural the rule by which a number chooses: then texts are called {@code =0}, for one
   *     number, or for a form; absent: the value is the name of a text
   * @param texts one of them is called {@code other}
   */
  record Choice(String name, Optional<Plural> plural, Map<String, Phrase> texts) implements Part {
    Choice {
      texts = new LinkedHashMap<>(texts);
    }

    @Override
    public void write(Values values, Messages.Sink sink) {
      String value = String.valueOf(values.get(name));
      String chosen = plural.map(rule -> counted(value, rule)).orElse(value);
      texts.getOrDefault(chosen, texts.get("other")).write(values, sink);
    }

    private String counted(String value, Plural rule) {
      if (texts.containsKey("=" + value)) {
        return "=" + value;
      }
      try {
        return rule.form(new BigDecimal(value).abs().longValueExact()).word();
      } catch (NumberFormatException e) {
        return "other"; // no number, such as a value that a specification has in place of one
      } catch (ArithmeticException e) {
        return "other"; // a fraction, or more than anyone counts
      }
    }

    @Override
    public void names(Set<String> names) {
      names.add(name);
      texts.values().forEach(text -> text.parts.forEach(part -> part.names(names)));
    }
  }

  static Part literal(String text) {
    return new Literal(text);
  }

  static Part value(String name) {
    return new Value(name);
  }

  /** Says what the text comes to. */
  void write(Values values, Messages.Sink sink) {
    parts.forEach(part -> part.write(values, sink));
  }

  /** The names of the values it has places for, in their order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> part.names(names));
    return names;
  }
}
