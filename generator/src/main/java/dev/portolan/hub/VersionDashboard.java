package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.CoverageReport;
import dev.portolan.deployment.Deployment;
import dev.portolan.gateway.GatewayService;
import dev.portolan.gateway.Reach;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.Summary;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dashboard of a version. */
final class VersionDashboard {
  private final Estate estate;
  private final Versions versions;
  private final ServiceViews services;
  private final DiscrepancyList discrepancies;

  VersionDashboard(
      Estate estate, Versions versions, ServiceViews services, DiscrepancyList discrepancies) {
    this.estate = estate;
    this.versions = versions;
    this.services = services;
    this.discrepancies = discrepancies;
  }

  DashboardPage page(Product product, Version version) {
    SitePath path = HubPaths.version(product, version);
    String file = version.location().file();
    List<Section> sections = new ArrayList<>();
    sections.add(publication(product, version));
    sections.addAll(gateway(version, file));
    sections.add(specification(product, version));
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
        facts(product, version, file),
        sections);
  }

  private List<Fact> facts(Product product, Version version, String file) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Visible in", estate.publication().cell(Publication.of(product, version))));
    facts.add(
        new Fact(
            "Released",
            Cell.text(version.released().map(Object::toString).orElse("")),
            "Write released: in " + file));
    if (version.deprecated() || version.sunset().isPresent()) {
      facts.add(
          new Fact(
              "Sunset",
              Cell.text(version.sunset().map(Object::toString).orElse("")),
              "Write sunset: in " + file));
    }
    facts.add(
        new Fact(
            "Gateway service",
            version.gatewayService().isPresent()
                ? Cell.of(
                    versions.gatewayService(version),
                    Part.toned(version.gatewayService().get().controlPlane(), "note"))
                : Cell.EMPTY,
            "Not linked. Write gateway_service: in " + file));
    facts.add(
        new Fact(
            "Specification",
            versions.specification(product, version),
            "Put a specification into " + version.folder()));
    facts.add(new Fact("Access", access(version), "Write access: in " + file));
    List<Part> behind = services(product, version);
    if (!behind.isEmpty()) {
      facts.add(Fact.of("Services", Cell.of(behind)));
    }
    facts.add(Fact.of("Labels", Labelled.cell(version.labels())));
    facts.add(Fact.of("Owner", Owners.cell(estate, product.owner())));
    facts.add(Fact.of("Source", estate.sources().cell(version.location())));
    return facts;
  }

  private List<Part> services(Product product, Version version) {
    return estate.inventory().apis().stream()
        .filter(
            link ->
                link.product().equals(product.slug().value())
                    && link.version().equals(version.slug().value()))
        .map(link -> services.link(link.service()))
        .distinct()
        .toList();
  }

  private Cell access(Version version) {
    List<Part> parts = new ArrayList<>();
    version
        .access()
        .flatMap(Version.Access::authStrategy)
        .flatMap(this::strategy)
        .ifPresent(parts::add);
    version
        .access()
        .flatMap(Version.Access::applicationRegistration)
        .ifPresent(
            registration ->
                parts.add(
                    Part.toned(
                        registration.enabled()
                            ? "registration, "
                                + (registration.approval() == Version.Approval.AUTO
                                    ? "approved at once"
                                    : "approved by hand")
                            : "no registration",
                        "note")));
    return Cell.of(parts);
  }

  private Optional<Part> strategy(String name) {
    return estate.catalog().site().authStrategies().stream()
        .filter(strategy -> strategy.name().equals(name))
        .map(strategy -> Part.text(strategy.displayName()))
        .findFirst();
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

  private Section specification(Product product, Version version) {
    Optional<Summary.Reference> reference = estate.reference(product, version);
    if (version.spec().isEmpty() || reference.isEmpty()) {
      return Section.of(
          "specification",
          "Specification",
          Cell.text(
              version.spec().isEmpty()
                  ? "This version has no specification."
                  : "The specification cannot be read; see the problems below."));
    }
    TableBuilder table =
        new TableBuilder("operations", "operations", "The specification has no operations.")
            .column("operation", "Operation")
            .column("method", "Method")
            .column("path", "Path")
            .column("state", "State")
            .column("routes", "Routes", Kind.LIST)
            .filter("state", "State")
            .filter("reach", "Routes");
    Map<String, CoverageReport.Line> reaches = new HashMap<>();
    Optional<CoverageReport> coverage = estate.coverage(version);
    coverage.ifPresent(
        report -> report.operations().forEach(line -> reaches.put(line.operation(), line)));
    for (Summary.OperationEntry operation : reference.get().operations()) {
      String title = operation.summary().isEmpty() ? operation.id() : operation.summary();
      table.row(
          new Facets()
              .add("state", operation.deprecated() ? "Deprecated" : "")
              .add("reach", reachWord(reaches.get(operation.id()))),
          Cell.of(Part.link(title, operation.path())),
          Cell.of(Part.toned(operation.method(), "method")),
          Cell.of(Part.toned(operation.route(), "code")),
          operation.deprecated() ? Cell.of(Part.toned("Deprecated", "warning")) : Cell.EMPTY,
          routes(reaches.get(operation.id())));
    }
    List<Part> links = new ArrayList<>();
    links.add(
        Part.link(
            "API reference",
            PortalPaths.version(estate.shown(product), estate.shown(product, version)).value()));
    reference.get().downloads().forEach(d -> links.add(Part.link(d.name(), d.path())));
    links.add(estate.sources().file(version.spec().get().file()));
    List<Cell> notes = new ArrayList<>();
    notes.add(Cell.of(links));
    coverage.map(VersionDashboard::words).ifPresent(notes::addAll);
    return Section.of("specification", "Specification", table.build())
        .withNotes(notes.toArray(Cell[]::new));
  }

  /** How the routes and the specification go together. */
  private static List<Cell> words(CoverageReport report) {
    if (report.unchecked().isPresent()) {
      return List.of(
          Cell.text(
              "Whether routes take its operations cannot be told: "
                  + report.unchecked().get()
                  + "."));
    }
    List<Cell> words = new ArrayList<>();
    long missed = report.operations().stream().filter(VersionDashboard::isMissed).count();
    words.add(
        Cell.of(
            missed == 0
                ? Part.toned("Routes take all operations", "good")
                : Part.toned(
                    "No route takes "
                        + missed
                        + " of "
                        + report.operations().size()
                        + " operations",
                    "bad"),
            Part.toned(
                report.base().isEmpty()
                    ? "at the paths of the specification"
                    : "at "
                        + report.base()
                        + (report.declared() ? ", as its servers say" : ", as the routes suggest"),
                "muted")));
    if (!report.undocumented().isEmpty()) {
      words.add(
          Cell.of(
              Part.toned("Routes that take nothing documented:", ""),
              Part.toned(String.join(", ", report.undocumented()), "code")));
    }
    return words;
  }

  private static boolean isMissed(CoverageReport.Line line) {
    return line.reach() == Reach.MISSED && line.elsewhere().isEmpty();
  }

  private static String reachWord(CoverageReport.Line line) {
    if (line == null) {
      return "";
    }
    return isMissed(line) ? "no route" : line.reach() == Reach.UNKNOWN ? "not sure" : "taken";
  }

  private static Cell routes(CoverageReport.Line line) {
    if (line == null) {
      return Cell.EMPTY;
    } else if (isMissed(line)) {
      return Cell.of(Part.toned("no route", "bad"));
    } else if (!line.elsewhere().isEmpty()) {
      return Cell.of(Part.text(line.elsewhere()), Part.toned("of another service", "note"));
    }
    return Cell.of(line.routes().stream().map(Part::text).toList());
  }
}
