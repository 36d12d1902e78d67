package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Version;
import dev.portolan.gateway.Gateway;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All there is to compare. */
public record Estate(Catalog catalog, List<Gateway> gateways, Inventory inventory) {
  public Estate {
    gateways = List.copyOf(gateways);
  }

  Optional<Service> service(String name) {
    return catalog.services().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether a version is published anywhere. */
  static boolean isPublished(Product product, Version version) {
    boolean somewhere =
        version.publishStatus() == PublishStatus.PUBLISHED
            || version.portalOverrides().values().stream()
                .anyMatch(o -> o.publishStatus().equals(Optional.of(PublishStatus.PUBLISHED)));
    return product.publishStatus() == PublishStatus.PUBLISHED && somewhere;
  }

  /** Shows every version with its product to {@code visitor}. */
  void versions(BiConsumer<Product, Version> visitor) {
    for (Product product : catalog.products()) {
      product.versions().forEach(version -> visitor.accept(product, version));
    }
  }

  static Subject subject(Service service) {
    return new Subject(Subject.Type.SERVICE, service.name(), service.displayName());
  }

  static Subject subject(Product product, Version version) {
    return new Subject(
        Subject.Type.VERSION,
        product.slug() + "/" + version.slug(),
        product.name() + " " + version.name());
  }

  static Subject subject(Resource resource) {
    return new Subject(Subject.Type.RESOURCE, resource.key().toString(), resource.title());
  }
}
