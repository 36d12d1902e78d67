package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.List;
import java.util.Optional;

/** A deprecated service whose published API is not deprecated, so that readers are not told. */
final class LifecycleDiffers implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    return Meeting.of(estate).stream()
        .filter(m -> m.service().lifecycle().equals(Optional.of(Lifecycle.DEPRECATED)))
        .filter(m -> !m.version().deprecated() && Estate.isPublished(m.product(), m.version()))
        .map(
            m ->
                new Discrepancy(
                    Kind.LIFECYCLE_DIFFERS,
                    Estate.subject(m.product(), m.version()),
                    "the service \""
                        + m.service().displayName()
                        + "\" behind it is deprecated, but readers are not told",
                    "write deprecated: true and a sunset",
                    m.version().location()))
        .distinct()
        .toList();
  }
}
