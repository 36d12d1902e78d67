package dev.portolan.portal.reference;

import dev.portolan.markdown.Rendered;
import dev.portolan.portal.SearchPlaces;
import dev.portolan.search.Entry;
import dev.portolan.search.Kind;
import dev.portolan.spec.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What search finds of one version: its operations, schemas, parameters, properties and values.
 * Where a schema has a page of its own, what is in it is found there and not where it is used.
 */
final class Found {
  private final Entry.Place place;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Found> parts = new ArrayList<>();

  Found(Entry.Place place) {
    this.place = place;
  }

  /** What follows all before it; each part may be filled by another thread. */
  Found part() {
    Found part = new Found(place);
    parts.add(part);
    return part;
  }

  /** All of them, in the order of the parts. */
  List<Entry> entries() {
    List<Entry> all = new ArrayList<>(entries);
    parts.forEach(part -> all.addAll(part.entries()));
    return all;
  }

  /** The sections of the text that introduces the version. */
  void introduction(String title, Rendered text, String path) {
    entries.addAll(SearchPlaces.sections(place, title, path, text));
  }

  /** The tags; {@code title} is that of the version. */
  void tags(String title, List<TagSection> sections) {
    for (TagSection section : sections) {
      if (!section.id().startsWith("all.")) { // what has no tag is nothing to look for
        entries.add(
            Entry.section(place, section.title(), title, section.path(), section.summary()));
      }
    }
  }

  void operation(Operation operation, OperationPage page, String path) {
    OperationView view = page.operation();
    Entry.Place where = operation.deprecated() ? place.deprecated() : place;
    String title = OperationTitle.of(operation);
    entries.add(
        new Entry(
            Kind.OPERATION,
            where,
            title,
            "",
            path,
            operation.method(),
            operation.path(),
            List.of(operation.id()),
            String.join(" ", operation.tags()),
            operation.description().orElse("")));
    for (OperationView.ParameterGroup group : view.parameters()) {
      group.rows().forEach(row -> row(Kind.PARAMETER, where, row, title, path));
    }
    view.bodies().forEach(body -> media(body.media(), where, title, path));
    for (OperationView.Response response : view.responses()) {
      response.headers().forEach(row -> row(Kind.PARAMETER, where, row, title, path));
      media(response.media(), where, title, path);
    }
  }

  void schema(String name, SchemaPage page, String path) {
    entries.add(
        new Entry(Kind.SCHEMA, place, name, "", path, "", "", List.of(page.title()), "", ""));
    below(page.root(), place, name, path);
  }

  private void media(
      List<OperationView.Media> media, Entry.Place where, String within, String path) {
    for (OperationView.Media one : media) {
      one.trees().forEach(tree -> tree(tree.root(), where, within, path));
    }
  }

  private void row(Kind kind, Entry.Place where, Row row, String within, String path) {
    entries.add(Entry.part(kind, where, row.name(), within, path + "#" + row.id(), List.of()));
    tree(row, where, within, path);
  }

  /** What is in a row, unless that has a page of its own. */
  private void tree(Row row, Entry.Place where, String within, String path) {
    if (row.type().stream().allMatch(word -> word.path().isEmpty())) {
      below(row, where, within, path);
    }
  }

  private void below(Row row, Entry.Place where, String within, String path) {
    for (EnumValue value : row.values()) {
      if (value.value().chars().anyMatch(Character::isLetter)) {
        String of = row.name().isEmpty() ? within : within + ", " + row.name();
        entries.add(
            Entry.part(
                Kind.VALUE,
                where,
                value.value(),
                of,
                value.id().isEmpty() ? path : path + "#" + value.id(),
                List.of(value.name())));
      }
    }
    for (Branch branch : row.branches()) {
      for (Row child : branch.rows()) {
        if (child.mark().equals("property")) {
          row(Kind.PROPERTY, where, child, within, path);
        } else {
          tree(child, where, within, path);
        }
      }
    }
  }
}
