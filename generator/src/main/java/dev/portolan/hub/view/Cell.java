package dev.portolan.hub.view;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A value in a table or among facts.
 *
 * @param parts none where nothing is known
 * @param sort what the column is sorted by where that is not the text
 */
public record Cell(List<Part> parts, String sort) {
  /** Nothing is known, or there is nothing. */
  public static final Cell EMPTY = new Cell(List.of(), "");

  private static final Set<String> PLAIN = Set.of("", "code", "method");

  public Cell {
    parts = List.copyOf(parts);
  }

  /** The parts, one after the other. */
  public static Cell of(Part... parts) {
    return new Cell(Arrays.asList(parts), "");
  }

  /** The parts, one after the other. */
  public static Cell of(List<Part> parts) {
    return new Cell(parts, "");
  }

  /** Plain words; nothing if {@code text} is empty. */
  public static Cell text(String text) {
    return text.isEmpty() ? EMPTY : of(Part.text(text));
  }

  /** A number. */
  public static Cell number(long number) {
    return of(Part.text(String.valueOf(number)));
  }

  /** The same, sorted by {@code key}. */
  public Cell sortedBy(String key) {
    return new Cell(parts, key);
  }

  /** What stands between its parts: words are told apart by commas, all else by how it looks. */
  public String separator() {
    return parts.stream().allMatch(part -> PLAIN.contains(part.tone())) ? ", " : " ";
  }

  /** Its text without links and tones. */
  public String plain() {
    return String.join("; ", parts.stream().map(Part::text).toList());
  }
}
