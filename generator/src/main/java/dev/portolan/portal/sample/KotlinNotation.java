package dev.portolan.portal.sample;

import java.util.List;

/** Kotlin. */
final class KotlinNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(Quotes::units)).marking("$");

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  /** A raw string; a dollar sign in it is an expression. */
  @Override
  public String lines(String text, String indent) {
    if (!Lines.fits(text) || !Lines.reachesMargin(text) || text.contains("\"\"\"")) {
      return string(text);
    }
    String raw = text.replace("$", "${'$'}");
    return "\"\"\"\n" + Lines.indented(raw, indent) + "\n" + indent + "\"\"\".trimIndent()";
  }

  @Override
  public String text(Text text) {
    return text.isPlain()
        ? string(text.toString())
        : Expressions.within(QUOTES, text, name -> "${System.getenv(\"" + name + "\")}");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("${System.getenv(\"*\")}", "*"));
  }
}
