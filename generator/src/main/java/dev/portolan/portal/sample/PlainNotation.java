package dev.portolan.portal.sample;

import java.util.List;

/** What goes over the wire, without any quotes. */
final class PlainNotation implements Notation {
  @Override
  public String string(String text) {
    StringBuilder shown = new StringBuilder();
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c ->
                shown.appendCodePoint(Characters.hidden(c) && c != '\n' && c != '\t' ? 0xfffd : c));
    return shown.toString();
  }

  @Override
  public String text(Text text) {
    return text.toString();
  }

  @Override
  public List<Known> known() {
    return List.of(new Known("$*", "*"));
  }
}
