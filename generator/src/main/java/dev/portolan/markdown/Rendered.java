package dev.portolan.markdown;

import dev.portolan.html.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text as it goes into a page.
 *
 * @param html safe by construction: nothing in it runs, and nothing is loaded from another host
 * @param sections the text in pieces, each below its heading, in order; what search finds
 * @param anchors every id in {@code html}
 */
public record Rendered(Html html, List<Section> sections, SortedSet<String> anchors) {
  public Rendered {
    sections = List.copyOf(sections);
    anchors = Collections.unmodifiableSortedSet(new TreeSet<>(anchors));
  }

  /**
   * What stands between a heading and the next one.
   *
   * @param heading absent for what comes before the first one
   * @param text plain, one line for each paragraph, list item, cell or block of code
   */
  public record Section(Optional<Heading> heading, String text) {}

  /** The headings in order. */
  public List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (Section section : sections) {
      section.heading().ifPresent(headings::add);
    }
    return List.copyOf(headings);
  }

  /** Everything as plain text, without the headings. */
  public String text() {
    return sections.stream()
        .map(Section::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /**
   * The text as Markdown again, made of what the page shows: nothing is in it that is not on the
   * page, and its links are those of the page.
   */
  public String markdown() {
    return MarkdownTwin.of(html);
  }
}
