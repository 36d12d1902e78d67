package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Located;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry of the Service Catalog: something that runs and that a team answers for (domain.md
 * §4.1). It meets API products through the gateway services that both point at.
 *
 * @param name {@code ^[0-9a-z.-]+$}, 1 to 120 characters, unique
 * @param customFields in the order of the file
 * @param dependsOn names of services, all of which are there; each once, in the order of the file
 * @param resources in the order of the file
 * @param documents the top of its document tree, in reading order
 * @param file the file it is described in, relative to the catalog
 * @param backstage whether that file is a Backstage descriptor, read in place
 */
public record Service(
    String name,
    String displayName,
    Optional<String> description,
    Optional<Owner> owner,
    Optional<Lifecycle> lifecycle,
    SortedMap<String, String> labels,
    List<CustomField> customFields,
    List<Located<String>> dependsOn,
    List<ResourceLink> resources,
    List<Document> documents,
    String file,
    boolean backstage,
    Location location) {
  public Service {
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    customFields = List.copyOf(customFields);
    dependsOn = List.copyOf(dependsOn);
    resources = List.copyOf(resources);
    documents = List.copyOf(documents);
  }

  Service with(Optional<Owner> newOwner, List<Located<String>> newDependsOn) {
    return new Service(
        name,
        displayName,
        description,
        newOwner,
        lifecycle,
        labels,
        customFields,
        newDependsOn,
        resources,
        documents,
        file,
        backstage,
        location);
  }
}
