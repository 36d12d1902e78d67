package dev.portolan.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Integrations, their resources, and the services that rest on them.
 *
 * @param integrations the built-in ones, then those of {@code integrations/}, by name
 * @param resources by integration, type and name
 * @param mappings by service, in the order of its file; a resource may have many, or none
 * @param apis which versions of products run behind a gateway service that a service rests on
 * @param present the instant that ages are counted to; absent where nothing has a date
 */
public record Inventory(
    List<Integration> integrations,
    List<Resource> resources,
    List<Mapping> mappings,
    List<ApiLink> apis,
    Optional<Instant> present) {

  /** A service rests on a resource. */
  public record Mapping(
      String service, ResourceKey resource, dev.portolan.catalog.ResourceLink link) {}

  /**
   * A version of a product and a service meet at a gateway service.
   *
   * @param service name of a service
   * @param product slug of a product
   * @param version slug of one of its versions
   */
  public record ApiLink(String service, String product, String version, ResourceKey via) {}

  public Inventory {
    integrations = List.copyOf(integrations);
    resources = List.copyOf(resources);
    mappings = List.copyOf(mappings);
    apis = List.copyOf(apis);
  }

  /** What {@code service} rests on, in the order of its file. */
  public List<Resource> resourcesOf(String service) {
    return mappings.stream()
        .filter(mapping -> mapping.service().equals(service))
        .map(Mapping::resource)
        .distinct()
        .flatMap(key -> resource(key).stream())
        .toList();
  }

  /** The names of the services that rest on {@code resource}, sorted. */
  public List<String> servicesOf(ResourceKey resource) {
    return mappings.stream()
        .filter(mapping -> mapping.resource().equals(resource))
        .map(Mapping::service)
        .distinct()
        .sorted()
        .toList();
  }

  /** The resource of that key. */
  public Optional<Resource> resource(ResourceKey key) {
    return resources.stream().filter(resource -> resource.key().equals(key)).findFirst();
  }

  /** The integration of that name. */
  public Optional<Integration> integration(String name) {
    return integrations.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
