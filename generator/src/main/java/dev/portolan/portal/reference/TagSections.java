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
 * each below its parent (OpenAPI 3.2), then what has no tag, then the webhooks.
 */
final class TagSections {
  private static final String REST = "Other operations";

  private final VersionReference version;
  private final ApiReference reference;
  private final Anchors anchors = new Anchors();
  private final Map<String, Tag> tags = new LinkedHashMap<>();
  private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
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
    group = reference.tagGroups().isEmpty() || others.isEmpty() ? "" : "More";
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
    boolean only = sections.isEmpty();
    section(only ? "Operations" : REST, "all.untagged", untagged);
    section("Webhooks", "all.webhooks", webhooks);
    return sections;
  }

  private void add(String name, int level) {
    if (!done.add(name)) {
      return;
    }
    Tag tag = tags.get(name);
    List<Operation> own = operations.getOrDefault(name, List.of());
    List<String> children =
        tags.values().stream()
            .filter(other -> other.parent().equals(Optional.of(name)))
            .map(Tag::name)
            .toList();
    List<Fact> facts = facts(tag);
    boolean says = tag != null && (tag.description().isPresent() || !facts.isEmpty());
    if (!own.isEmpty() || !children.isEmpty() || says) {
      String id = anchors.take("tag." + name);
      sections.add(
          new TagSection(
              group,
              groupText,
              tag == null || !tag.marks() ? "" : tag.kind().orElse(""),
              id,
              tag == null ? name : tag.displayName(),
              level,
              version.paths().overview() + "#" + id,
              tag == null ? Html.EMPTY : version.prose().html(tag.description()),
              facts,
              own.stream().map(this::entry).toList()));
      group = "";
      groupText = Html.EMPTY;
    }
    children.forEach(child -> add(child, level + 1));
  }

  private List<Fact> facts(Tag tag) {
    List<Fact> facts = new ArrayList<>();
    if (tag != null) {
      tag.externalDocs().ifPresent(docs -> facts.add(version.externalDocs(docs)));
      facts.addAll(version.extensions().facts(tag.extensions()));
    }
    return facts;
  }

  private void section(String title, String id, List<Operation> members) {
    if (!members.isEmpty()) {
      sections.add(
          new TagSection(
              "",
              Html.EMPTY,
              "",
              anchors.take(id),
              title,
              0,
              version.paths().overview() + "#" + id,
              Html.EMPTY,
              List.of(),
              members.stream().map(this::entry).toList()));
    }
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
