package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** PHP 8. */
final class PhpNotation implements Notation {
  private static final Quotes QUOTES =
      Quotes.ofTwo(Quotes.withLetters(Quotes::braced)).marking("$");

  private static final DataLiteral DATA =
      new DataLiteral(
          PhpNotation::edges,
          "[ ]",
          key -> quoted(key) + " => ",
          PhpNotation::quoted,
          "new stdClass()",
          new String[] {"true", "false", "null"},
          "    ");

  /** What could be taken for a list has to be said to be an object. */
  private static String edges(JsonNode object) {
    boolean numbered =
        object.properties().stream().anyMatch(field -> field.getKey().matches("-?[0-9]+"));
    return numbered ? "(object) [ ]" : "[ ]";
  }

  /** In single quotes, over as many lines as it has. */
  static String single(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String quoted(String text) {
    return text.contains("\n") || Characters.hides(text) ? QUOTES.of(text) : single(text);
  }

  @Override
  public String string(String text) {
    return quoted(text);
  }

  @Override
  public String lines(String text, String indent) {
    return Lines.fits(text) ? single(text) : string(text);
  }

  @Override
  public String text(Text text) {
    return Expressions.joined(this, text, " . ", name -> "getenv('" + name + "')");
  }

  @Override
  public Optional<String> data(JsonNode value, String indent) {
    return DATA.of(value, indent);
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("getenv('*')", "'*'"));
  }
}
