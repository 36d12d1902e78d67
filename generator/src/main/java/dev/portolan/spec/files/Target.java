package dev.portolan.spec.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A part of a file that a reference leads to. Two are equal if they are the same place, however it
 * was written.
 *
 * @param file relative to the catalog
 * @param pointer a JSON Pointer; empty for the whole file
 * @param node what is there
 */
public record Target(String file, String pointer, JsonNode node) {

  /** The last name of the pointer, unescaped; empty for the whole file. */
  public String lastSegment() {
    List<String> segments = Pointers.segments(pointer);
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Target that && file.equals(that.file) && pointer.equals(that.pointer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, pointer);
  }
}
