package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;
import java.util.Optional;

/** A service in use that depends on one which is on its way out. */
final class DeprecatedDependency implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return Dependencies.between(
        estate,
        service -> !service.lifecycle().equals(Optional.of(Lifecycle.DEPRECATED)),
        Lifecycle.DEPRECATED,
        Kind.DEPRECATED_DEPENDENCY,
        "is deprecated",
        "move to what takes its place, then take it out of depends_on");
  }
}
