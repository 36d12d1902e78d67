package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.ProductMark;
import dev.portolan.portal.reference.ReferenceNav.NavSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The navigation of one version: one for all pages, or one for each tag where there are many. */
final class ReferenceNavs {
  /** Beyond this many operations a page lists only those beside it. */
  static final int MANY = 150;

  /** From this many operations on they can be filtered. */
  private static final int FILTERED = 12;

  private final LinkView product;
  private final ProductMark mark;
  private final String overview;
  private final List<TagSection> sections;
  private final String schemas;
  private final int operations;
  private final List<Integer> all = new ArrayList<>();
  private final Map<String, List<Integer>> sectionsOf = new HashMap<>();
  private final Map<List<Integer>, ReferenceNav> made = new HashMap<>();

  ReferenceNavs(
      LinkView product,
      ProductMark mark,
      String overview,
      List<TagSection> sections,
      boolean schemas) {
    this.product = product;
    this.mark = mark;
    this.overview = overview;
    this.sections = sections;
    this.schemas = schemas ? overview + "#all.schemas" : "";
    this.operations = sections.stream().mapToInt(s -> s.operations().size()).sum();
    for (int i = 0; i < sections.size(); i++) {
      all.add(i);
      for (OperationEntry operation : sections.get(i).operations()) {
        sectionsOf.computeIfAbsent(operation.path(), path -> new ArrayList<>()).add(i);
      }
    }
  }

  /** What stands at the left of the page at {@code path}. */
  ReferenceNav on(String path) {
    return made.computeIfAbsent(operations <= MANY ? all : listed(path), this::nav);
  }

  /** The sections, by number, whose operations the page at {@code path} lists. */
  private List<Integer> listed(String path) {
    return sectionsOf.getOrDefault(path, List.of());
  }

  private ReferenceNav nav(List<Integer> listed) {
    List<NavSection> views = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < sections.size(); i++) {
      TagSection section = sections.get(i);
      List<OperationEntry> entries = listed.contains(i) ? section.operations() : List.of();
      shown += entries.size();
      views.add(
          new NavSection(
              section.group(),
              section.title(),
              section.level(),
              section.path(),
              entries,
              section.operations().size()));
    }
    return new ReferenceNav(product, mark, overview, views, shown >= FILTERED, schemas);
  }
}
