package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Owner;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;
import java.util.Optional;

/** A product and the service behind it for which different teams answer. */
final class OwnerDiffers implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return Meeting.of(estate).stream().flatMap(m -> find(m).stream()).distinct().toList();
  }

  private static Optional<Discrepancy> find(Meeting m) {
    Optional<String> product = m.product().owner();
    Optional<String> service = m.service().owner().flatMap(Owner::team);
    if (product.isEmpty() || service.isEmpty() || product.equals(service)) {
      return Optional.empty();
    }
    return Optional.of(
        new Discrepancy(
            Kind.OWNER_DIFFERS,
            Estate.subject(m.service()),
            "\""
                + service.get()
                + "\" answers for it, but \""
                + product.get()
                + "\" for the product \""
                + m.product().name()
                + "\"",
            "agree on one owner, or leave it if both are meant",
            m.service().location()));
  }
}
