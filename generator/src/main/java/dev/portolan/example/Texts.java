package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.portolan.example.regex.Regex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts for examples: the best guess by format and name that the limits and patterns allow. */
final class Texts {
  /** Longer ones help nobody. */
  private static final long MAX_LENGTH = 5_000;

  private static final String FILLER = " text that goes on for as long as the schema wants it to;";

  private final Definitions definitions;
  private final List<Regex> patterns = new ArrayList<>();
  private final Set<String> formats = new LinkedHashSet<>();
  private final String name;
  private long min;
  private long max = MAX_LENGTH;
  private boolean understood = true;
  private boolean encoded;

  private Texts(Definitions definitions, List<JsonNode> schemas, String name) {
    this.definitions = definitions;
    this.name = name;
    for (JsonNode schema : schemas) {
      min = Math.max(min, Scalars.count(schema.path("minLength"), 0));
      max = Math.min(max, Scalars.count(schema.path("maxLength"), max));
      if (schema.path("pattern").isTextual()) {
        pattern(schema.get("pattern").textValue());
      }
      if (schema.path("format").isTextual()) {
        formats.add(schema.get("format").textValue());
      }
      encoded = encoded || schema.path("contentEncoding").asText("").startsWith("base64");
    }
  }

  private void pattern(String pattern) {
    Optional<Regex> regex = definitions.pattern(pattern);
    regex.ifPresent(patterns::add);
    understood = understood && regex.isPresent();
  }

  /**
   * A text that fits {@code schemas}, if one was found.
   *
   * @param name of the property
   * @param serial from 0; another text for each, where there is one
   */
  static Optional<String> sample(
      Definitions definitions, List<JsonNode> schemas, String name, int serial) {
    Texts texts = new Texts(definitions, schemas, name);
    return texts.understood && texts.min <= texts.max ? texts.sample(serial) : Optional.empty();
  }

  private Optional<String> sample(int serial) {
    Optional<String> natural = natural(serial);
    if (natural.isPresent() || patterns.isEmpty()) {
      return natural;
    }
    for (Regex pattern : patterns) {
      Optional<String> text = pattern.sample((int) min, (int) max, serial).filter(this::fits);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private Optional<String> natural(int serial) {
    List<String> guesses = new ArrayList<>();
    formats.forEach(format -> Hints.format(format).ifPresent(guesses::add));
    if (encoded) {
      guesses.add("ZXhhbXBsZQ==");
    }
    if (guesses.isEmpty() || !patterns.isEmpty()) {
      Hints.text(name).ifPresent(guesses::add);
    }
    if (patterns.isEmpty()) {
      guesses.add("example");
    }
    for (String guess : guesses) {
      Optional<String> text = varied(guess, serial).filter(this::fits);
      if (text.isPresent()) {
        return text;
      }
    }
    if (patterns.isEmpty() && formats.isEmpty() && !encoded) {
      return Optional.of(cut(varied("example", serial).orElse("example"))).filter(this::fits);
    }
    return patterns.isEmpty()
        ? Optional.of(cut(guesses.get(0))).filter(this::fits)
        : Optional.empty();
  }

  /** {@code text} made different by a number: its last digit or letter, or a number behind it. */
  private Optional<String> varied(String text, int serial) {
    if (serial == 0) {
      return Optional.of(text);
    }
    if (formats.contains("uuid") || formats.contains("guid")) {
      String digits = Integer.toHexString(0xae7 + serial);
      return Optional.of(text.substring(0, text.length() - digits.length()) + digits);
    }
    for (String candidate :
        List.of(
            text + "-" + (serial + 1), (serial + 1) + text, text.replace("15", two(15 + serial)))) {
      if (!candidate.equals(text) && fits(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.of(bumped(text, serial));
  }

  private static String two(int number) {
    return number < 29 ? Integer.toString(number) : "01";
  }

  /** {@code text} with its last digit or letter moved on. */
  private static String bumped(String text, int serial) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      char first =
          c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      if (first != 0) {
        int size = first == '0' ? 10 : 26;
        char moved = (char) (first + (c - first + serial) % size);
        return text.substring(0, i) + moved + text.substring(i + 1);
      }
    }
    return text;
  }

  /** {@code text} made as long or as short as it must be. */
  private String cut(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      return text.substring(0, text.offsetByCodePoints(0, (int) max));
    }
    if (length >= min) {
      return text;
    }
    StringBuilder longer = new StringBuilder(text);
    while (longer.length() < min + FILLER.length()) {
      longer.append(FILLER);
    }
    int end = (int) min;
    while (Character.isLetterOrDigit(longer.charAt(end)) && end < max) {
      end++;
    }
    if (Character.isLetterOrDigit(longer.charAt(end))) {
      end = (int) min; // no word ends in time
    }
    longer.setLength(end);
    if (longer.charAt(end - 1) == ' ') {
      longer.setCharAt(end - 1, 'x');
    }
    return longer.toString();
  }

  private boolean fits(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      return false;
    }
    TextNode node = TextNode.valueOf(text);
    return formats.stream().allMatch(format -> Formats.fits(format, node))
        && patterns.stream().allMatch(pattern -> pattern.findsIn(text).orElse(false));
  }
}
