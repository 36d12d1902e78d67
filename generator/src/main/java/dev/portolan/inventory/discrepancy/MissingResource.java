package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.ResourceLink;
import dev.portolan.catalog.Service;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource that a service names and that no snapshot has. */
final class MissingResource implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    Set<ResourceLink> there = new HashSet<>();
    estate.inventory().mappings().forEach(mapping -> there.add(mapping.link()));
    for (Service service : estate.catalog().services()) {
      for (ResourceLink link : service.resources()) {
        if (!there.contains(link)) {
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
