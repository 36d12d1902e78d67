package dev.portolan.portal;

import dev.portolan.catalog.Slug;
import dev.portolan.html.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The sign of a product that brings no icon: a small compass rose of its own, drawn from its slug.
 * Number of points, rotation, shape and two hues are the same for a slug at any time. Colours are
 * left to the style sheet (classes {@code hue-a-N}, {@code hue-b-N} with N from 0 to 23), so that
 * they fit the light and the dark scheme. It is decoration: hidden from assistive technology.
 */
final class Emblem {
  private static final int HUES = 24;
  private static final int[] POINTS = {4, 5, 6, 7, 8, 8};
  private static final int CENTRE = 32;

  private final byte[] digest;

  private Emblem(byte[] digest) {
    this.digest = digest;
  }

  /** The emblem of the product with that slug. */
  static Html of(Slug slug) {
    try {
      byte[] bytes = slug.value().getBytes(StandardCharsets.UTF_8);
      return new Emblem(MessageDigest.getInstance("SHA-256").digest(bytes)).draw();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** A number below {@code bound}, by the digest's byte at {@code index}. */
  private int pick(int index, int bound) {
    return (digest[index] & 0xff) % bound;
  }

  private Html draw() {
    int points = POINTS[pick(0, POINTS.length)];
    double turn = pick(1, 4) * Math.PI / (2 * points);
    int hueA = pick(2, HUES);
    int hueB = (hueA + 5 + pick(3, 12)) % HUES;
    double waist = points > 6 ? 11 : 10;
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (int i = 0; i < points; i++) {
      double angle = turn + i * 2 * Math.PI / points;
      double half = Math.PI / points;
      facet(dark, angle, 27, angle - half, waist);
      facet(light, angle, 27, angle + half, waist);
    }
    StringBuilder minor = new StringBuilder();
    if (points < 7) {
      for (int i = 0; i < points; i++) {
        double angle = turn + (i + 0.5) * 2 * Math.PI / points;
        minor.append('M').append(at(angle, 19)).append('L').append(at(angle, 25));
      }
    }
    return new Html(
        "<svg class=\"emblem hue-a-%d hue-b-%d\" viewBox=\"0 0 64 64\" aria-hidden=\"true\""
                .formatted(hueA, hueB)
            + " focusable=\"false\">"
            + ring(pick(4, 3))
            + (minor.length() == 0 ? "" : "<path class=\"emblem-line\" d=\"" + minor + "\"/>")
            + "<path class=\"emblem-a\" d=\""
            + dark
            + "\"/>"
            + "<path class=\"emblem-b\" d=\""
            + light
            + "\"/></svg>");
  }

  private static String ring(int kind) {
    String circle = "<circle class=\"emblem-line\" cx=\"32\" cy=\"32\" r=\"%s\"/>";
    return switch (kind) {
      case 0 -> circle.formatted("30.5");
      case 1 -> circle.formatted("30.5") + circle.formatted("17");
      default -> circle.formatted("22");
    };
  }

  /** Half of one point: centre, tip, waist. */
  private static void facet(
      StringBuilder path, double tipAngle, double tip, double waistAngle, double waist) {
    path.append('M').append(CENTRE).append(' ').append(CENTRE);
    path.append('L').append(at(tipAngle, tip)).append(' ').append(at(waistAngle, waist));
    path.append('z');
  }

  /** A point by its angle, clockwise from the top, and its distance, in tenths. */
  private static String at(double angle, double distance) {
    return tenths(CENTRE + distance * StrictMath.sin(angle))
        + " "
        + tenths(CENTRE - distance * StrictMath.cos(angle));
  }

  private static String tenths(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
