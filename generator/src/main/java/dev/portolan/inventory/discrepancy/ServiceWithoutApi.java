package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;

/**
 * A service behind a gateway whose API nobody describes: no version with a specification is linked
 * to its gateway services.
 */
final class ServiceWithoutApi implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return estate.catalog().services().stream()
        .filter(
            service ->
                isBehindGateway(estate, service.name())
                    && !hasSpecification(estate, service.name()))
        .map(
            service ->
                new Discrepancy(
                    Kind.SERVICE_WITHOUT_API,
                    Estate.subject(service),
                    "\""
                        + service.displayName()
                        + "\" is behind the gateway, and no specification describes its API",
                    "link a version of a product to its gateway service, with a specification",
                    service.location()))
        .toList();
  }

  private static boolean isBehindGateway(Estate estate, String service) {
    return estate.inventory().resourcesOf(service).stream()
        .anyMatch(resource -> resource.key().type().equals("gateway_service"));
  }

  private static boolean hasSpecification(Estate estate, String service) {
    return estate.inventory().apis().stream()
        .filter(api -> api.service().equals(service))
        .anyMatch(
            api ->
                estate.catalog().products().stream()
                    .filter(product -> product.slug().value().equals(api.product()))
                    .flatMap(product -> product.versions().stream())
                    .anyMatch(
                        version ->
                            version.slug().value().equals(api.version())
                                && version.spec().isPresent()));
  }
}
