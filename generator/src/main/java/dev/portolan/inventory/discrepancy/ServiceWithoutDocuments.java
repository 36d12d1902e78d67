package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A service in production that nobody has written about. What a product's documents say of its API
 * counts as well.
 */
final class ServiceWithoutDocuments implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return estate.catalog().services().stream()
        .filter(
            service ->
                service.lifecycle().equals(Optional.of(Lifecycle.PRODUCTION))
                    && service.documents().isEmpty()
                    && !hasProductDocuments(estate, service.name()))
        .map(
            service ->
                new Discrepancy(
                    Kind.SERVICE_WITHOUT_DOCUMENTS,
                    Estate.subject(service),
                    "nothing is written about \""
                        + service.displayName()
                        + "\", and it is in production",
                    "write services/" + service.name() + "/docs/index.md, a runbook for example",
                    service.location()))
        .toList();
  }

  private static boolean hasProductDocuments(Estate estate, String service) {
    return estate.inventory().apis().stream()
        .filter(api -> api.service().equals(service))
        .anyMatch(
            api ->
                estate.catalog().products().stream()
                    .filter(product -> product.slug().value().equals(api.product()))
                    .anyMatch(product -> !product.documents().isEmpty()));
  }
}
