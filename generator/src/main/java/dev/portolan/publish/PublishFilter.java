package dev.portolan.publish;

import dev.portolan.catalog.AuthStrategy;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.PublishStatus;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Slug;
import dev.portolan.catalog.Version;
import dev.portolan.catalog.VersionOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides what a portal shows. An item is visible exactly when every link of its chain is: the
 * product is published to the portal; the version is published there; the document and every
 * document above it are, and none is narrowed away. {@code deprecated} never hides (domain.md §2).
 */
public final class PublishFilter {
  private final Catalog catalog;
  private final Portal portal;
  private final boolean everything;
  private final Optional<LocalDate> today;

  private PublishFilter(
      Catalog catalog, Portal portal, boolean everything, Optional<LocalDate> today) {
    this.catalog = catalog;
    this.portal = portal;
    this.everything = everything;
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
    return new PublishFilter(catalog, portal, false, today).catalog();
  }

  /**
   * All of {@code catalog}, published or not, as the hub shows it to producers. No portal may be
   * made of it: a test holds that nothing but the package {@code hub} asks for it.
   *
   * @param hub stands for the portal: a name for messages, and how pages are to look
   * @param today decides which versions have stopped working, as for a portal
   */
  public static PublishedCatalog everything(
      Catalog catalog, Portal hub, Optional<LocalDate> today) {
    return new PublishFilter(catalog, hub, true, today).catalog();
  }

  private PublishedCatalog catalog() {
    return new PublishedCatalog(
        portal,
        catalog.site().description(),
        catalog.site().organization(),
        catalog.products().stream().filter(this::shows).map(this::product).toList(),
        documents(catalog.pages()),
        everything ? catalog.services().stream().map(this::service).toList() : List.of(),
        catalog.folder());
  }

  private boolean shows(Product product) {
    return everything || Obstacles.of(product, portal).isEmpty();
  }

  private PublishedProduct product(Product product) {
    return new PublishedProduct(
        product.slug(),
        product.name(),
        product.description(),
        (everything ? "products/" : "") + product.slug(),
        product.folder(),
        product.icon(),
        product.publicLabels(),
        product.support(),
        versions(product),
        documents(product.documents()));
  }

  /** A service as something that has documents. */
  private PublishedProduct service(Service service) {
    return new PublishedProduct(
        Slug.derive(service.name()).orElse(new Slug("service")),
        service.displayName(),
        service.description(),
        "services/" + folder(service.name()),
        service.file().substring(0, Math.max(0, service.file().lastIndexOf('/'))),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        List.of(),
        documents(service.documents()));
  }

  /** A service's name as that of a folder; names may be nothing but dots. */
  private static String folder(String name) {
    return name.startsWith(".") || name.endsWith(".")
        ? "-" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8))
        : name;
  }

  private List<PublishedVersion> versions(Product product) {
    // Sorted again: a hidden version must not show in the order of the others.
    List<Version> visible =
        VersionOrder.sort(product.versions().stream().filter(this::shows).toList());
    Optional<Version> latest = latest(visible);
    return visible.stream()
        .map(version -> version(product, version, latest.filter(version::equals).isPresent()))
        .toList();
  }

  /** The newest; where drafts are seen too, the newest that is none. */
  private Optional<Version> latest(List<Version> versions) {
    return versions.stream().reduce((a, b) -> everything && isDraft(b) && !isDraft(a) ? a : b);
  }

  private static boolean isDraft(Version version) {
    return version.publishStatus() != PublishStatus.PUBLISHED;
  }

  private Optional<Version.PortalOverride> override(Version version) {
    return everything
        ? Optional.empty()
        : Optional.ofNullable(version.portalOverrides().get(portal.name()));
  }

  private boolean shows(Version version) {
    return everything || Obstacles.of(version, portal).isEmpty();
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
      if (everything || Obstacles.of(document, portal).isEmpty()) {
        visible.add(
            new PublishedDocument(
                document.slug(),
                filled(document.title()),
                document.description().map(this::filled),
                document.file(),
                document.bodyLine(),
                documents(document.children())));
      }
    }
    return visible;
  }

  /** What the portal's variables make of it; what they lack, its rendering tells. */
  private String filled(String text) {
    return portal.variables().fill(text, unknown -> {});
  }
}
