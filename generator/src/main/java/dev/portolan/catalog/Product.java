package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An API product.
 *
 * @param folder its folder, relative to the catalog
 * @param icon an image file, relative to the catalog
 * @param owner the name of a team
 * @param labels internal
 * @param publicLabels shown to consumers
 * @param portals names of the portals it is meant for
 * @param tryIt the most that readers may do with its operations
 * @param versions oldest to newest
 * @param documents the top of its document tree, in reading order
 */
public record Product(
    Slug slug,
    String name,
    Optional<String> description,
    String folder,
    Optional<String> icon,
    Optional<String> owner,
    SortedMap<String, String> labels,
    SortedMap<String, String> publicLabels,
    PublishStatus publishStatus,
    SortedSet<String> portals,
    Optional<Support> support,
    TryIt tryIt,
    List<Version> versions,
    List<Document> documents,
    Location location) {
  public Product {
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    publicLabels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(publicLabels));
    portals = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(portals));
    versions = List.copyOf(versions);
    documents = List.copyOf(documents);
  }
}
