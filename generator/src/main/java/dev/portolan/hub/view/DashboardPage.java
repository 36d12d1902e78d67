package dev.portolan.hub.view;

import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * All about one thing; template {@code hub-dashboard.ftlh}.
 *
 * @param kind the word for what it is
 * @param lead what it says of itself; may be empty
 * @param facts what stands beside the title
 * @param sections in order; each can be jumped to
 */
public record DashboardPage(
    PageHead head,
    String kind,
    String title,
    Provenance provenance,
    String lead,
    List<Fact> facts,
    List<Section> sections) {
  public DashboardPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }
}
