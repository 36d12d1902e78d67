package dev.portolan.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an operation, such as {@code /payments/{id}/refunds}: it stands for every path that
 * has something in the place of each parameter. What is in the place of a parameter has no slash,
 * unless the parameter says so ({@code {+path}}, {@code {name=projects/*}}).
 *
 * @param samples values that a parameter is known to take
 */
public record PathTemplate(String text, Map<String, List<String>> samples) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

  /** In the place of a parameter of which nothing is known. */
  private static final List<String> ANYTHING =
      List.of(
          "1",
          "a",
          "A",
          "abc-1",
          "00000000-0000-4000-8000-000000000000",
          "2026-01-31",
          "a.b",
          "0123456789",
          "abcdefghijklmnopqrstuvwxyz",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
          "a1b2c3d4e5f60718293a4b5c");

  /** A part of a template. */
  private record Part(String literal, boolean parameter, boolean slashes) {}

  public PathTemplate {
    int end = text.length();
    for (char sign : new char[] {'?', '#'}) {
      int at = text.indexOf(sign);
      end = at < 0 ? end : Math.min(end, at);
    }
    text = text.substring(0, end);
    LinkedHashMap<String, List<String>> copy = new LinkedHashMap<>();
    samples.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    samples = java.util.Collections.unmodifiableMap(copy);
  }

  /** The same template below {@code base}, which does not end with a slash. */
  public PathTemplate below(String base) {
    return new PathTemplate(base + text, samples);
  }

  /** The first segment, as it is written; empty for {@code /}. */
  public String firstSegment() {
    return text.substring(Math.min(1, text.length())).split("/", 2)[0];
  }

  /** Whether a path that it stands for begins with {@code prefix}. */
  public boolean canBeginWith(String prefix) {
    return canBegin(parts(), 0, prefix, 0, false);
  }

  /** Whether {@code path} is one that it stands for. */
  boolean canBe(String path) {
    return canBegin(parts(), 0, path, 0, true);
  }

  private static boolean canBegin(
      List<Part> parts, int part, String prefix, int at, boolean whole) {
    if (at == prefix.length()) {
      return !whole || part == parts.size();
    }
    if (part == parts.size()) {
      return false;
    }
    Part next = parts.get(part);
    if (!next.parameter()) {
      int length = Math.min(next.literal().length(), prefix.length() - at);
      return prefix.startsWith(next.literal().substring(0, length), at)
          && (!whole || length == next.literal().length())
          && canBegin(parts, part + 1, prefix, at + length, whole);
    }
    for (int end = at + 1; end <= prefix.length(); end++) {
      if (prefix.charAt(end - 1) == '/' && !next.slashes()) {
        break;
      }
      if (canBegin(parts, part + 1, prefix, end, whole) || (!whole && end == prefix.length())) {
        return true;
      }
    }
    return false;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(text);
    int from = 0;
    while (parameter.find()) {
      addLiteral(parts, text.substring(from, parameter.start()));
      String name = parameter.group(1);
      parts.add(new Part("", true, takesSlashes(name)));
      from = parameter.end();
    }
    addLiteral(parts, text.substring(from));
    return parts;
  }

  private static void addLiteral(List<Part> parts, String literal) {
    if (!literal.isEmpty()) {
      parts.add(new Part(NormalPath.encoded(literal), false, false));
    }
  }

  /** Whether a parameter can hold slashes. */
  static boolean takesSlashes(String name) {
    return name.startsWith("+") || name.startsWith("/") || name.endsWith("*") || name.contains("=");
  }

  /** Some of the paths it stands for. */
  Set<String> examples() {
    Set<String> examples = new LinkedHashSet<>();
    if (!PARAMETER.matcher(text).find()) {
      examples.add(NormalPath.encoded(text));
      return examples;
    }
    int most = samples.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < Math.max(most, 1); i++) {
      for (String anything : ANYTHING) {
        examples.add(filled(i, anything));
      }
    }
    ANYTHING.forEach(anything -> examples.add(filled(-1, anything)));
    return examples;
  }

  /** With sample {@code index} of each parameter that has so many, and {@code otherwise}. */
  private String filled(int index, String otherwise) {
    StringBuilder filled = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      List<String> own =
          index < 0 ? List.of() : samples.getOrDefault(parameter.group(1), List.of());
      String value = own.isEmpty() ? otherwise : own.get(Math.min(index, own.size() - 1));
      String sent = takesSlashes(parameter.group(1)) ? value : value.replace("/", "%2F");
      parameter.appendReplacement(filled, Matcher.quoteReplacement(sent));
    }
    return NormalPath.encoded(parameter.appendTail(filled).toString());
  }

  /** A segment or a whole path with a parameter in it. */
  static boolean hasParameter(String text) {
    return PARAMETER.matcher(text).find();
  }
}
