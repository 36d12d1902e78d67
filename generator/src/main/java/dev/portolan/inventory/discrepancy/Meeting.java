package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Version;
import dev.portolan.inventory.Inventory.ApiLink;
import java.util.ArrayList;
import java.util.List;

/** A service, and a version of a product that it meets at a gateway service. */
record Meeting(Service service, Product product, Version version) {

  /** All there are. */
  static List<Meeting> of(Estate estate) {
    List<Meeting> meetings = new ArrayList<>();
    for (ApiLink api : estate.inventory().apis()) {
      estate.versions(
          (product, version) -> {
            if (product.slug().value().equals(api.product())
                && version.slug().value().equals(api.version())) {
              estate
                  .service(api.service())
                  .ifPresent(service -> meetings.add(new Meeting(service, product, version)));
            }
          });
    }
    return meetings;
  }
}
