package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.ApiReference.Tag;
import dev.portolan.spec.ApiReference.TagGroup;
import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations of a version by tag: the groups of {@code x-tagGroups} first, then the other tags,
 * each below its parent (OpenAPI 3.2), then what has no tag, by paths where nothing has one, then
 * the webhooks.
 */
final class TagSections {
  private final VersionReference version;
  private final ApiReference reference;
  private final Anchors anchors = new Anchors();
  private final Map<String, Tag> tags = new LinkedHashMap<>();
  private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final PageNames pages = new PageNames();
  private final List<TagSection> sections = new ArrayList<>();
  private final Set<String> done = new LinkedHashSet<>();
  private String group = "";
  private Html groupText = Html.EMPTY;

  private TagSections(VersionReference version) {
    this.version = version;
    this.reference = version.reference();
  }

  /** The sections of {@code version} in the order readers see them. */
  static List<TagSection> of(VersionReference version) {
    return new TagSections(version).all();
  }

  private List<TagSection> all() {
    reference.tags().forEach(tag -> tags.putIfAbsent(tag.name(), tag));
    for (Tag tag : tags.values()) {
      tag.parent()
          .ifPresent(
              parent -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(tag.name()));
    }
    List<Operation> untagged = new ArrayList<>();
    List<Operation> webhooks = new ArrayList<>();
    for (Operation operation : reference.operations()) {
      if (operation.kind() == Operation.Kind.WEBHOOK) {
        webhooks.add(operation);
      } else if (operation.tags().isEmpty()) {
        untagged.add(operation);
      }
      if (operation.kind() != Operation.Kind.WEBHOOK) {
        for (String tag : operation.tags()) {
          operations.computeIfAbsent(tag, t -> new ArrayList<>()).add(operation);
        }
      }
    }
    for (TagGroup tagGroup : reference.tagGroups()) {
      group = tagGroup.name();
      groupText = version.prose().html(tagGroup.description());
      tagGroup.tags().forEach(tag -> add(tag, 0));
    }
    Set<String> others = new LinkedHashSet<>(tags.keySet());
    others.addAll(operations.keySet());
    others.removeAll(done);
    groupText = Html.EMPTY;
    group =
        reference.tagGroups().isEmpty() || others.isEmpty()
            ? ""
            : version.phrases().text("tag.more");
    for (String tag : others) {
      if (Optional.ofNullable(tags.get(tag))
          .flatMap(Tag::parent)
          .filter(others::contains)
          .isEmpty()) {
        add(tag, 0);
      }
    }
    others.forEach(tag -> add(tag, 0)); // those whose parents go in a circle
    group = "";
    untagged(untagged);
    section(version.phrases().text("tag.webhooks"), "webhooks", "all.webhooks", webhooks);
    return sections;
  }

  private void untagged(List<Operation> members) {
    boolean many = sections.isEmpty() && members.size() > VersionPaths.OPERATIONS;
    Map<String, List<Operation>> groups = many ? PathGroups.of(members) : Map.of();
    if (!groups.isEmpty()) {
      groups.forEach((path, some) -> section(path, path, "path." + path, some));
    } else if (sections.isEmpty()) {
      String title = version.phrases().text("common.operations");
      section(title, "operations", "all.untagged", members);
    } else {
      section(rest(), "other-operations", "all.untagged", members);
    }
  }

  private void add(String name, int level) {
    if (!done.add(name)) {
      return;
    }
    Tag tag = tags.get(name);
    List<Operation> own = operations.getOrDefault(name, List.of());
    List<String> below = children.getOrDefault(name, List.of());
    List<Fact> facts = facts(tag);
    boolean says = tag != null && (tag.description().isPresent() || !facts.isEmpty());
    if (!own.isEmpty() || !below.isEmpty() || says) {
      String id = anchors.take("tag." + name);
      sections.add(
          new TagSection(
              group,
              groupText,
              tag == null || !tag.marks() ? "" : tag.kind().orElse(""),
              id,
              tag == null ? name : tag.displayName(),
              level,
              path(name, id),
              tag == null ? Html.EMPTY : version.prose().html(tag.description()),
              tag == null ? "" : tag.description().map(version.prose()::summary).orElse(""),
              facts,
              own.stream().map(this::entry).toList()));
      group = "";
      groupText = Html.EMPTY;
    }
    below.forEach(child -> add(child, level + 1));
  }

  private List<Fact> facts(Tag tag) {
    List<Fact> facts = new ArrayList<>();
    if (tag != null) {
      tag.externalDocs().ifPresent(docs -> facts.add(version.externalDocs(docs)));
      facts.addAll(version.extensions().facts(tag.extensions()));
    }
    return facts;
  }

  private String rest() {
    return version.phrases().text("tag.rest");
  }

  /**
   * Adds a section that is no tag.
   *
   * @param name becomes the name of its page, the same in all languages
   */
  private void section(String title, String name, String id, List<Operation> members) {
    if (!members.isEmpty()) {
      String anchor = anchors.take(id);
      sections.add(
          new TagSection(
              group,
              Html.EMPTY,
              "",
              anchor,
              title,
              0,
              path(name, anchor),
              Html.EMPTY,
              "",
              List.of(),
              members.stream().map(this::entry).toList()));
      group = "";
    }
  }

  private String path(String name, String anchor) {
    return version.paths().tagsApart()
        ? version.paths().file("tags/" + pages.take(name, "tag") + ".html")
        : version.paths().overview() + "#" + anchor;
  }

  private OperationEntry entry(Operation operation) {
    return entry(operation, version.paths());
  }

  /** {@code operation} in a list. */
  static OperationEntry entry(Operation operation, VersionPaths paths) {
    return new OperationEntry(
        operation.method(),
        OperationTitle.of(operation),
        operation.path(),
        paths.operation(operation.id()).orElseThrow(),
        operation.deprecated());
  }
}
