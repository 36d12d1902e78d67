package dev.portolan.hub;

import dev.portolan.analytics.Snapshot.ProductUsage;
import dev.portolan.analytics.Snapshot.Usage;
import dev.portolan.analytics.Snapshot.VersionUsage;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Hub;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Slug;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.CoverageReport;
import dev.portolan.deployment.Deployment;
import dev.portolan.deployment.Deployments;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.hub.traffic.TrafficSections;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Section;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.discrepancy.Discrepancies;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.inventory.event.Event;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.Summary;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedProduct;
import dev.portolan.publish.PublishedVersion;
import dev.portolan.scorecard.Assessment;
import dev.portolan.site.SitePath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is known when the hub's own pages are made, found by what it is about. */
final class Estate {
  private final HubContents contents;
  private final Catalog catalog;
  private final PublishedCatalog everything;
  private final Map<Slug, PublishedProduct> shown;
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, PublishedProduct> shownServices = new HashMap<>();
  private final Map<String, Summary> summaries;
  private final List<Discrepancy> discrepancies;
  private final SiteView site;
  private final Sources sources;
  private final Problems problems;
  private final Publication publication;

  Estate(
      HubContents contents,
      SiteView site,
      PublishedCatalog everything,
      List<Summary> summaries,
      List<Diagnostic> problems) {
    this.contents = contents;
    this.catalog = contents.catalog();
    this.site = site;
    this.sources = new Sources(contents.hub(), catalog.folder());
    this.problems = new Problems(problems, sources);
    this.publication = new Publication(catalog.site().portals(), sources);
    this.everything = everything;
    this.shown =
        everything.products().stream()
            .collect(Collectors.toMap(PublishedProduct::slug, Function.identity()));
    for (int i = 0; i < catalog.services().size(); i++) {
      Service service = catalog.services().get(i);
      services.put(service.name(), service);
      shownServices.put(service.name(), everything.services().get(i));
    }
    this.summaries =
        summaries.stream()
            .filter(summary -> !summary.version().isEmpty())
            .collect(Collectors.toMap(s -> s.product() + "/" + s.version(), Function.identity()));
    this.discrepancies =
        Discrepancies.find(
            new dev.portolan.inventory.discrepancy.Estate(
                catalog, gateways(), contents.inventory()));
  }

  private List<Gateway> gateways() {
    return controlPlanes().stream().flatMap(plane -> gateway(plane).stream()).toList();
  }

  Hub hub() {
    return contents.hub();
  }

  Inventory inventory() {
    return contents.inventory();
  }

  /** What happened, newest first. */
  List<Event> events() {
    return contents.events();
  }

  /** How services do on scorecards. */
  List<Assessment> assessments() {
    return contents.assessments();
  }

  /** Where catalog and tools differ. */
  List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  /** The Service Catalog, by display name. */
  List<Service> services() {
    return catalog.services();
  }

  Optional<Service> service(String name) {
    return Optional.ofNullable(services.get(name));
  }

  /** The service as its pages have it. */
  PublishedProduct shown(Service service) {
    return shownServices.get(service.name());
  }

  /** How the routes of a version and its specification go together, if it is linked. */
  Optional<CoverageReport> coverage(Version version) {
    return Optional.ofNullable(contents.coverages().get(version.folder()));
  }

  /** How a product is used. */
  Section traffic(Product product) {
    boolean linked = product.versions().stream().anyMatch(v -> v.gatewayService().isPresent());
    return traffic(usage(product).filter(all -> linked).map(ProductUsage::usage), "product");
  }

  /** How a version is used. */
  Section traffic(Product product, Version version) {
    Optional<VersionUsage> usage =
        usage(product).stream()
            .flatMap(all -> all.versions().stream())
            .filter(one -> one.slug().equals(version.slug().value()))
            .findFirst();
    // Figures are those of the gateway service; without one nothing is known.
    return traffic(
        usage.filter(one -> version.gatewayService().isPresent()).map(VersionUsage::usage),
        "version");
  }

  private Optional<ProductUsage> usage(Product product) {
    return contents.traffic().stream()
        .flatMap(all -> all.products().stream())
        .filter(one -> one.slug().equals(product.slug().value()))
        .findFirst();
  }

  private Section traffic(Optional<Usage> usage, String kind) {
    return usage
        .map(one -> new TrafficSections(contents.traffic().orElseThrow()).brief(one))
        .orElseGet(
            () ->
                Section.of(
                    "traffic",
                    "Traffic",
                    Cell.text("There is no traffic data for this " + kind + ".")));
  }

  /** The dashboard of the version {@code product/version}. */
  Optional<String> versionPath(String name) {
    for (Product product : products()) {
      for (Version version : product.versions()) {
        if (name.equals(product.slug() + "/" + version.slug())) {
          return Optional.of(HubPaths.version(product, version).value());
        }
      }
    }
    return Optional.empty();
  }

  /** What every page knows. */
  SiteView site() {
    return site;
  }

  Sources sources() {
    return sources;
  }

  Problems problems() {
    return problems;
  }

  Publication publication() {
    return publication;
  }

  /** The head of a page of the hub. */
  PageHead head(SitePath path, String title, LinkView... above) {
    return PageHead.of(site, path, title, "", List.of(above));
  }

  Catalog catalog() {
    return catalog;
  }

  /** The catalog as its pages have it. */
  PublishedCatalog everything() {
    return everything;
  }

  List<Product> products() {
    return catalog.products();
  }

  List<Portal> portals() {
    return catalog.site().portals();
  }

  List<ControlPlane> controlPlanes() {
    return catalog.site().controlPlanes();
  }

  /** The product as its pages have it. */
  PublishedProduct shown(Product product) {
    return shown.get(product.slug());
  }

  /** The version as its pages have it. */
  PublishedVersion shown(Product product, Version version) {
    return shown(product).versions().stream()
        .filter(v -> v.slug().equals(version.slug()))
        .findFirst()
        .orElseThrow();
  }

  /** What the unit of a version told. */
  Summary summary(Product product, Version version) {
    return summaries.get(product.slug() + "/" + version.slug());
  }

  /** What the specification of a version says, if it could be read. */
  Optional<Summary.Reference> reference(Product product, Version version) {
    return summary(product, version).reference();
  }

  /** The team that owns something. */
  Optional<Team> owner(Optional<String> name) {
    return name.flatMap(
        owner -> catalog.teams().stream().filter(t -> t.name().equals(owner)).findFirst());
  }

  Optional<ControlPlane> controlPlane(String name) {
    return controlPlanes().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** What the files of a control plane configure. */
  Optional<Gateway> gateway(ControlPlane controlPlane) {
    return contents.deployments().gateway(controlPlane.name());
  }

  /** How versions run. */
  Deployments deployments() {
    return contents.deployments();
  }

  /** The gateway service that a version is linked to, if the files have it. */
  Optional<GatewayService> gatewayService(Version version) {
    return contents.deployments().of(version).flatMap(Deployment::service);
  }
}
