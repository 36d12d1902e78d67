package dev.portolan.hub.view;

import java.util.List;

/**
 * Where a page comes from and who can see it.
 *
 * @param marks its state in words
 * @param why a sentence about that; may be empty
 * @param links its dashboard, its source
 */
public record Provenance(List<Part> marks, String why, List<Part> links) {
  public static final Provenance NONE = new Provenance(List.of(), "", List.of());

  public Provenance {
    marks = List.copyOf(marks);
    links = List.copyOf(links);
  }
}
