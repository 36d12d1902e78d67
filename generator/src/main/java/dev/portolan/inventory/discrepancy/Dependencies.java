package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.catalog.Service;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import dev.portolan.yaml.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Dependencies on services of a lifecycle. */
final class Dependencies {
  private Dependencies() {}

  /** Those of services that {@code from} holds for, on services of the lifecycle {@code to}. */
  static List<Discrepancy> between(
      Estate estate, Predicate<Service> from, Lifecycle to, Kind kind, String what, String remedy) {
    List<Discrepancy> found = new ArrayList<>();
    for (Service service : estate.catalog().services().stream().filter(from).toList()) {
      for (Located<String> name : service.dependsOn()) {
        Optional<Service> other =
            estate.service(name.value()).filter(o -> o.lifecycle().equals(Optional.of(to)));
        if (other.isPresent()) {
          found.add(
              new Discrepancy(
                  kind,
                  Estate.subject(service),
                  "it depends on \"" + other.get().displayName() + "\", which " + what,
                  remedy,
                  name.location()));
        }
      }
    }
    return found;
  }
}
