package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.ResourceLink;
import dev.portolan.catalog.Service;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;

/** A resource that a service names and that no snapshot has. */
final class MissingResource implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Service service : estate.catalog().services()) {
      for (ResourceLink link : service.resources()) {
        boolean there =
            estate.inventory().mappings().stream()
                .anyMatch(
                    mapping ->
                        mapping.service().equals(service.name()) && mapping.link().equals(link));
        if (!there) {
          found.add(
              new Discrepancy(
                  Kind.MISSING_RESOURCE,
                  Estate.subject(service),
                  "the "
                      + link.type()
                      + " \""
                      + link.name()
                      + "\" of "
                      + link.integration()
                      + " is in no snapshot",
                  "correct the name, or save the snapshots of " + link.integration() + " anew",
                  link.location()));
        }
      }
    }
    return found;
  }
}
