package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;

/** A service for whose incidents a tool knows, but for whom it has nobody to call. */
final class NobodyOnCall implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Resource resource : estate.inventory().resources()) {
      boolean nobody =
          resource.details().known().contains(Known.ON_CALL)
              && resource.details().onCall().isEmpty();
      for (String name :
          nobody ? estate.inventory().servicesOf(resource.key()) : List.<String>of()) {
        estate
            .service(name)
            .ifPresent(
                service ->
                    found.add(
                        new Discrepancy(
                            Kind.NOBODY_ON_CALL,
                            Estate.subject(service),
                            "nobody is on call for \"" + resource.title() + "\"",
                            "put somebody on its escalation policy, and save the snapshot anew",
                            resource.source())));
      }
    }
    return found;
  }
}
