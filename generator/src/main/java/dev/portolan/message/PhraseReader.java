package dev.portolan.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the text of a message. */
final class PhraseReader {
  private final String text;
  private final Plural plural;
  private int at;

  /** What is wrong with a text, in words for its author. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  private PhraseReader(String text, Plural plural) {
    this.text = text;
    this.plural = plural;
  }

  /**
   * The phrase that {@code text} is.
   *
   * @param plural the rule of its language: the forms it needs have to be there
   */
  static Phrase read(String text, Plural plural) throws Fault {
    PhraseReader reader = new PhraseReader(text, plural);
    Phrase phrase = reader.phrase();
    if (reader.at < text.length()) {
      throw new Fault("a \"}\" closes nothing");
    }
    return phrase;
  }

  private Phrase phrase() throws Fault {
    List<Phrase.Part> parts = new ArrayList<>();
    int begin = at;
    while (at < text.length() && text.charAt(at) != '}') {
      if (text.charAt(at) == '{') {
        literal(begin, parts);
        at++;
        parts.add(place());
        begin = at;
      } else {
        at++;
      }
    }
    literal(begin, parts);
    return new Phrase(parts);
  }

  private void literal(int begin, List<Phrase.Part> parts) {
    if (at > begin) {
      parts.add(Phrase.literal(text.substring(begin, at)));
    }
  }

  private Phrase.Part place() throws Fault {
    String name = word();
    if (name.isEmpty()) {
      throw new Fault("after \"{\" stands the name of a value");
    }
    if (took('}')) {
      return Phrase.value(name);
    }
    expect(',');
    String kind = word();
    if (!kind.equals("plural") && !kind.equals("select")) {
      throw new Fault("\"" + kind + "\" is no kind of choice; there are: plural, select");
    }
    expect(',');
    boolean counts = kind.equals("plural");
    return new Phrase.Choice(
        name, counts ? Optional.of(plural) : Optional.empty(), texts(name, counts));
  }

  private Map<String, Phrase> texts(String name, boolean counts) throws Fault {
    Map<String, Phrase> texts = new LinkedHashMap<>();
    while (!took('}')) {
      boolean exact = took('=');
      String key = (exact ? "=" : "") + word();
      if (counts && !exact && Plural.Form.of(key).isEmpty()) {
        throw new Fault(
            "\"" + key + "\" is no form of a plural; there are: zero, one, two, few, many, other");
      }
      expect('{');
      if (texts.put(key, phrase()) != null) {
        throw new Fault("\"" + key + "\" is there twice");
      }
      expect('}');
    }
    TreeSet<String> missing = new TreeSet<>();
    if (counts) {
      plural.needed().forEach(form -> missing.add(form.word()));
    } else {
      missing.add("other");
    }
    missing.removeAll(texts.keySet());
    if (!missing.isEmpty()) {
      throw new Fault(
          "the choice by \"" + name + "\" lacks a text for " + String.join(", ", missing));
    }
    return texts;
  }

  private String word() {
    blanks();
    int begin = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(begin, at);
  }

  private boolean took(char wanted) throws Fault {
    blanks();
    if (at >= text.length()) {
      throw new Fault("a \"{\" is not closed");
    }
    boolean there = text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char wanted) throws Fault {
    if (!took(wanted)) {
      throw new Fault(
          "expected \""
              + wanted
              + "\" before \""
              + text.substring(at, Math.min(at + 12, text.length()))
              + "\"");
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
