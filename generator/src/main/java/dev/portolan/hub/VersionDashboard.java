package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.Deployment;
import dev.portolan.gateway.GatewayService;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PortalPaths;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dashboard of a version. */
final class VersionDashboard {
  private final Estate estate;
  private final VersionFacts facts;
  private final VersionSpecification specification;
  private final DiscrepancyList discrepancies;

  VersionDashboard(
      Estate estate, Versions versions, ServiceViews services, DiscrepancyList discrepancies) {
    this.estate = estate;
    this.facts = new VersionFacts(estate, versions, services);
    this.specification = new VersionSpecification(estate);
    this.discrepancies = discrepancies;
  }

  DashboardPage page(Product product, Version version) {
    SitePath path = HubPaths.version(product, version);
    String file = version.location().file();
    List<Section> sections = new ArrayList<>();
    sections.add(publication(product, version));
    sections.addAll(gateway(version, file));
    sections.add(specification.of(product, version));
    sections.add(estate.traffic(product, version));
    sections.add(
        Section.of(
            "discrepancies",
            "Discrepancies",
            discrepancies
                .table(
                    "discrepancies",
                    discrepancies.of(
                        Discrepancy.Subject.Type.VERSION, product.slug() + "/" + version.slug()))
                .build()));
    sections.add(estate.problems().section(estate.problems().in(version.folder())));
    return new DashboardPage(
        estate.head(
            path,
            product.name() + " " + version.name(),
            estate.site().home(),
            LinkView.inside(product.name(), PortalPaths.product(estate.shown(product)).value())),
        "Version",
        product.name() + " " + version.name(),
        new Provenance(
            Statuses.of(version),
            estate.publication().sentence(Publication.of(product, version)),
            List.of(estate.sources().edit("Edit source", version.location()))),
        "",
        facts.of(product, version),
        sections);
  }

  private Section publication(Product product, Version version) {
    Section section =
        Section.of(
            "publication",
            "Publication",
            estate.publication().table(Publication.of(product, version)));
    return estate.publication().visibleIn(Publication.of(product, version)).isEmpty()
        ? section.withNotes(
            Cell.text(
                "It is not listed in any portal; the gateway takes its requests all the same."))
        : section;
  }

  private List<Section> gateway(Version version, String file) {
    if (version.gatewayService().isEmpty()) {
      return List.of(
          Section.of(
              "routes",
              "Routes and plugins",
              Cell.of(
                  Part.text(
                      "This version is not linked to a gateway service, so its routes and plugins"
                          + " are not known. Write gateway_service: {control_plane: …, name: …} in"),
                  estate.sources().file(file))));
    }
    Optional<GatewayService> service = estate.gatewayService(version);
    Optional<ControlPlane> controlPlane =
        estate.controlPlane(version.gatewayService().get().controlPlane());
    if (service.isEmpty()) {
      return List.of(
          Section.of(
              "routes",
              "Routes and plugins",
              Cell.text(
                  controlPlane.flatMap(estate::gateway).isPresent()
                      ? "The files of the control plane have no such gateway service."
                      : "The control plane has no configuration files in the catalog, so routes and"
                          + " plugins are not known.")));
    }
    Deployment deployment = estate.deployments().of(version).orElseThrow();
    GatewayTables tables = new GatewayTables(estate);
    TableBuilder routes = GatewayTables.routes("routes", false);
    deployment.routes().forEach(route -> tables.row(routes, route, service.get().label()));
    TableBuilder plugins = GatewayTables.plugins("plugins");
    tables.rows(plugins, deployment.plugins());
    Section section = Section.of("routes", "Routes", routes.build());
    return List.of(
        deployment.routes().isEmpty()
            ? section.withNotes(
                Cell.text("No route leads to its gateway service, so it receives no traffic."))
            : section,
        Section.of("plugins", "Plugins", plugins.build()));
  }
}
