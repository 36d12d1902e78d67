package dev.portolan.portal.reference;

import dev.portolan.message.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The portal's messages as pieces of lines: a message may have links and code among its words, in
 * the order that its language wants.
 */
record Phrases(Messages messages) {

  /** A message as plain text. */
  String text(String key, Object... values) {
    return messages.text(key, values);
  }

  /** A message as one piece. */
  Word word(String key, Object... values) {
    return Word.text(text(key, values));
  }

  /**
   * A message as pieces.
   *
   * @param values names and values, in turn; a value is a {@link Word}, a list of them, or anything
   *     that {@link Messages#text} takes
   */
  List<Word> words(String key, Object... values) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put((String) values[i], values[i + 1]);
    }
    List<Word> words = new ArrayList<>();
    messages.write(
        key,
        named,
        new Messages.Sink() {
          @Override
          public void text(String text) {
            words.add(Word.text(text));
          }

          @Override
          public void value(String name) {
            Object value = named.get(name);
            if (value instanceof Word word) {
              words.add(word);
            } else if (value instanceof List<?> list) {
              list.forEach(word -> words.add((Word) word));
            } else {
              words.add(Word.text(messages.shown(value)));
            }
          }
        });
    return words;
  }

  /** A fact whose label is a message. */
  Fact fact(String label, Word... words) {
    return Fact.of(text(label), words);
  }

  /** A fact without a label: a message says it all. */
  Fact said(String key, Object... values) {
    return new Fact("", words(key, values));
  }

  /** {@code words} as a list. */
  List<Word> list(List<Word> words) {
    List<Word> list = new ArrayList<>();
    for (Word word : words) {
      if (!list.isEmpty()) {
        list.add(word("common.comma"));
      }
      list.add(word);
    }
    return list;
  }

  /** Alternatives, each a line. */
  List<Word> or(List<List<Word>> alternatives) {
    return joined("common.or", alternatives);
  }

  /**
   * {@code lines} joined two by two by a message with places for {@code first} and {@code second}.
   */
  List<Word> joined(String key, List<List<Word>> lines) {
    List<Word> words = new ArrayList<>();
    for (List<Word> line : lines) {
      words = words.isEmpty() ? line : words(key, "first", words, "second", line);
    }
    return words;
  }
}
