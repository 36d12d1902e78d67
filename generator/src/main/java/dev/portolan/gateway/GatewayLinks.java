package dev.portolan.gateway;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Nearest;
import java.util.List;
import java.util.Optional;

/** Checks that the gateway services which versions are linked to are there. */
public final class GatewayLinks {
  private GatewayLinks() {}

  /**
   * Reports links to services that the files of their control plane do not have, and services that
   * take no requests. Nothing is said of control planes without files, or with files that could not
   * be read whole.
   */
  public static void check(Catalog catalog, List<Gateway> gateways, Diagnostics problems) {
    for (Product product : catalog.products()) {
      for (Version version : product.versions()) {
        version.gatewayService().ifPresent(link -> check(link, gateways, problems));
      }
    }
  }

  /** The service that {@code link} leads to; nothing if no file has it. */
  public static Optional<GatewayService> resolve(Version.GatewayLink link, List<Gateway> gateways) {
    return gateways.stream()
        .filter(gateway -> gateway.controlPlane().equals(link.controlPlane()))
        .findFirst()
        .flatMap(
            gateway ->
                link.id().isPresent()
                    ? gateway.serviceWithId(link.id().get())
                    : link.name().flatMap(gateway::serviceNamed));
  }

  private static void check(
      Version.GatewayLink link, List<Gateway> gateways, Diagnostics problems) {
    Optional<Gateway> gateway =
        gateways.stream()
            .filter(g -> g.controlPlane().equals(link.controlPlane()) && g.complete())
            .findFirst();
    Optional<String> named = link.id().or(link::name);
    Optional<GatewayService> service = resolve(link, gateways);
    if (gateway.isEmpty() || named.isEmpty()) {
      return;
    }
    if (service.isEmpty()) {
      Diagnostic problem =
          Diagnostic.error(
              "gateway-service-unknown",
              link.location(),
              "the control plane \""
                  + link.controlPlane()
                  + "\" has no gateway service "
                  + Findings.quoted(named.get()));
      List<String> names = gateway.get().services().stream().map(GatewayService::label).toList();
      problems.add(Nearest.hint(named.get(), names).map(problem::withHint).orElse(problem));
    } else if (service.get().routes().isEmpty()) {
      problems.add(
          Diagnostic.warning(
                  "gateway-service-without-routes",
                  link.location(),
                  "no route leads to the gateway service "
                      + Findings.quoted(service.get().label())
                      + ", so the version takes no requests")
              .withRelated(service.get().location(), "the service"));
    }
  }
}
