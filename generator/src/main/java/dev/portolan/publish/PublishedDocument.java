package dev.portolan.publish;

import dev.portolan.catalog.Slug;
import java.util.List;
import java.util.Optional;

/**
 * A document as one portal shows it.
 *
 * @param file relative to the catalog
 * @param bodyLine the line, from 1, at which the Markdown begins
 * @param children the visible ones, in reading order
 */
public record PublishedDocument(
    Slug slug,
    String title,
    Optional<String> description,
    String file,
    int bodyLine,
    List<PublishedDocument> children) {
  public PublishedDocument {
    children = List.copyOf(children);
  }
}
