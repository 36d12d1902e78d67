package dev.portolan.inventory;

import dev.portolan.catalog.ResourceLink;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Integrations, their resources, and the services that rest on them. */
public final class Inventory {
  private final List<Integration> integrations;
  private final List<Resource> resources;
  private final List<Mapping> mappings;
  private final List<ApiLink> apis;
  private final Optional<Instant> present;
  private final Map<ResourceKey, Resource> byKey = new HashMap<>();
  private final Map<String, Set<ResourceKey>> byService = new HashMap<>();
  private final Map<ResourceKey, SortedSet<String>> services = new HashMap<>();

  /** A service rests on a resource. */
  public record Mapping(String service, ResourceKey resource, ResourceLink link) {}

  /**
   * A version of a product and a service meet at a gateway service.
   *
   * @param service name of a service
   * @param product slug of a product
   * @param version slug of one of its versions
   */
  public record ApiLink(String service, String product, String version, ResourceKey via) {}

  Inventory(
      List<Integration> integrations,
      List<Resource> resources,
      List<Mapping> mappings,
      List<ApiLink> apis,
      Optional<Instant> present) {
    this.integrations = List.copyOf(integrations);
    this.resources = List.copyOf(resources);
    this.mappings = List.copyOf(mappings);
    this.apis = List.copyOf(apis);
    this.present = present;
    this.resources.forEach(resource -> byKey.putIfAbsent(resource.key(), resource));
    for (Mapping mapping : mappings) {
      byService
          .computeIfAbsent(mapping.service(), name -> new LinkedHashSet<>())
          .add(mapping.resource());
      services.computeIfAbsent(mapping.resource(), key -> new TreeSet<>()).add(mapping.service());
    }
  }

  /** The built-in ones, then those of {@code integrations/}, by name. */
  public List<Integration> integrations() {
    return integrations;
  }

  /** By integration, type and name. */
  public List<Resource> resources() {
    return resources;
  }

  /** By service, in the order of its file; a resource may have many, or none. */
  public List<Mapping> mappings() {
    return mappings;
  }

  /** Which versions of products run behind a gateway service that a service rests on. */
  public List<ApiLink> apis() {
    return apis;
  }

  /** The instant that ages are counted to; absent where nothing has a date. */
  public Optional<Instant> present() {
    return present;
  }

  /** What {@code service} rests on, in the order of its file. */
  public List<Resource> resourcesOf(String service) {
    return byService.getOrDefault(service, Set.of()).stream()
        .flatMap(key -> resource(key).stream())
        .toList();
  }

  /** The names of the services that rest on {@code resource}, sorted. */
  public List<String> servicesOf(ResourceKey resource) {
    return List.copyOf(services.getOrDefault(resource, Collections.emptySortedSet()));
  }

  /** The resource of that key. */
  public Optional<Resource> resource(ResourceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The integration of that name. */
  public Optional<Integration> integration(String name) {
    return integrations.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
