package dev.portolan.portal.reference;

import dev.portolan.message.Messages;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.ProductMark;
import dev.portolan.portal.reference.ReferenceNav.NavSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The navigation of one version: the same on all pages, or, where it would be a large part of each
 * page, the neighbourhood of the page and a script with the rest.
 */
final class ReferenceNavs {
  /** Beyond this many operations and schemas, the whole list is in a script. */
  static final int MANY = 100;

  /** Beyond this many, the script is loaded only when a reader asks for it: it is megabytes. */
  static final int HUGE = 5000;

  /** How many neighbours before and after the current page a large version lists in its pages. */
  static final int NEAR = 5;

  /** From this many on they can be filtered. */
  private static final int FILTERED = 12;

  /** Where an operation or schema stands first. */
  private record Place(int section, int entry) {}

  private final Messages messages;
  private final LinkView product;
  private final ProductMark mark;
  private final String key;
  private final String overview;
  private final String schemasPath;
  private final List<NavSection> sections = new ArrayList<>();

  /** The tags and their pages, where they have some; not shown beside the sections. */
  private final List<OperationEntry> tagPages = new ArrayList<>();

  private final Map<String, Place> places = new HashMap<>();
  private final int operations;
  private final int entries;
  private final Optional<ReferenceNav> whole;

  /**
   * The navigation of a version.
   *
   * @param key the product's slug
   * @param schemasPath where all schemas are listed; empty: there are none
   * @param tags the operations
   * @param schemas the named schemas and their pages
   */
  ReferenceNavs(
      LinkView product,
      ProductMark mark,
      String key,
      String overview,
      String schemasPath,
      List<TagSection> tags,
      List<LinkView> schemas,
      Messages messages) {
    this.messages = messages;
    this.product = product;
    this.mark = mark;
    this.key = key;
    this.overview = overview;
    this.schemasPath = schemasPath;
    for (TagSection tag : tags) {
      String page = ownPage(tag.path());
      sections.add(
          new NavSection(tag.group(), tag.id(), tag.title(), tag.level(), page, tag.operations()));
      if (!page.isEmpty()) {
        tagPages.add(new OperationEntry("", tag.title(), "", page, false));
      }
    }
    this.operations =
        (int)
            tags.stream()
                .flatMap(tag -> tag.operations().stream())
                .map(OperationEntry::path)
                .distinct()
                .count();
    if (!schemas.isEmpty()) {
      sections.add(
          new NavSection(
              "",
              "all.schemas",
              messages.text("common.schemas"),
              0,
              ownPage(schemasPath),
              schemas.stream()
                  .map(s -> new OperationEntry("", s.title(), "", s.href(), false))
                  .toList()));
    }
    this.entries = sections.stream().mapToInt(section -> section.entries().size()).sum();
    for (int i = 0; i < sections.size(); i++) {
      List<OperationEntry> members = sections.get(i).entries();
      for (int j = 0; j < members.size(); j++) {
        places.putIfAbsent(members.get(j).path(), new Place(i, j));
      }
    }
    this.whole = entries > MANY ? Optional.empty() : Optional.of(nav(sections, "", ""));
  }

  /** Empty where {@code path} is a place on the overview. */
  private static String ownPage(String path) {
    return path.contains("#") ? "" : path;
  }

  /** What stands at the left of the page at {@code path}. */
  ReferenceNav on(String path) {
    return whole.orElseGet(() -> nav(around(path), script(), all()));
  }

  private ReferenceNav nav(List<NavSection> shown, String script, String all) {
    return new ReferenceNav(
        product,
        mark,
        key,
        overview,
        schemasPath,
        shown,
        entries >= FILTERED,
        script,
        entries > HUGE,
        all);
  }

  private List<NavSection> around(String page) {
    // A part of a page, or of a list, stands where that does.
    String path = places.containsKey(page) ? page : page.replaceFirst("--.*", ".html");
    Place place = places.get(path);
    if (place != null) {
      NavSection section = sections.get(place.section());
      return List.of(
          new NavSection(
              "",
              section.id(),
              section.title(),
              0,
              section.path(),
              near(section.entries(), place.entry())));
    }
    for (int i = 0; i < tagPages.size(); i++) {
      if (tagPages.get(i).path().equals(path)) {
        return List.of(
            new NavSection(
                "",
                "all.operations",
                messages.text("common.operations"),
                0,
                "",
                near(tagPages, i)));
      }
    }
    return List.of();
  }

  private static List<OperationEntry> near(List<OperationEntry> entries, int place) {
    int from = Math.max(0, Math.min(place - NEAR, entries.size() - 2 * NEAR - 1));
    return entries.subList(from, Math.min(entries.size(), from + 2 * NEAR + 1));
  }

  private String all() {
    return operations > 0 ? messages.text("nav.all_operations", "count", operations) : "";
  }

  private String folder() {
    return overview.substring(0, overview.lastIndexOf('/') + 1);
  }

  private String script() {
    return folder() + "nav.js";
  }

  /** The script with the whole list and where it belongs, if there is one. */
  Optional<NavScript> file() {
    return whole.isPresent()
        ? Optional.empty()
        : Optional.of(new NavScript(script(), NavScript.text(folder(), sections)));
  }
}
