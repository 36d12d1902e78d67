package dev.portolan.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An opaque colour of sRGB, and how well it can be read on another (WCAG 2.2, 1.4.3). */
public record Colour(int red, int green, int blue) {
  /** The contrast that text needs. */
  public static final double ENOUGH = 4.5;

  public static final Colour BLACK = new Colour(0, 0, 0);
  public static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");
  private static final Pattern LONG = Pattern.compile("#[0-9a-fA-F]{6}");

  public Colour {
    if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
      throw new IllegalArgumentException(red + ", " + green + ", " + blue);
    }
  }

  /** Reads {@code #rgb} or {@code #rrggbb}. */
  public static Optional<Colour> parse(String text) {
    String digits = text.strip();
    if (SHORT.matcher(digits).matches()) {
      digits = digits.replaceAll("([0-9a-fA-F])", "$1$1");
    } else if (!LONG.matcher(digits).matches()) {
      return Optional.empty();
    }
    int all = Integer.parseInt(digits.substring(1), 16);
    return Optional.of(new Colour(all >> 16 & 255, all >> 8 & 255, all & 255));
  }

  /** From 1, the same, to 21, black on white. */
  public double contrast(Colour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /** The nearest colour on the way to black or white that can be read on {@code paper}. */
  public Colour readableOn(Colour paper) {
    Colour end = paper.contrast(BLACK) > paper.contrast(WHITE) ? BLACK : WHITE;
    for (int percent = 0; percent < 100; percent++) {
      Colour tried = mixed(end, percent);
      if (tried.contrast(paper) >= ENOUGH) {
        return tried;
      }
    }
    return end;
  }

  /** Black or white: what can be read on this colour. */
  public Colour ink() {
    return contrast(BLACK) > contrast(WHITE) ? BLACK : WHITE;
  }

  private Colour mixed(Colour other, int percent) {
    return new Colour(
        mixed(red, other.red, percent),
        mixed(green, other.green, percent),
        mixed(blue, other.blue, percent));
  }

  private static int mixed(int from, int to, int percent) {
    return Math.round(from + (to - from) * percent / 100f);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
