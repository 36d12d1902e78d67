package dev.portolan.portal;

import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The summaries of all units of a portal, found by what they are about. */
final class Summaries {
  private final List<Summary> all;
  private final Map<String, Summary> byUnit = new HashMap<>();

  Summaries(List<Summary> all) {
    this.all = List.copyOf(all);
    for (Summary summary : all) {
      if (byUnit.put(summary.product() + "/" + summary.version(), summary) != null) {
        throw new IllegalStateException(
            "two units for " + summary.product() + "/" + summary.version());
      }
    }
  }

  /** All of them, in the order of the plan. */
  List<Summary> all() {
    return all;
  }

  /** That of a version. */
  Summary of(PublishedProduct product, PublishedVersion version) {
    return get(product.slug() + "/" + version.slug());
  }

  /** That of a product's own unit: its documents. */
  Summary of(PublishedProduct product) {
    return get(product.slug() + "/");
  }

  /** What the specification of a version says, if there is one to show. */
  Optional<Summary.Reference> reference(PublishedProduct product, PublishedVersion version) {
    return of(product, version).reference();
  }

  /** That of the portal's own pages. */
  Summary pages() {
    return get("/");
  }

  private Summary get(String unit) {
    Summary summary = byUnit.get(unit);
    if (summary == null) {
      throw new IllegalStateException("no unit made " + unit);
    }
    return summary;
  }
}
