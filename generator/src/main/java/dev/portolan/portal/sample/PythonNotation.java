package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Python. */
final class PythonNotation implements Notation {
  private static final Quotes QUOTES = Quotes.ofTwo(Quotes.withLetters(PythonNotation::escape));

  private static final Quotes FORMATTED = QUOTES.around("f\"", "\"").doubling("{}");

  private static final DataLiteral DATA =
      new DataLiteral(
          object -> "{ }",
          "[ ]",
          key -> QUOTES.of(key) + ": ",
          QUOTES::of,
          "{}",
          new String[] {"True", "False", "None"},
          "    ");

  private static String escape(int c) {
    return c < 0x80 ? String.format(Locale.ROOT, "\\x%02x", c) : Quotes.fourOrEight(c);
  }

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  @Override
  public String lines(String text, String indent) {
    if (!text.contains("\n")) {
      return string(text);
    }
    Quotes three = new Quotes("\"\"\"", "\"\"\"", '\\', "\\", "", QUOTES.hidden());
    return "\"\"\"" + Quotes.untripled(three.insideLines(text)) + "\"\"\"";
  }

  @Override
  public String text(Text text) {
    if (text.isPlain()) {
      return string(text.toString());
    }
    return text.pieces().size() == 1
        ? "os.environ[\"" + text.pieces().get(0).text() + "\"]"
        : Expressions.within(FORMATTED, text, name -> "{os.environ['" + name + "']}");
  }

  @Override
  public Optional<String> data(JsonNode value, String indent) {
    return DATA.of(value, indent);
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("{os.environ['*']}", "*"), new Known("os.environ[\"*\"]", "\"*\""));
  }
}
