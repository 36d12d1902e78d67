package dev.portolan.inventory.discrepancy;

import dev.portolan.gateway.GatewayLinks;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;

/** A version that readers see, of which no gateway knows. */
final class VersionWithoutGatewayService implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    if (estate.gateways().isEmpty()) {
      return found;
    }
    estate.versions(
        (product, version) -> {
          boolean served =
              version
                  .gatewayService()
                  .flatMap(link -> GatewayLinks.resolve(link, estate.gateways()))
                  .isPresent();
          boolean unknown =
              version
                  .gatewayService()
                  .filter(
                      link ->
                          estate.gateways().stream()
                              .noneMatch(
                                  g ->
                                      g.controlPlane().equals(link.controlPlane()) && g.complete()))
                  .isPresent();
          if (Estate.isPublished(product, version) && !served && !unknown) {
            found.add(
                new Discrepancy(
                    Kind.VERSION_WITHOUT_GATEWAY_SERVICE,
                    Estate.subject(product, version),
                    version.gatewayService().isPresent()
                        ? "the gateway service it is linked to is not there"
                        : "it is linked to no gateway service",
                    "name the gateway service that implements it: gateway_service",
                    version.location()));
          }
        });
    return found;
  }
}
