package dev.portolan.portal.sample;

import java.util.List;
import java.util.Locale;

/** PowerShell 7, to which typographic quotation marks are quotation marks. */
final class PowerShellNotation implements Notation {
  private static final String SINGLE = "'\u2018\u2019\u201a\u201b";

  private static final Quotes QUOTES =
      new Quotes("\"", "\"", '`', "\"\u201c\u201d\u201e`$", "", PowerShellNotation::escape);

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "`n";
      case '\r' -> "`r";
      case '\t' -> "`t";
      default -> String.format(Locale.ROOT, "`u{%x}", c);
    };
  }

  private static String single(String text) {
    StringBuilder written = new StringBuilder("'");
    text.codePoints()
        .forEach(
            c -> {
              written.appendCodePoint(c);
              if (SINGLE.indexOf(c) >= 0) {
                written.appendCodePoint(c);
              }
            });
    return written.append("'").toString();
  }

  @Override
  public String string(String text) {
    return text.contains("\n") || Characters.hides(text) ? QUOTES.of(text) : single(text);
  }

  @Override
  public String lines(String text, String indent) {
    return Lines.fits(text) ? single(text) : string(text);
  }

  @Override
  public String text(Text text) {
    return text.isPlain()
        ? string(text.toString())
        : Expressions.within(QUOTES, text, name -> "${env:" + name + "}");
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("${env:*}", "*"));
  }
}
