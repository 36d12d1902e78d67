package dev.portolan.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Markdown document of a product, or a page of a portal.
 *
 * @param file relative to the catalog
 * @param bodyLine the line, from 1, at which the Markdown begins, after the front matter
 * @param portals the portals it is narrowed to; absent: wherever its product is
 * @param children in reading order
 */
public record Document(
    Slug slug,
    String title,
    Optional<String> description,
    PublishStatus status,
    Optional<SortedSet<String>> portals,
    String file,
    int bodyLine,
    List<Document> children) {
  public Document {
    portals =
        portals.map(names -> java.util.Collections.unmodifiableSortedSet(new TreeSet<>(names)));
    children = List.copyOf(children);
  }
}
