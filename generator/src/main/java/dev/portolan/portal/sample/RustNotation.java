package dev.portolan.portal.sample;

import java.util.List;

/** Rust. */
final class RustNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::braced));

  private static final Quotes FORMAT = QUOTES.doubling("{}");

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  @Override
  public String lines(String text, String indent) {
    if (!Lines.fits(text)) {
      return string(text);
    }
    String marks = "#".repeat(Lines.longerThanAny('#', text, 1));
    return "r" + marks + "\"" + text + "\"" + marks;
  }

  @Override
  public String text(Text text) {
    if (text.isPlain()) {
      return string(text.toString());
    }
    StringBuilder values = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      if (piece.variable()) {
        values.append(", std::env::var(\"").append(piece.text()).append("\")?");
      }
    }
    return "format!(" + Expressions.within(FORMAT, text, name -> "{}") + values + ")";
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("std::env::var(\"*\")?", "\"*\""));
  }
}
