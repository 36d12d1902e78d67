package dev.portolan.portal.sample;

import java.util.List;

/** Java 17. */
final class JavaNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::octalOrUnits));

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  /** A text block. */
  @Override
  public String lines(String text, String indent) {
    if (!Lines.fits(text) || !Lines.reachesMargin(text) || Lines.trails(text)) {
      return string(text);
    }
    String escaped = Quotes.untripled(text.replace("\\", "\\\\"));
    return "\"\"\"\n" + Lines.indented(escaped, indent) + "\"\"\"";
  }

  @Override
  public String text(Text text) {
    return Expressions.joined(this, text, " + ", name -> "System.getenv(\"" + name + "\")");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("System.getenv(\"*\")", "\"*\""));
  }
}
