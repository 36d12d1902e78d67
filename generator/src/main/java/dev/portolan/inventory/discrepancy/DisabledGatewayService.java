package dev.portolan.inventory.discrepancy;

import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayService;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A version that readers see, whose gateway service is switched off. */
final class DisabledGatewayService implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    estate.versions(
        (product, version) -> {
          Optional<GatewayService> service =
              version
                  .gatewayService()
                  .flatMap(link -> GatewayLinks.resolve(link, estate.gateways()))
                  .filter(one -> !one.enabled());
          if (service.isPresent() && Estate.isPublished(product, version)) {
            found.add(
                new Discrepancy(
                    Kind.DISABLED_GATEWAY_SERVICE,
                    Estate.subject(product, version),
                    "the gateway service \"" + service.get().label() + "\" takes no requests",
                    "enable it, or unpublish the version",
                    service.get().location()));
          }
        });
    return found;
  }
}
