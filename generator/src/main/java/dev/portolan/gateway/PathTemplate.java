package dev.portolan.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an operation, such as {@code /payments/{id}/refunds}: it stands for every path that
 * has something in the place of each parameter. What is in the place of a parameter has no slash,
 * unless the parameter says so ({@code {+path}}, {@code {name=projects/*}}).
 */
public final class PathTemplate {
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

  /** What is between two slashes; with a parameter in it, maybe beside other text. */
  record Segment(String text, boolean parameter) {}

  private final String text;
  private final Map<String, List<String>> samples;
  private final List<Part> parts;
  private final List<Segment> segments;

  /** What has been asked: many routes begin alike. */
  private final Map<String, Boolean> beginnings = new ConcurrentHashMap<>();

  /** Made when they are first wanted, which for most templates is never. */
  private volatile Set<String> examples;

  private PathTemplate(String text, Map<String, List<String>> samples) {
    this.text = text;
    this.samples = samples;
    this.parts = parts(text);
    this.segments =
        parts.stream().anyMatch(Part::slashes)
            ? List.of()
            : Arrays.stream(text.split("/", -1))
                .map(s -> new Segment(NormalPath.encoded(s), hasParameter(s)))
                .toList();
  }

  /**
   * The template that {@code text} writes; a query is left out of account.
   *
   * @param samples values that parameters are known to take, by name
   */
  public static PathTemplate of(String text, Map<String, List<String>> samples) {
    int end = text.length();
    for (char sign : new char[] {'?', '#'}) {
      int at = text.indexOf(sign);
      end = at < 0 ? end : Math.min(end, at);
    }
    return new PathTemplate(text.substring(0, end), Map.copyOf(samples));
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** The same template below {@code base}, which does not end with a slash. */
  public PathTemplate below(String base) {
    return new PathTemplate(base + text, samples);
  }

  /**
   * Its segments, the first one before the first slash; none where a parameter can hold slashes.
   */
  List<Segment> segments() {
    return segments;
  }

  /** The first segment, as it is written; empty for {@code /}. */
  public String firstSegment() {
    return text.substring(Math.min(1, text.length())).split("/", 2)[0];
  }

  /** Whether a path that it stands for begins with {@code prefix}. */
  public boolean canBeginWith(String prefix) {
    return beginnings.computeIfAbsent(prefix, p -> canBegin(parts, 0, p, 0, false));
  }

  /** Whether {@code path} is one that it stands for. */
  boolean canBe(String path) {
    return canBegin(parts, 0, path, 0, true);
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

  private static List<Part> parts(String text) {
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
    if (examples == null) {
      examples = made();
    }
    return examples;
  }

  private Set<String> made() {
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
