package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Part;
import dev.portolan.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;

/** The versions of products that services implement. */
final class ServiceApis {
  private final Estate estate;

  ServiceApis(Estate estate) {
    this.estate = estate;
  }

  /** A version of a product. */
  record Api(Product product, Version version) {
    /** Both names, and the way to the version's dashboard. */
    Part link() {
      Part link = Versions.link(product, version);
      return Part.link(product.name() + " " + link.text(), link.href());
    }
  }

  /** Those of {@code service}; each once. */
  List<Api> of(Service service) {
    List<Api> apis = new ArrayList<>();
    for (Inventory.ApiLink link : estate.inventory().apis()) {
      if (link.service().equals(service.name())) {
        for (Product product : estate.products()) {
          for (Version version : product.versions()) {
            Api api = new Api(product, version);
            if (product.slug().value().equals(link.product())
                && version.slug().value().equals(link.version())
                && !apis.contains(api)) {
              apis.add(api);
            }
          }
        }
      }
    }
    return apis;
  }
}
