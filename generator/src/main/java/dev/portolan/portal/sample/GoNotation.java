package dev.portolan.portal.sample;

import java.util.List;

/** Go. */
final class GoNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::fourOrEight));

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  @Override
  public String lines(String text, String indent) {
    return Lines.fits(text) && !text.contains("`") ? "`" + text + "`" : string(text);
  }

  @Override
  public String text(Text text) {
    return Expressions.joined(this, text, " + ", name -> "os.Getenv(\"" + name + "\")");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("os.Getenv(\"*\")", "\"*\""));
  }
}
