package dev.portolan.portal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Texts with variables as expressions: within the quotes, or put together. */
final class Expressions {
  private Expressions() {}

  /**
   * {@code "Bearer ${TOKEN}"}.
   *
   * @param variable what stands within the quotes for the variable of a name
   */
  static String within(Quotes quotes, Text text, UnaryOperator<String> variable) {
    StringBuilder written = new StringBuilder(quotes.open());
    for (Text.Piece piece : text.pieces()) {
      written.append(piece.variable() ? variable.apply(piece.text()) : quotes.inside(piece.text()));
    }
    return written.append(quotes.close()).toString();
  }

  /** {@code "Bearer " + TOKEN}. */
  static String joined(
      Notation notation, Text text, String operator, UnaryOperator<String> variable) {
    List<String> parts = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      parts.add(piece.variable() ? variable.apply(piece.text()) : notation.string(piece.text()));
    }
    return parts.isEmpty() ? notation.string("") : String.join(operator, parts);
  }
}
