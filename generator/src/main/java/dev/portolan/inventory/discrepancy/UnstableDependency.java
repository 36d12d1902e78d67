package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;
import java.util.Optional;

/** A service in production that depends on one which is still tried out. */
final class UnstableDependency implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return Dependencies.between(
        estate,
        service -> service.lifecycle().equals(Optional.of(Lifecycle.PRODUCTION)),
        Lifecycle.EXPERIMENTAL,
        Kind.UNSTABLE_DEPENDENCY,
        "is experimental",
        "agree on when it goes into production, or do without it");
  }
}
