package dev.portolan.inventory;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Plugin;
import dev.portolan.inventory.Resource.Fact;
import dev.portolan.inventory.Resource.Status;
import dev.portolan.inventory.Resource.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a resource of every gateway service. It is called by its control plane and its name: {@code
 * production/payments-v2}.
 */
final class GatewayResources {
  static final String INTEGRATION = "gateway";
  static final String TYPE = "gateway_service";

  private GatewayResources() {}

  static List<Resource> of(List<Gateway> gateways, List<ControlPlane> controlPlanes) {
    List<Resource> resources = new ArrayList<>();
    for (Gateway gateway : gateways) {
      Optional<String> environment =
          controlPlanes.stream()
              .filter(plane -> plane.name().equals(gateway.controlPlane()))
              .findFirst()
              .flatMap(ControlPlane::environment);
      gateway.services().forEach(s -> resources.add(resource(gateway, s, environment)));
    }
    return resources;
  }

  /** How a gateway service is called among the resources. */
  static ResourceKey key(String controlPlane, GatewayService service) {
    return new ResourceKey(INTEGRATION, TYPE, controlPlane + "/" + service.label());
  }

  private static Resource resource(
      Gateway gateway, GatewayService service, Optional<String> environment) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Control plane", gateway.controlPlane()));
    environment.ifPresent(word -> facts.add(fact("Environment", word)));
    service
        .host()
        .ifPresent(
            host ->
                facts.add(
                    fact(
                        "Upstream",
                        service.protocol()
                            + "://"
                            + host.value()
                            + ":"
                            + service.port()
                            + service.path().map(path -> path.value()).orElse(""))));
    facts.add(fact("Routes", Integer.toString(service.routes().size())));
    String plugins =
        gateway.plugins().stream()
            .filter(plugin -> plugin.enabled() && meets(plugin, service))
            .map(Plugin::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!plugins.isEmpty()) {
      facts.add(fact("Plugins", plugins));
    }
    if (!service.tags().isEmpty()) {
      facts.add(fact("Tags", service.tags().stream().sorted().collect(Collectors.joining(", "))));
    }
    return new Resource(
        key(gateway.controlPlane(), service),
        INTEGRATION,
        "Gateway service",
        service.id().orElse(service.label()),
        service.label(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            service.enabled()
                ? new Status("enabled", Tone.GOOD)
                : new Status("disabled", Tone.WARNING)),
        facts,
        Details.none(),
        Optional.empty(),
        service.location());
  }

  /** Whether a plugin can run for requests to {@code service}, on all of its routes or on one. */
  static boolean meets(Plugin plugin, GatewayService service) {
    Plugin.Scope scope = plugin.scope();
    boolean here = scope.service().map(service.label()::equals).orElse(true);
    boolean onRoute =
        scope
            .route()
            .map(name -> service.routes().stream().anyMatch(route -> route.label().equals(name)))
            .orElse(true);
    return here && onRoute;
  }

  private static Fact fact(String label, String value) {
    return new Fact(label, value, Optional.empty());
  }
}
