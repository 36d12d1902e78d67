package dev.portolan.portal.sample;

import java.util.List;

/** C# 11. */
final class CsharpNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::fourOrEight));

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  /** A raw string literal: as many quotation marks as it takes. */
  @Override
  public String lines(String text, String indent) {
    if (!Lines.fits(text)) {
      return string(text);
    }
    String marks = "\"".repeat(Lines.longerThanAny('"', text, 3));
    return marks + "\n" + Lines.indented(text, indent) + "\n" + indent + marks;
  }

  @Override
  public String text(Text text) {
    return Expressions.joined(
        this, text, " + ", name -> "Environment.GetEnvironmentVariable(\"" + name + "\")");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("Environment.GetEnvironmentVariable(\"*\")", "\"*\""));
  }
}
