package dev.portolan.scorecard;

import dev.portolan.analytics.Snapshot;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.Version;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service that is judged, with all that is known of it. Not for several threads at once. */
final class Subject {
  private final Service service;
  private final World world;
  private Map<String, Object> model;

  Subject(Service service, World world) {
    this.service = service;
    this.world = world;
  }

  /** All services and what they rest on; traffic where a criterion asks for it. */
  record World(
      Catalog catalog, List<Gateway> gateways, Inventory inventory, Optional<Snapshot> traffic) {}

  /** A version of a product that runs behind one of the service's gateway services. */
  record Api(Product product, Version version) {
    String label() {
      return product.name() + " " + version.name();
    }
  }

  /** A gateway service that the service rests on. */
  record Behind(Gateway gateway, GatewayService service) {}

  Service service() {
    return service;
  }

  World world() {
    return world;
  }

  /** What rules see of it; made once. */
  Map<String, Object> model() {
    if (model == null) {
      model = ServiceModel.of(this);
    }
    return model;
  }

  List<Resource> resources() {
    return world.inventory().resourcesOf(service.name());
  }

  List<Api> apis() {
    List<Api> apis = new ArrayList<>();
    for (Inventory.ApiLink link : world.inventory().apis()) {
      if (!link.service().equals(service.name())) {
        continue;
      }
      for (Product product : world.catalog().products()) {
        for (Version version : product.versions()) {
          if (product.slug().value().equals(link.product())
              && version.slug().value().equals(link.version())) {
            apis.add(new Api(product, version));
          }
        }
      }
    }
    return apis.stream().distinct().toList();
  }

  /** The specifications of its APIs, each once. */
  List<SpecFile> specs() {
    return apis().stream().flatMap(api -> api.version().spec().stream()).distinct().toList();
  }

  List<Behind> behind() {
    List<Behind> found = new ArrayList<>();
    for (Resource resource : resources()) {
      for (Gateway gateway : world.gateways()) {
        gateway.services().stream()
            .filter(s -> s.location().equals(resource.source()))
            .forEach(s -> found.add(new Behind(gateway, s)));
      }
    }
    return found;
  }

  /** How long ago {@code time} was; nothing where the present is not known. */
  Optional<Duration> age(Instant time) {
    return world.inventory().present().map(present -> Duration.between(time, present));
  }

  /** Whether {@code time} is at most {@code window} ago. */
  boolean isWithin(Optional<Instant> time, Duration window) {
    return time.flatMap(this::age).filter(age -> age.compareTo(window) <= 0).isPresent();
  }
}
