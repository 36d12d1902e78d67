package dev.portolan.portal.sample;

import java.util.List;

/** Swift 5. */
final class SwiftNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::braced));

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  /**
   * A raw string: with a {@code #} more than the text has in a row, nothing in it means anything.
   */
  @Override
  public String lines(String text, String indent) {
    if (!Lines.fits(text)) {
      return string(text);
    }
    String marks = "#".repeat(Lines.longerThanAny('#', text, 1));
    return marks + "\"\"\"\n" + Lines.indented(text, indent) + "\n" + indent + "\"\"\"" + marks;
  }

  @Override
  public String text(Text text) {
    return Expressions.joined(
        this,
        text,
        " + ",
        name -> "(ProcessInfo.processInfo.environment[\"" + name + "\"] ?? \"\")");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("(ProcessInfo.processInfo.environment[\"*\"] ?? \"\")", "\"*\""));
  }
}
