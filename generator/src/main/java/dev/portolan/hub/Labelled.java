package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labels as a value. */
final class Labelled {
  private Labelled() {}

  static Cell cell(Map<String, String> labels) {
    List<Part> parts = new ArrayList<>();
    labels.forEach((key, value) -> parts.add(Part.toned(key + ": " + value, "label")));
    return Cell.of(parts);
  }
}
