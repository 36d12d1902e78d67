package dev.portolan.publish;

import dev.portolan.catalog.Document;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of {@link PublishFilter}, told to producers: what stands between an item and a portal.
 * Each method looks at one link of the chain; an item is visible where all links of its chain are
 * free of obstacles.
 */
public final class Obstacles {
  private Obstacles() {}

  /** What keeps {@code product} out of {@code portal}. */
  public static List<Obstacle> of(Product product, Portal portal) {
    String file = product.folder() + "/product.yaml";
    List<Obstacle> found = new ArrayList<>();
    if (product.publishStatus() != PublishStatus.PUBLISHED) {
      found.add(new Obstacle(Obstacle.Kind.PRODUCT_UNPUBLISHED, product.name(), file));
    }
    if (!product.portals().contains(portal.name())) {
      found.add(new Obstacle(Obstacle.Kind.PRODUCT_ELSEWHERE, product.name(), file));
    }
    return found;
  }

  /** What keeps {@code version} out of {@code portal}, its product apart. */
  public static List<Obstacle> of(Version version, Portal portal) {
    Optional<PublishStatus> here =
        Optional.ofNullable(version.portalOverrides().get(portal.name()))
            .flatMap(Version.PortalOverride::publishStatus);
    if (here.orElse(version.publishStatus()) == PublishStatus.PUBLISHED) {
      return List.of();
    }
    return List.of(
        new Obstacle(
            here.isPresent()
                ? Obstacle.Kind.VERSION_UNPUBLISHED_HERE
                : Obstacle.Kind.VERSION_UNPUBLISHED,
            version.name(),
            version.folder() + "/version.yaml"));
  }

  /** What keeps {@code document} out of {@code portal}, its product and parents apart. */
  public static List<Obstacle> of(Document document, Portal portal) {
    List<Obstacle> found = new ArrayList<>();
    if (document.status() != PublishStatus.PUBLISHED) {
      found.add(
          new Obstacle(Obstacle.Kind.DOCUMENT_UNPUBLISHED, document.title(), document.file()));
    }
    if (document.portals().map(names -> !names.contains(portal.name())).orElse(false)) {
      found.add(new Obstacle(Obstacle.Kind.DOCUMENT_ELSEWHERE, document.title(), document.file()));
    }
    return found;
  }
}
