package dev.portolan.hub.view;

import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * The first page of the hub; template {@code hub-overview.ftlh}.
 *
 * @param counts what there is
 */
public record OverviewPage(
    PageHead head, String title, String lead, List<Count> counts, List<Section> sections) {

  /**
   * How many there are of something.
   *
   * @param note what is special about some of them; may be empty
   */
  public record Count(String title, int number, String note, String path) {}

  public OverviewPage {
    counts = List.copyOf(counts);
    sections = List.copyOf(sections);
  }
}
