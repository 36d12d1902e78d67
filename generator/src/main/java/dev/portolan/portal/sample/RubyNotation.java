package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Ruby. */
final class RubyNotation implements Notation {
  private static final Quotes QUOTES =
      Quotes.ofTwo(Quotes.withLetters(Quotes::braced)).marking("#");

  private static final DataLiteral DATA =
      new DataLiteral(
          object -> "{ }",
          "[ ]",
          key -> (key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : QUOTES.of(key)) + ": ",
          QUOTES::of,
          "{}",
          new String[] {"true", "false", "nil"},
          "  ");

  @Override
  public String string(String text) {
    return QUOTES.of(text);
  }

  @Override
  public String lines(String text, String indent) {
    return Lines.fits(text) ? PhpNotation.single(text) : string(text);
  }

  @Override
  public String text(Text text) {
    if (text.isPlain()) {
      return string(text.toString());
    }
    return text.pieces().size() == 1
        ? "ENV.fetch(\"" + text.pieces().get(0).text() + "\")"
        : Expressions.within(QUOTES, text, name -> "#{ENV.fetch(\"" + name + "\")}");
  }

  @Override
  public Optional<String> data(JsonNode value, String indent) {
    return DATA.of(value, indent);
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("#{ENV.fetch(\"*\")}", "*"), new Known("ENV.fetch(\"*\")", "\"*\""));
  }
}
