package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** JavaScript, and TypeScript with it. */
final class JavaScriptNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(JavaScriptNotation::escape));

  private static final Quotes TEMPLATE = new Quotes("`", "`", '\\', "`\\$", "", QUOTES.hidden());

  private static final DataLiteral DATA =
      new DataLiteral(
          object -> "{ }",
          "[ ]",
          JavaScriptNotation::key,
          QUOTES::of,
          "{}",
          new String[] {"true", "false", "null"},
          "  ");

  private static String escape(int c) {
    return c > 0xffff ? Quotes.braced(c) : Quotes.units(c);
  }

  /** As a plain key this name would set the prototype. */
  private static String key(String name) {
    if (name.equals("__proto__")) {
      return "[" + QUOTES.of(name) + "]: ";
    }
    return (name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : QUOTES.of(name)) + ": ";
  }

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  @Override
  public String lines(String text, String indent) {
    return text.contains("\n") ? "`" + TEMPLATE.insideLines(text) + "`" : string(text);
  }

  @Override
  public String text(Text text) {
    return text.isPlain()
        ? string(text.toString())
        : Expressions.within(TEMPLATE, text, name -> "${process.env." + name + "}");
  }

  @Override
  public Optional<String> data(JsonNode value, String indent) {
    return DATA.of(value, indent);
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("${process.env.*}", "*"));
  }
}
