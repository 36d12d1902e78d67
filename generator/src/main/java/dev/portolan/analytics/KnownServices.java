package dev.portolan.analytics;

import dev.portolan.analytics.log.Target;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.catalog.Version.GatewayLink;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which service and route of the catalog an entry of a log belongs to. Ids go before names,
 * and both count within their control plane.
 */
final class KnownServices {
  private final List<Gateway> gateways;
  private final List<KnownService> all = new ArrayList<>();

  KnownServices(Catalog catalog, List<Gateway> gateways) {
    this.gateways = List.copyOf(gateways);
    for (Gateway gateway : gateways) {
      for (GatewayService service : gateway.services()) {
        all.add(
            new KnownService(
                gateway.controlPlane(), service.id(), service.label(), Optional.of(service)));
      }
    }
    for (Product product : catalog.products()) {
      for (Version version : product.versions()) {
        version.gatewayService().filter(link -> of(link).isEmpty()).ifPresent(this::add);
      }
    }
  }

  private void add(GatewayLink link) {
    all.add(
        new KnownService(
            link.controlPlane(), link.id(), link.name().or(link::id).orElse(""), Optional.empty()));
  }

  List<KnownService> all() {
    return all;
  }

  /** The service that a version is linked to. */
  Optional<KnownService> of(GatewayLink link) {
    Optional<GatewayService> configured = GatewayLinks.resolve(link, gateways);
    return configured.isPresent()
        ? all.stream().filter(known -> known.configuration().equals(configured)).findFirst()
        : find(link.controlPlane(), link.id().orElse(""), link.name().orElse(""));
  }

  /** The service that a log names. */
  Optional<KnownService> of(String controlPlane, Target target) {
    return find(controlPlane, target.serviceId(), target.serviceName());
  }

  private Optional<KnownService> find(String controlPlane, String id, String name) {
    List<KnownService> here =
        all.stream().filter(known -> known.controlPlane().equals(controlPlane)).toList();
    return here.stream()
        .filter(known -> !id.isEmpty() && known.id().filter(id::equals).isPresent())
        .findFirst()
        .or(
            () ->
                here.stream()
                    .filter(known -> !name.isEmpty() && known.name().equals(name))
                    .findFirst());
  }

  /** What to call the route of an entry that belongs to {@code service}; empty: it has none. */
  static String routeName(KnownService service, Target target) {
    List<Route> routes = service.configuration().map(GatewayService::routes).orElse(List.of());
    return named(routes, target).map(Route::label).orElse(logged(target));
  }

  /** The route to no service that an entry without service belongs to. */
  Optional<String> serviceless(String controlPlane, Target target) {
    Stream<Route> routes =
        gateways.stream()
            .filter(gateway -> gateway.controlPlane().equals(controlPlane))
            .flatMap(gateway -> gateway.serviceless().stream());
    return named(routes.toList(), target).map(Route::label);
  }

  private static String logged(Target target) {
    return target.routeName().isEmpty() ? target.routeId() : target.routeName();
  }

  private static Optional<Route> named(List<Route> routes, Target target) {
    String id = target.routeId();
    String name = target.routeName();
    return routes.stream()
        .filter(route -> !id.isEmpty() && route.id().filter(id::equals).isPresent())
        .findFirst()
        .or(
            () ->
                routes.stream()
                    .filter(
                        route -> !name.isEmpty() && route.name().filter(name::equals).isPresent())
                    .findFirst());
  }
}
