package dev.portolan.deployment;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.Deployment.DeployedRoute;
import dev.portolan.gateway.Addresses;
import dev.portolan.gateway.EffectivePlugin;
import dev.portolan.gateway.EffectivePlugins;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Route;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of products and the gateway services that implement them, joined both ways. */
public final class Deployments {
  private final List<ControlPlane> controlPlanes;
  private final Map<String, Gateway> gateways = new LinkedHashMap<>();
  private final List<Deployment> all = new ArrayList<>();

  /** By the very value in the catalog: of descriptors read in place several share a folder. */
  private final Map<Version, Deployment> byVersion = new IdentityHashMap<>();

  /** One field of the matrix of versions and control planes. */
  public record Cell(Presence presence, Optional<GatewayService> service) {}

  /** What a control plane has of a version. */
  public enum Presence {
    /** The service that the version is linked to. */
    LINKED,
    /** The version is linked here, but to a service that is in no file. */
    BROKEN,
    /** The version is linked elsewhere; this is a service of the same name. */
    SAME_NAME,
    NONE
  }

  private Deployments(Catalog catalog, List<Gateway> gateways) {
    this.controlPlanes = catalog.site().controlPlanes();
    gateways.forEach(gateway -> this.gateways.put(gateway.controlPlane(), gateway));
    for (Product product : catalog.products()) {
      for (Version version : product.versions()) {
        version
            .gatewayService()
            .flatMap(link -> deployment(product, version, link))
            .ifPresent(
                deployment -> {
                  all.add(deployment);
                  byVersion.put(version, deployment);
                });
      }
    }
  }

  /** Joins {@code catalog} with what the gateways of its control planes do. */
  public static Deployments of(Catalog catalog, List<Gateway> gateways) {
    return new Deployments(catalog, gateways);
  }

  private Optional<Deployment> deployment(
      Product product, Version version, Version.GatewayLink link) {
    Optional<ControlPlane> controlPlane =
        controlPlanes.stream().filter(c -> c.name().equals(link.controlPlane())).findFirst();
    Optional<Gateway> gateway = gateway(link.controlPlane());
    Optional<GatewayService> service = GatewayLinks.resolve(link, List.copyOf(gateways.values()));
    List<EffectivePlugin> plugins =
        service.map(s -> EffectivePlugins.of(gateway.orElseThrow(), s)).orElse(List.of());
    return controlPlane.map(
        plane ->
            new Deployment(
                product,
                version,
                link,
                plane,
                gateway,
                service,
                service.map(s -> routes(plane, gateway.orElseThrow(), s)).orElse(List.of()),
                plugins));
  }

  /** The routes of {@code service}, which {@code gateway} configures for {@code controlPlane}. */
  public static List<DeployedRoute> routes(
      ControlPlane controlPlane, Gateway gateway, GatewayService service) {
    List<DeployedRoute> routes = new ArrayList<>();
    for (Route route : service.routes()) {
      routes.add(
          new DeployedRoute(
              route,
              Addresses.of(route, Optional.of(service), controlPlane.proxyUrls()),
              EffectivePlugins.of(gateway, Optional.of(service), route)));
    }
    return routes;
  }

  /** Every linked version, by product and version in the order of the catalog. */
  public List<Deployment> all() {
    return List.copyOf(all);
  }

  /**
   * How {@code version}, a value of the catalog, runs; nothing if it is linked to no gateway
   * service.
   */
  public Optional<Deployment> of(Version version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  /** The control planes, in the order of the catalog: the columns of the matrix. */
  public List<ControlPlane> controlPlanes() {
    return controlPlanes;
  }

  /** What the files of a control plane configure; nothing if it has none. */
  public Optional<Gateway> gateway(String controlPlane) {
    return Optional.ofNullable(gateways.get(controlPlane));
  }

  /** What {@code controlPlane} has of {@code version}. */
  public Cell cell(Version version, ControlPlane controlPlane) {
    Optional<Deployment> deployment = of(version);
    if (deployment.isEmpty()) {
      return new Cell(Presence.NONE, Optional.empty());
    }
    if (deployment.get().controlPlane().name().equals(controlPlane.name())) {
      Optional<GatewayService> service = deployment.get().service();
      return new Cell(
          service.isPresent() || deployment.get().gateway().isEmpty()
              ? Presence.LINKED
              : Presence.BROKEN,
          service);
    }
    Optional<GatewayService> namesake =
        deployment
            .get()
            .link()
            .name()
            .or(() -> deployment.get().service().flatMap(GatewayService::name))
            .flatMap(name -> gateway(controlPlane.name()).flatMap(g -> g.serviceNamed(name)));
    return new Cell(namesake.isPresent() ? Presence.SAME_NAME : Presence.NONE, namesake);
  }

  /** The versions that a gateway service implements, in the order of the catalog. */
  public List<Deployment> versionsOn(String controlPlane, GatewayService service) {
    return all.stream()
        .filter(d -> d.controlPlane().name().equals(controlPlane))
        .filter(d -> d.service().filter(service::equals).isPresent())
        .toList();
  }

  /** The services of a gateway that no version is linked to, in the order of its files. */
  public List<GatewayService> unlinked(Gateway gateway) {
    return gateway.services().stream()
        .filter(service -> versionsOn(gateway.controlPlane(), service).isEmpty())
        .toList();
  }
}
