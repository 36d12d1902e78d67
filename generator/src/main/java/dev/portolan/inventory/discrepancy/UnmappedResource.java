package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource that no service rests on. Gateway services that nothing refers to are told apart. */
final class UnmappedResource implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    Set<String> unclaimed = new HashSet<>();
    new UnclaimedGatewayService()
        .find(estate)
        .forEach(discrepancy -> unclaimed.add(discrepancy.subject().name()));
    return estate.inventory().resources().stream()
        .filter(resource -> estate.inventory().servicesOf(resource.key()).isEmpty())
        .filter(resource -> !unclaimed.contains(resource.key().toString()))
        .map(UnmappedResource::discrepancy)
        .toList();
  }

  private static Discrepancy discrepancy(Resource resource) {
    return new Discrepancy(
        Kind.UNMAPPED_RESOURCE,
        Estate.subject(resource),
        "no service rests on it",
        "name it under resources of the service it belongs to: {integration: "
            + resource.key().integration()
            + ", type: "
            + resource.key().type()
            + ", name: \""
            + resource.key().name()
            + "\"}",
        resource.source());
  }
}
