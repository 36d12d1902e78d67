package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.portal.LinkView;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations of a large version by tag, on a page for each: its overview lists the tags alone,
 * or, where there are very many, pages of tags. No page lists more than stays quick to open.
 */
final class TagPages {
  /** Operations on one page: about 100 kB. */
  static final int OPERATIONS = 300;

  /** Tags on one page: about 150 kB. */
  static final int TAGS = 450;

  private final VersionReference version;
  private final List<TagSection> sections;
  private final Frames frames;
  private final Map<String, TagSection> homes = new LinkedHashMap<>();

  TagPages(VersionReference version, List<TagSection> sections, Frames frames) {
    this.version = version;
    this.sections = sections;
    this.frames = frames;
    for (TagSection section : sections) {
      for (OperationEntry entry : section.operations()) {
        homes.merge(entry.path(), section, (a, b) -> a.kind().isEmpty() ? a : b);
      }
    }
  }

  /** The operations that the overview lists. */
  List<TagSection> onOverview() {
    return version.paths().tagsApart() ? List.of() : sections;
  }

  /** The overview's tags; none where it lists operations, or leaves the tags to other pages. */
  List<TagEntry.Group> tags() {
    boolean here = version.paths().tagsApart() && sections.size() <= TAGS;
    return here ? groups(sections) : List.of();
  }

  /** The pages of the tags, if they are not on the overview. */
  List<LinkView> tagPages() {
    boolean apart = version.paths().tagsApart() && sections.size() > TAGS;
    return apart ? Slice.links(tagSlices(), TagSection::title) : List.of();
  }

  /**
   * The page or the section that lists the operation at {@code path}, if it is not the only one.
   */
  Optional<LinkView> home(String path) {
    return Optional.ofNullable(homes.get(path))
        .filter(section -> sections.size() > 1 || version.paths().tagsApart())
        .map(TagPages::link);
  }

  private static LinkView link(TagSection section) {
    return LinkView.inside(section.title(), section.path());
  }

  /** All pages, in reading order, by their paths. */
  Map<SitePath, ListPage> pages() {
    Map<SitePath, ListPage> pages = new LinkedHashMap<>();
    if (version.paths().tagsApart()) {
      addTags(pages);
      for (int i = 0; i < sections.size(); i++) {
        add(pages, i);
      }
    }
    return pages;
  }

  private List<Slice<TagSection>> tagSlices() {
    return Slice.of(version.paths().tagList(), sections, TAGS);
  }

  private void addTags(Map<SitePath, ListPage> pages) {
    if (sections.size() <= TAGS) {
      return;
    }
    for (Slice<TagSection> slice : tagSlices()) {
      Frame frame =
          frames.page(
              new SitePath(slice.path()),
              version.phrases().text("common.operations"),
              version.phrases().text("operation.all_of_version", "version", frames.title()),
              List.of());
      pages.put(
          new SitePath(slice.path()),
          new ListPage(
              frame.head(),
              frame,
              version.phrases().text("common.operations"),
              "",
              Html.EMPTY,
              List.of(),
              groups(slice.members()),
              List.of(),
              List.of(),
              version.reference().operations().size(),
              tagPages()));
    }
  }

  private void add(Map<SitePath, ListPage> pages, int index) {
    TagSection section = sections.get(index);
    List<Slice<OperationEntry>> slices = Slice.of(section.path(), section.operations(), OPERATIONS);
    List<LinkView> links = Slice.choice(slices, OperationEntry::title);
    for (Slice<OperationEntry> slice : slices) {
      boolean first = slice.path().equals(section.path());
      Frame frame =
          frames.page(
              new SitePath(slice.path()),
              section.title(),
              section.summary().isEmpty()
                  ? version
                      .phrases()
                      .text(
                          "operation.all_of_tag", "version", frames.title(), "tag", section.title())
                  : section.summary(),
              above(index));
      pages.put(
          new SitePath(slice.path()),
          new ListPage(
              frame.head(),
              frame,
              section.title(),
              section.kind(),
              first ? section.description() : Html.EMPTY,
              first ? section.facts() : List.of(),
              first ? groups(below(index)) : List.of(),
              slice.members(),
              List.of(),
              section.operations().size(),
              links));
    }
  }

  /** The tags that the one at {@code index} is below, the highest first. */
  private List<LinkView> above(int index) {
    List<LinkView> above = new ArrayList<>();
    int level = sections.get(index).level();
    for (int i = index - 1; i >= 0 && level > 0; i--) {
      if (sections.get(i).level() < level) {
        level = sections.get(i).level();
        above.add(0, link(sections.get(i)));
      }
    }
    return above;
  }

  /** The tags right below the one at {@code index}. */
  private List<TagSection> below(int index) {
    int level = sections.get(index).level() + 1;
    List<TagSection> below = new ArrayList<>();
    for (int i = index + 1; i < sections.size() && sections.get(i).level() >= level; i++) {
      if (sections.get(i).level() == level) {
        below.add(sections.get(i));
      }
    }
    return below;
  }

  private static List<TagEntry.Group> groups(List<TagSection> sections) {
    List<TagEntry.Group> groups = new ArrayList<>();
    List<TagEntry> members = new ArrayList<>();
    String title = "";
    Html text = Html.EMPTY;
    for (TagSection section : sections) {
      if (!section.group().isEmpty() && !members.isEmpty()) {
        groups.add(new TagEntry.Group(title, text, members));
        members = new ArrayList<>();
      }
      if (!section.group().isEmpty()) {
        title = section.group();
        text = section.groupText();
      }
      members.add(
          new TagEntry(
              section.kind(),
              section.id(),
              section.title(),
              section.level(),
              section.path(),
              section.summary(),
              section.operations().size()));
    }
    if (!members.isEmpty()) {
      groups.add(new TagEntry.Group(title, text, members));
    }
    return groups;
  }
}
