package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Version;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayService;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.ResourceKey;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gateway service that takes requests, but which no version and no service refers to. */
final class UnclaimedGatewayService implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    Set<GatewayService> linked = linked(estate);
    List<Discrepancy> found = new ArrayList<>();
    for (Gateway gateway : estate.gateways()) {
      for (GatewayService service : gateway.services()) {
        ResourceKey key =
            new ResourceKey(
                "gateway", "gateway_service", gateway.controlPlane() + "/" + service.label());
        Optional<Resource> resource = estate.inventory().resource(key);
        if (resource.isPresent()
            && !linked.contains(service)
            && estate.inventory().servicesOf(key).isEmpty()) {
          found.add(
              new Discrepancy(
                  Kind.UNCLAIMED_GATEWAY_SERVICE,
                  Estate.subject(resource.get()),
                  "no version of a product and no service refers to it",
                  "link the version that it implements, or take it off the gateway",
                  service.location()));
        }
      }
    }
    return found;
  }

  static Set<GatewayService> linked(Estate estate) {
    Set<GatewayService> linked = new HashSet<>();
    estate.versions(
        (product, version) -> {
          Optional<Version.GatewayLink> link = version.gatewayService();
          link.flatMap(l -> GatewayLinks.resolve(l, estate.gateways())).ifPresent(linked::add);
        });
    return linked;
  }
}
