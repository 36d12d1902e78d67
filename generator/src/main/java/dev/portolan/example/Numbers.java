package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Numbers for examples: as near to a natural one as the limits allow. */
final class Numbers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BigDecimal low;
  private BigDecimal high;
  private boolean lowOut;
  private boolean highOut;
  private BigDecimal step;

  private Numbers(List<JsonNode> schemas, boolean whole) {
    step = whole ? BigDecimal.ONE : null;
    for (JsonNode schema : schemas) {
      Values.number(schema.path("minimum")).ifPresent(n -> low(n, false));
      Values.number(schema.path("exclusiveMinimum")).ifPresent(n -> low(n, true));
      Values.number(schema.path("maximum")).ifPresent(n -> high(n, false));
      Values.number(schema.path("exclusiveMaximum")).ifPresent(n -> high(n, true));
      Values.number(schema.path("multipleOf")).filter(n -> n.signum() > 0).ifPresent(this::step);
      String format = schema.path("format").asText("");
      Formats.smallest(format).ifPresent(n -> low(n, false));
      Formats.largest(format).ifPresent(n -> high(n, false));
    }
  }

  private void low(BigDecimal limit, boolean out) {
    int order = low == null ? 1 : limit.compareTo(low);
    if (order > 0 || (order == 0 && out)) {
      low = limit;
      lowOut = out;
    }
  }

  private void high(BigDecimal limit, boolean out) {
    int order = high == null ? -1 : limit.compareTo(high);
    if (order < 0 || (order == 0 && out)) {
      high = limit;
      highOut = out;
    }
  }

  /** Numbers that are multiples of both steps: of the larger, if it is one of the smaller. */
  private void step(BigDecimal more) {
    if (step == null) {
      step = more;
      return;
    }
    BigDecimal larger = step.max(more);
    BigDecimal smaller = step.min(more);
    for (int i = 1; i <= 1_000; i++) {
      BigDecimal multiple = larger.multiply(BigDecimal.valueOf(i));
      if (multiple.remainder(smaller).signum() == 0) {
        step = multiple;
        return;
      }
    }
    step = larger;
  }

  /**
   * A number that fits {@code schemas}, if there is one.
   *
   * @param natural what would be nice
   * @param serial from 0; another number for each, where there is room
   */
  static Optional<JsonNode> sample(
      List<JsonNode> schemas, boolean whole, BigDecimal natural, int serial) {
    Numbers numbers = new Numbers(schemas, whole);
    BigDecimal step = numbers.step == null ? numbers.finest() : numbers.step;
    BigDecimal from = numbers.fitted(natural, step);
    BigDecimal up = from.add(step.multiply(BigDecimal.valueOf(serial)));
    BigDecimal down = from.subtract(step.multiply(BigDecimal.valueOf(serial)));
    return numbers.fits(up)
        ? Optional.of(node(up))
        : numbers.fits(down) ? Optional.of(node(down)) : Optional.empty();
  }

  /** A step that is small enough to find a number between the limits. */
  private BigDecimal finest() {
    BigDecimal fine = BigDecimal.ONE;
    if (low != null && high != null && high.compareTo(low) > 0) {
      BigDecimal room = high.subtract(low);
      while (fine.multiply(BigDecimal.valueOf(4)).compareTo(room) > 0 && fine.scale() < 400) {
        fine = fine.movePointLeft(1);
      }
    }
    return fine;
  }

  private BigDecimal fitted(BigDecimal natural, BigDecimal by) {
    BigDecimal wanted = step == null ? natural : multiple(natural, by, RoundingMode.CEILING);
    if (fits(wanted)) {
      return wanted;
    }
    if (low != null && (wanted.compareTo(low) < 0 || high == null || wanted.compareTo(low) == 0)) {
      BigDecimal least = step == null ? low : multiple(low, by, RoundingMode.CEILING);
      return fits(least) ? least : least.add(by);
    }
    if (high != null) {
      BigDecimal most = step == null ? high : multiple(high, by, RoundingMode.FLOOR);
      return fits(most) ? most : most.subtract(by);
    }
    return wanted;
  }

  private static BigDecimal multiple(BigDecimal number, BigDecimal step, RoundingMode rounding) {
    return number.divide(step, 0, rounding).multiply(step);
  }

  private boolean fits(BigDecimal number) {
    if (step != null && number.remainder(step).signum() != 0) {
      return false;
    }
    int aboveLow = low == null ? 1 : number.compareTo(low);
    int belowHigh = high == null ? 1 : high.compareTo(number);
    return (lowOut ? aboveLow > 0 : aboveLow >= 0) && (highOut ? belowHigh > 0 : belowHigh >= 0);
  }

  private static JsonNode node(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() <= 0) {
      BigDecimal whole = plain.setScale(0);
      return whole.precision() < 10
          ? JSON.numberNode(whole.intValueExact())
          : whole.precision() < 19
              ? JSON.numberNode(whole.longValueExact())
              : JSON.numberNode(whole.toBigIntegerExact());
    }
    return JSON.numberNode(plain);
  }
}
