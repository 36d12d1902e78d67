package dev.portolan.publish;

import dev.portolan.catalog.AuthStrategy;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Version;
import dev.portolan.catalog.VersionOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a portal shows. An item is visible exactly when every link of its chain is: the
 * product is published to the portal; the version is published there; the document and every
 * document above it are, and none is narrowed away. {@code deprecated} never hides (domain.md §2).
 */
public final class PublishFilter {
  private final Catalog catalog;
  private final Portal portal;
  private final Optional<LocalDate> today;

  private PublishFilter(Catalog catalog, Portal portal, Optional<LocalDate> today) {
    this.catalog = catalog;
    this.portal = portal;
    this.today = today.or(this::newestRelease);
  }

  private Optional<LocalDate> newestRelease() {
    return catalog.products().stream()
        .filter(this::shows)
        .flatMap(product -> product.versions().stream())
        .filter(this::shows)
        .flatMap(version -> version.released().stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * What readers of {@code portal} may see of {@code catalog}; the present is the newest release
   * they see.
   */
  public static PublishedCatalog publish(Catalog catalog, Portal portal) {
    return publish(catalog, portal, Optional.empty());
  }

  /**
   * What readers of {@code portal} may see of {@code catalog}.
   *
   * @param today decides which versions have stopped working; absent: the day of the newest release
   *     that readers see, so that the same catalog gives the same portal on any day
   */
  public static PublishedCatalog publish(
      Catalog catalog, Portal portal, Optional<LocalDate> today) {
    PublishFilter filter = new PublishFilter(catalog, portal, today);
    return new PublishedCatalog(
        portal,
        catalog.site().description(),
        catalog.site().organization(),
        catalog.products().stream().filter(filter::shows).map(filter::product).toList(),
        filter.documents(catalog.pages()),
        catalog.folder());
  }

  private boolean shows(Product product) {
    return product.publishStatus() == PublishStatus.PUBLISHED
        && product.portals().contains(portal.name());
  }

  private PublishedProduct product(Product product) {
    return new PublishedProduct(
        product.slug(),
        product.name(),
        product.description(),
        product.folder(),
        product.icon(),
        product.publicLabels(),
        product.support(),
        versions(product),
        documents(product.documents()));
  }

  private List<PublishedVersion> versions(Product product) {
    // Sorted again: a hidden version must not show in the order of the others.
    List<Version> visible =
        VersionOrder.sort(product.versions().stream().filter(this::shows).toList());
    List<PublishedVersion> published = new ArrayList<>();
    for (Version version : visible) {
      published.add(version(product, version, version == visible.get(visible.size() - 1)));
    }
    return published;
  }

  private Optional<Version.PortalOverride> override(Version version) {
    return Optional.ofNullable(version.portalOverrides().get(portal.name()));
  }

  private boolean shows(Version version) {
    return override(version)
            .flatMap(Version.PortalOverride::publishStatus)
            .orElse(version.publishStatus())
        == PublishStatus.PUBLISHED;
  }

  private PublishedVersion version(Product product, Version version, boolean latest) {
    Optional<ControlPlane> controlPlane =
        version.gatewayService().flatMap(link -> controlPlane(link.controlPlane()));
    boolean deprecated =
        override(version).flatMap(Version.PortalOverride::deprecated).orElse(version.deprecated());
    Optional<LocalDate> sunset = version.sunset().filter(day -> deprecated);
    return new PublishedVersion(
        version.slug(),
        version.name(),
        version.folder(),
        latest,
        deprecated,
        sunset,
        sunset.isPresent() && today.isPresent() && !sunset.get().isAfter(today.get()),
        version.released(),
        version.spec(),
        controlPlane.flatMap(ControlPlane::environment),
        controlPlane.map(ControlPlane::proxyUrls).orElse(List.of()),
        version.access().flatMap(Version.Access::authStrategy).flatMap(this::authStrategy),
        version
            .access()
            .flatMap(Version.Access::applicationRegistration)
            .filter(Version.ApplicationRegistration::enabled)
            .filter(registration -> version.gatewayService().isPresent()),
        portal.tryIt().and(product.tryIt()).and(version.tryIt()),
        portal.tryItHosts());
  }

  private Optional<ControlPlane> controlPlane(String name) {
    return catalog.site().controlPlanes().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private Optional<AuthStrategy> authStrategy(String name) {
    return catalog.site().authStrategies().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private List<PublishedDocument> documents(List<Document> documents) {
    List<PublishedDocument> visible = new ArrayList<>();
    for (Document document : documents) {
      if (document.status() == PublishStatus.PUBLISHED
          && document.portals().map(names -> names.contains(portal.name())).orElse(true)) {
        visible.add(
            new PublishedDocument(
                document.slug(),
                document.title(),
                document.description(),
                document.file(),
                document.bodyLine(),
                documents(document.children())));
      }
    }
    return visible;
  }
}
