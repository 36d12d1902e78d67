package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;

/** A service of which it is not known what it rests on. */
final class ServiceWithoutResources implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return estate.catalog().services().stream()
        .filter(service -> service.resources().isEmpty())
        .map(
            service ->
                new Discrepancy(
                    Kind.SERVICE_WITHOUT_RESOURCES,
                    Estate.subject(service),
                    "\"" + service.displayName() + "\" does not say what it rests on",
                    "name its repository and its gateway service under resources",
                    service.location()))
        .toList();
  }
}
