package dev.portolan.portal.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Words of bash, zsh and their like. */
final class ShellNotation implements Notation {
  /** Within double quotes; {@code !} is not there, for no sign helps against it. */
  private static final Quotes DOUBLE =
      new Quotes("\"", "\"", '\\', "\"\\$`", "", ShellNotation::bytes);

  private static final Quotes HIDING =
      new Quotes("$'", "'", '\\', "'\\", "", Quotes.withLetters(ShellNotation::bytes));

  /** A command line has no NUL. */
  @Override
  public String string(String text) {
    String word = text.replace("\0", "");
    return Characters.hides(word) ? HIDING.of(word) : "'" + word.replace("'", "'\\''") + "'";
  }

  @Override
  public String text(Text text) {
    if (text.isPlain()) {
      return string(text.toString());
    }
    boolean risky = text.pieces().stream().anyMatch(p -> !p.variable() && p.text().contains("!"));
    if (risky) {
      StringBuilder words = new StringBuilder();
      for (Text.Piece piece : text.pieces()) {
        words.append(piece.variable() ? "\"$" + piece.text() + "\"" : string(piece.text()));
      }
      return words.toString();
    }
    StringBuilder written = new StringBuilder(DOUBLE.open());
    for (int i = 0; i < text.pieces().size(); i++) {
      Text.Piece piece = text.pieces().get(i);
      if (!piece.variable()) {
        written.append(DOUBLE.inside(piece.text()));
      } else {
        boolean word =
            i + 1 < text.pieces().size()
                && !text.pieces().get(i + 1).variable()
                && text.pieces().get(i + 1).text().matches("(?s)[A-Za-z0-9_].*");
        written.append(word ? "${" + piece.text() + "}" : "$" + piece.text());
      }
    }
    return written.append(DOUBLE.close()).toString();
  }

  private static String bytes(int c) {
    StringBuilder bytes = new StringBuilder();
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      bytes.append(String.format(Locale.ROOT, "\\%03o", b & 0xff));
    }
    return bytes.toString();
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("${*}", "*"), new Known("$*", "*"));
  }
}
