package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;

/** A service for which nobody answers, in its file or in {@code CODEOWNERS}. */
final class ServiceWithoutOwner implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return estate.catalog().services().stream()
        .filter(service -> service.owner().isEmpty())
        .map(
            service ->
                new Discrepancy(
                    Kind.SERVICE_WITHOUT_OWNER,
                    Estate.subject(service),
                    "nobody answers for \"" + service.displayName() + "\"",
                    "name a team: owner: …",
                    service.location()))
        .toList();
  }
}
