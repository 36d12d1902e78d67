package dev.portolan.inventory;

import dev.portolan.inventory.Resource.Fact;
import dev.portolan.inventory.Resource.Status;
import dev.portolan.inventory.Resource.Tone;
import dev.portolan.mesh.MeshService;
import dev.portolan.mesh.MeshState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a resource of every mesh service. It is called by its control plane, its mesh and its name:
 * {@code production/default/ledger}; {@code default/ledger} means it in any control plane.
 */
final class MeshResources {
  static final String INTEGRATION = "mesh";
  static final String TYPE = "mesh_service";

  private MeshResources() {}

  static List<Resource> of(List<MeshState> meshes) {
    List<Resource> resources = new ArrayList<>();
    for (MeshState state : meshes) {
      for (MeshService service : state.services()) {
        resources.add(resource(state.controlPlane(), service));
      }
    }
    return resources;
  }

  private static Resource resource(String controlPlane, MeshService service) {
    String inMesh = service.mesh() + "/" + service.name();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Control plane", controlPlane));
    facts.add(fact("Mesh", service.mesh()));
    service
        .dataplanes()
        .ifPresent(
            proxies ->
                facts.add(
                    fact(
                        "Data planes",
                        proxies
                            .online()
                            .map(online -> online + " of " + proxies.total() + " online")
                            .orElse(Integer.toString(proxies.total())))));
    add("Zones", String.join(", ", service.zones()), facts);
    service.type().ifPresent(type -> facts.add(fact("Type", type)));
    add(
        "Ports",
        service.ports().stream()
            .map(port -> port.port() + port.protocol().map(p -> " " + p).orElse(""))
            .collect(Collectors.joining(", ")),
        facts);
    add("Addresses", String.join(", ", service.addresses()), facts);
    return new Resource(
        new ResourceKey(INTEGRATION, TYPE, controlPlane + "/" + inMesh),
        INTEGRATION,
        "Mesh service",
        inMesh,
        service.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(status(service.status())),
        facts,
        Details.none(),
        service.modified(),
        service.location());
  }

  private static Status status(MeshService.Status status) {
    String word = status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Status(
        word,
        switch (status) {
          case ONLINE -> Tone.GOOD;
          case PARTIALLY_DEGRADED -> Tone.WARNING;
          case OFFLINE, NOT_AVAILABLE -> Tone.BAD;
          case UNKNOWN -> Tone.NEUTRAL;
        });
  }

  private static void add(String label, String value, List<Fact> facts) {
    if (!value.isEmpty()) {
      facts.add(fact(label, value));
    }
  }

  private static Fact fact(String label, String value) {
    return new Fact(label, value, Optional.empty());
  }
}
