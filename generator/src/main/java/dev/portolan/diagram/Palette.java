package dev.portolan.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The colours PlantUML uses when nobody chooses any, as custom properties that themes set. With
 * them a diagram is light on dark where the page is.
 */
final class Palette {
  private static final Pattern SHORT = Pattern.compile("#[0-9A-F]{3}");

  private static final Map<String, String> LINES =
      Map.of(
          "#000000", "line",
          "#181818", "line",
          "#222222", "line",
          "#333333", "line",
          "#006400", "line",
          "#C0C0C0", "grid",
          "#F1F1F1", "box",
          "#FFFFFF", "paper",
          "#888888", "grid");

  private static final Map<String, String> FILLS =
      Map.ofEntries(
          Map.entry("#000000", "line"),
          Map.entry("#181818", "line"),
          Map.entry("#222222", "line"),
          Map.entry("#333333", "line"),
          Map.entry("#555555", "line"),
          Map.entry("#E2E2F0", "box"),
          Map.entry("#F1F1F1", "box"),
          Map.entry("#EEEEEE", "band"),
          Map.entry("#DDDDDD", "band"),
          Map.entry("#FEFFDD", "note"),
          Map.entry("#FFFFFF", "paper"),
          // The round marks of classes, enumerations, interfaces, annotations.
          Map.entry("#ADD1B2", "mark"),
          Map.entry("#A9DCDF", "mark"),
          Map.entry("#B4A7E5", "mark"),
          Map.entry("#EB937F", "mark"),
          Map.entry("#E3664A", "mark"));

  private static final Map<String, String> TEXTS =
      Map.of("#000000", "ink", "#333333", "ink", "#0000FF", "link", "#888888", "grid");

  /** The marks of what is public, protected and so on: no text stands on them. */
  private static final Set<String> EITHER =
      Set.of(
          "#038048", "#84BE84", "#C82930", "#F24D5C", "#B38D22", "#FFFF44", "#1963A0", "#4177AF");

  private boolean own;

  /** True if a colour was met that PlantUML does not use by itself. */
  boolean isOwn() {
    return own;
  }

  /** What to print for the colour {@code value} of the attribute {@code name}. */
  String colour(String element, String name, String value) {
    String colour = longForm(value);
    if (Set.of("NONE", "TRANSPARENT", "INHERIT").contains(colour) || EITHER.contains(colour)) {
      return value;
    }
    Map<String, String> known = name.equals("stroke") ? LINES : isText(element) ? TEXTS : FILLS;
    Optional<String> role = Optional.ofNullable(known.get(colour));
    own |= role.isEmpty();
    return role.map(r -> "var(--diagram-" + r + ")").orElse(value);
  }

  static boolean isWhite(String value) {
    String colour = longForm(value);
    return colour.equals("#FFFFFF") || colour.equals("NONE") || colour.equals("TRANSPARENT");
  }

  private static boolean isText(String element) {
    return element.equals("text") || element.equals("tspan");
  }

  private static String longForm(String value) {
    String upper = value.strip().toUpperCase(Locale.ROOT);
    if (!SHORT.matcher(upper).matches()) {
      return upper;
    }
    StringBuilder all = new StringBuilder("#");
    for (char c : upper.substring(1).toCharArray()) {
      all.append(c).append(c);
    }
    return all.toString();
  }
}
