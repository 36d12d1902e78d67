package dev.portolan.portal.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text of a request, in which what only the reader knows is a variable. Every language that
 * samples are written in has variables of the environment.
 */
record Text(List<Piece> pieces) {
  static final Text EMPTY = new Text(List.of());

  /** Some characters, or the name of a variable. */
  record Piece(String text, boolean variable) {}

  Text {
    pieces = List.copyOf(pieces);
  }

  /** The characters of {@code text}. What is no character of Unicode is replaced. */
  static Text of(String text) {
    return text.isEmpty() ? EMPTY : new Text(List.of(new Piece(Characters.known(text), false)));
  }

  /** The variable that {@code name} makes: capitals, digits, underscores. */
  static Text variable(String name) {
    return new Text(List.of(new Piece(Characters.variable(name), true)));
  }

  Text plus(Text other) {
    List<Piece> all = new ArrayList<>(pieces);
    for (Piece piece : other.pieces) {
      Piece last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && !last.variable && !piece.variable) {
        all.set(all.size() - 1, new Piece(last.text + piece.text, false));
      } else {
        all.add(piece);
      }
    }
    return new Text(all);
  }

  Text plus(String text) {
    return plus(of(text));
  }

  /** True if nothing of it varies. */
  boolean isPlain() {
    return pieces.stream().noneMatch(Piece::variable);
  }

  /** The names of its variables. */
  Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    pieces.stream().filter(Piece::variable).forEach(piece -> names.add(piece.text));
    return names;
  }

  /** As people write it: {@code Bearer $TOKEN}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.variable ? "$" : "").append(piece.text));
    return text.toString();
  }
}
