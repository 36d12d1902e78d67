package dev.portolan.hub.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis that ends with a round number that is not below any value.
 *
 * @param bottom where it begins: zero, or a power of ten if it is logarithmic
 * @param step from one mark to the next: 1, 2 or 5 times a power of ten; zero if it is logarithmic
 */
record Scale(double bottom, double top, double step) {
  private static final int MARKS = 4;

  /** The axis for values up to {@code highest}. */
  static Scale upTo(double highest) {
    if (!(highest > 0)) {
      return new Scale(0, 1, 1);
    }
    double rough = highest / MARKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough * 0.999) {
        step = factor * power;
        break;
      }
    }
    return new Scale(0, Math.ceil(highest / step * 0.999) * step, step);
  }

  /** The axis for values above zero that are far apart: each mark is ten times the one before. */
  static Scale logarithmic(double lowest, double highest) {
    double bottom = Math.pow(10, Math.floor(Math.log10(lowest)));
    double top = Math.pow(10, Math.ceil(Math.log10(highest)));
    return new Scale(bottom, top > bottom ? top : bottom * 10, 0);
  }

  /** How far up the axis a value stands: 0 to 1. */
  double part(double value) {
    if (step > 0) {
      return value / top;
    }
    return Math.max(0, Math.log(value / bottom) / Math.log(top / bottom));
  }

  /** The marks, the lowest first. */
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (double mark = bottom; step == 0 && mark <= top * 1.0001; mark *= 10) {
      marks.add(mark);
    }
    if (step == 0) {
      return marks;
    }
    for (int i = 0; i * step <= top * 1.0001; i++) {
      marks.add(i * step);
    }
    return marks;
  }

  /** A number as axes write it: {@code 0.5}, {@code 250}, {@code 12k}, {@code 3.5M}. */
  static String label(double value) {
    if (value >= 1e6) {
      return plain(value / 1e6) + "M";
    }
    return value >= 10_000 ? plain(value / 1e3) + "k" : plain(value);
  }

  private static String plain(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
