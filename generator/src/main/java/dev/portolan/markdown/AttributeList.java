package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in braces to give a block its id, class or caption: {@code {: #id .class
 * key="value"}} of Kramdown and Python-Markdown, {@code {#id}} and {@code {{#id}}} of others.
 *
 * @param id empty if there is none
 * @param classes in order
 * @param caption empty if there is none
 * @param others keys that mean nothing here
 * @param colon whether it began with a colon, so that nothing else can be meant
 */
record AttributeList(
    String id, List<String> classes, String caption, List<String> others, boolean colon) {
  private static final int LONGEST = 1_000;

  AttributeList {
    classes = List.copyOf(classes);
    others = List.copyOf(others);
  }

  /** Reads {@code text}, braces included; nothing if it is another thing. */
  static Optional<AttributeList> of(String text) {
    if (text.length() > LONGEST || !text.startsWith("{") || !text.endsWith("}")) {
      return Optional.empty();
    }
    boolean twice = text.startsWith("{{") && text.endsWith("}}") && text.length() >= 4;
    int braces = twice ? 2 : 1;
    String inside = text.substring(braces, Math.max(braces, text.length() - braces));
    boolean colon = inside.startsWith(":");
    return new Reader(colon ? inside.substring(1) : inside).read(colon);
  }

  /** Where a list begins that {@code text} ends with, or -1. */
  static int startAtEndOf(String text) {
    if (!text.endsWith("}")) {
      return -1;
    }
    int start = text.lastIndexOf('{');
    return start > 0 && text.charAt(start - 1) == '{' ? start - 1 : start;
  }

  /** Reads the words of one list. */
  private static final class Reader {
    private final String text;
    private int at;
    private String id = "";
    private String caption = "";
    private final List<String> classes = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    Reader(String text) {
      this.text = text;
    }

    Optional<AttributeList> read(boolean colon) {
      int words = 0;
      while (true) {
        while (at < text.length() && InlineScanner.isSpace(text.charAt(at))) {
          at++;
        }
        if (at == text.length()) {
          break;
        }
        if (!word(colon)) {
          return Optional.empty();
        }
        words++;
      }
      return words == 0
          ? Optional.empty()
          : Optional.of(new AttributeList(id, classes, caption, others, colon));
    }

    private boolean word(boolean colon) {
      char kind = text.charAt(at);
      if (kind == '#' || kind == '.') {
        at++;
        String name = name();
        if (kind == '#') {
          id = name;
        } else {
          classes.add(name);
        }
        return !name.isEmpty();
      }
      String key = name();
      if (key.isEmpty() || !colon) {
        return false;
      }
      if (at == text.length() || text.charAt(at) != '=') {
        // {:toc} of Kramdown
        classes.add(key);
        return true;
      }
      at++;
      String value = value();
      if (key.equals("caption") && value != null) {
        caption = value;
      } else if (key.equals("id") && value != null) {
        id = value;
      } else {
        others.add(key);
      }
      return value != null;
    }

    private String name() {
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at))
              || (at > start && "-_:".indexOf(text.charAt(at)) >= 0))) {
        at++;
      }
      boolean digits = at > start && Character.isDigit(text.charAt(start));
      boolean ends = at == text.length() || " \t=.#".indexOf(text.charAt(at)) >= 0;
      return digits || !ends ? "" : text.substring(start, at);
    }

    /** With or without quotes; null if the quotes do not end. */
    private String value() {
      int start = at;
      if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
          return null;
        }
        at = end + 1;
        return text.substring(start + 1, end).strip();
      }
      while (at < text.length() && !InlineScanner.isSpace(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }
  }
}
