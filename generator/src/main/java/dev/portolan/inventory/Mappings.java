package dev.portolan.inventory;

import dev.portolan.catalog.ResourceLink;
import dev.portolan.catalog.Service;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.inventory.Inventory.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the resources that services name. A name that a foreign descriptor gives is looked for, but
 * not missed: its authors know nothing of the catalog's integrations.
 */
final class Mappings {
  /** What Konnect calls what the catalog calls otherwise (domain.md §4.4). */
  private static final Map<String, String> ALIASES =
      Map.of("gateway_svc", GatewayResources.TYPE, "service_insight", MeshResources.TYPE);

  private final List<Integration> integrations;
  private final List<Resource> resources;
  private final Set<String> incomplete;
  private final Map<List<String>, List<Resource>> byType = new HashMap<>();
  private final Map<List<String>, List<Resource>> byName = new HashMap<>();
  private final Diagnostics problems;

  /**
   * Mappings to these resources.
   *
   * @param incomplete names of integrations that may have more resources than are known
   */
  Mappings(
      List<Integration> integrations,
      List<Resource> resources,
      Set<String> incomplete,
      Diagnostics problems) {
    this.integrations = integrations;
    this.resources = resources;
    this.incomplete = incomplete;
    this.problems = problems;
    resources.forEach(this::index);
  }

  List<Mapping> of(List<Service> services) {
    List<Mapping> mappings = new ArrayList<>();
    for (Service service : services) {
      for (ResourceLink link : service.resources()) {
        find(link).forEach(found -> mappings.add(new Mapping(service.name(), found.key(), link)));
      }
    }
    return mappings;
  }

  private List<Resource> find(ResourceLink link) {
    List<Integration> named = integrations(link);
    String type = ALIASES.getOrDefault(link.type(), link.type());
    List<Resource> candidates = new ArrayList<>();
    Set<Resource> found = new LinkedHashSet<>();
    for (Integration integration : named) {
      List<String> kind = List.of(integration.name(), type);
      candidates.addAll(byType.getOrDefault(kind, List.of()));
      found.addAll(byName.getOrDefault(List.of(integration.name(), type, link.name()), List.of()));
    }
    if (found.isEmpty() && link.foreign()) {
      candidates.stream()
          .filter(resource -> resource.key().name().endsWith("/" + link.name()))
          .forEach(found::add);
    } else if (found.isEmpty()) {
      report(link, named, candidates);
    }
    return List.copyOf(found);
  }

  private void index(Resource resource) {
    ResourceKey key = resource.key();
    byType
        .computeIfAbsent(List.of(key.integration(), key.type()), kind -> new ArrayList<>())
        .add(resource);
    for (String name : new TreeSet<>(List.of(key.name(), resource.id()))) {
      byName
          .computeIfAbsent(List.of(key.integration(), key.type(), name), kind -> new ArrayList<>())
          .add(resource);
    }
  }

  /** The integration of that name, else those for that tool. */
  private List<Integration> integrations(ResourceLink link) {
    List<Integration> named =
        integrations.stream().filter(i -> i.name().equals(link.integration())).toList();
    return named.isEmpty()
        ? integrations.stream().filter(i -> i.vendor().equals(link.integration())).toList()
        : named;
  }

  private void report(ResourceLink link, List<Integration> named, List<Resource> candidates) {
    boolean builtIn =
        List.of(GatewayResources.INTEGRATION, MeshResources.INTEGRATION)
            .contains(link.integration());
    if (named.isEmpty() && builtIn) {
      return; // no control plane has files of it, so nothing can be told
    }
    if (named.isEmpty()) {
      List<String> names = integrations.stream().map(Integration::name).toList();
      Diagnostic problem =
          Diagnostic.error(
              "integration-unknown",
              link.location(),
              "unknown integration \"" + link.integration() + "\"");
      problems.add(
          Nearest.hint(link.integration(), names)
              .map(problem::withHint)
              .orElse(problem.withHint("add integrations/" + link.integration() + ".yaml")));
      return;
    }
    if (named.stream().anyMatch(one -> incomplete.contains(one.name()))) {
      return;
    }
    List<String> types =
        resources.stream()
            .filter(r -> named.stream().anyMatch(i -> i.name().equals(r.key().integration())))
            .map(r -> r.key().type())
            .distinct()
            .toList();
    boolean typeUnknown = candidates.isEmpty();
    Diagnostic problem =
        Diagnostic.warning(
            "resource-unknown",
            link.location(),
            named.get(0).displayName()
                + " has "
                + (typeUnknown
                    ? "nothing of type \"" + link.type() + "\""
                    : "no " + link.type() + " \"" + link.name() + "\""));
    Optional<String> hint =
        typeUnknown
            ? Nearest.hint(link.type(), types)
            : Nearest.hint(link.name(), candidates.stream().map(r -> r.key().name()).toList());
    problems.add(hint.map(problem::withHint).orElse(problem));
  }
}
