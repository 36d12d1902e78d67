package dev.portolan.inventory.discrepancy;

import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;

/** A resource that several services rest on; often meant, always worth knowing. */
final class SharedResource implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Resource resource : estate.inventory().resources()) {
      List<String> services = estate.inventory().servicesOf(resource.key());
      if (services.size() > 1) {
        found.add(
            new Discrepancy(
                Kind.SHARED_RESOURCE,
                Estate.subject(resource),
                services.size() + " services rest on it: " + String.join(", ", services),
                "leave it if they share it; else take it out of all but one",
                resource.source()));
      }
    }
    return found;
  }
}
