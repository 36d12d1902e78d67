package dev.portolan.publish;

import dev.portolan.catalog.Slug;
import dev.portolan.catalog.Support;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A product as one portal shows it. Internal labels and the owner are not part of it.
 *
 * @param siteFolder the folder of its pages, from the root of the site
 * @param folder its folder, relative to the catalog: images and links of documents stay below
 * @param icon an image file, relative to the catalog
 * @param versions the visible ones, oldest to newest; maybe none
 * @param documents the visible ones, as a tree in reading order; maybe none
 */
public record PublishedProduct(
    Slug slug,
    String name,
    Optional<String> description,
    String siteFolder,
    String folder,
    Optional<String> icon,
    SortedMap<String, String> publicLabels,
    Optional<Support> support,
    List<PublishedVersion> versions,
    List<PublishedDocument> documents) {
  public PublishedProduct {
    versions = List.copyOf(versions);
    documents = List.copyOf(documents);
  }

  /** The newest visible version, if there is one. */
  public Optional<PublishedVersion> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }
}
