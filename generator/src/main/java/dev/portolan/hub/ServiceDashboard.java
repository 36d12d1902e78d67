package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Service;
import dev.portolan.deployment.Deployments;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dashboard of a service. */
final class ServiceDashboard {
  private final Estate estate;
  private final ServiceViews views;
  private final ServiceApis apis;
  private final ServiceFacts facts;
  private final ResourceViews resources;
  private final DependencyGraph dependencies;
  private final DiscrepancyList discrepancies;
  private final ScorecardPages scorecards;
  private final EventList events;
  private final Versions versions;

  ServiceDashboard(
      Estate estate,
      ServiceViews views,
      ResourceViews resources,
      DependencyGraph dependencies,
      DiscrepancyList discrepancies,
      ScorecardPages scorecards,
      EventList events,
      Versions versions) {
    this.estate = estate;
    this.views = views;
    this.apis = new ServiceApis(estate);
    this.facts = new ServiceFacts(estate, views);
    this.resources = resources;
    this.dependencies = dependencies;
    this.discrepancies = discrepancies;
    this.scorecards = scorecards;
    this.events = events;
    this.versions = versions;
  }

  DashboardPage page(Service service) {
    String path = views.path(service);
    List<Section> sections = new ArrayList<>();
    sections.add(overview(service));
    sections.add(versionSection(service));
    sections.add(documentation(service));
    sections.addAll(routes(service));
    sections.add(
        Section.of(
            "resources",
            "Resources",
            resources.table("resources", estate.inventory().resourcesOf(service.name())).build()));
    sections.add(dependencies.around(service, new SitePath(path).root()));
    sections.add(scorecards.of(service));
    sections.add(events.of(service));
    sections.add(
        Section.of(
            "discrepancies",
            "Discrepancies",
            discrepancies
                .table(
                    "discrepancies",
                    discrepancies.of(Discrepancy.Subject.Type.SERVICE, service.name()))
                .build()));
    sections.add(
        Section.of(
            "traffic",
            "Traffic",
            Cell.text(
                "There is no traffic data: requests, errors and latency of this service are not"
                    + " known.")));
    sections.add(estate.problems().section(problems(service)));
    return new DashboardPage(
        estate.head(
            new SitePath(path),
            service.displayName(),
            LinkView.inside("Services", HubPaths.SERVICES.value())),
        "Service",
        service.displayName(),
        new Provenance(
            ServiceViews.lifecycle(service).parts(),
            "",
            List.of(estate.sources().edit("Edit source", service.location()))),
        service.description().orElse(""),
        facts.of(service),
        sections);
  }

  private List<Diagnostic> problems(Service service) {
    String file = service.file();
    return file.endsWith("/service.yaml")
        ? estate.problems().in(file.substring(0, file.lastIndexOf('/')))
        : estate.problems().in(file);
  }

  /** Facts of its state, each with its source and age; no total is made up from them. */
  private Section overview(Service service) {
    TableBuilder table =
        new TableBuilder(
                "state",
                "facts",
                "No tool tells how this service is. Map its resources under resources: in its file.")
            .column("what", "What")
            .column("type", "Type")
            .column("state", "State", Kind.LIST)
            .column("source", "Source")
            .column("age", "Age");
    for (Resource resource : estate.inventory().resourcesOf(service.name())) {
      List<Part> state = new ArrayList<>(ResourceViews.status(resource).parts());
      Details details = resource.details();
      if (details.known().contains(Details.Known.INCIDENTS)) {
        long open = details.incidents().stream().filter(Details.Incident::isOpen).count();
        state.add(Part.toned(open + " open incidents", open == 0 ? "good" : "bad"));
      }
      if (details.known().contains(Details.Known.VULNERABILITIES)) {
        long open = details.vulnerabilities().stream().filter(v -> v.open()).count();
        state.add(Part.toned(open + " open vulnerabilities", open == 0 ? "good" : "warning"));
      }
      if (!details.runs().isEmpty()) {
        Details.Run last = details.runs().get(0);
        state.add(
            Part.toned(
                "last run: " + last.word(),
                last.outcome() == Details.Outcome.FAILURE ? "bad" : "muted"));
      }
      if (!state.isEmpty()) {
        table.row(
            new Facets(),
            ResourceViews.named(resource),
            Cell.text(resource.typeName()),
            Cell.of(state),
            Cell.text(resources.source(resource)),
            resources.age(resource));
      }
    }
    return Section.of("overview", "State", table.build());
  }

  private Section versionSection(Service service) {
    TableBuilder table =
        new TableBuilder(
                "versions",
                "versions",
                "No version of an API product runs behind a gateway service that it rests on.")
            .column("version", "Version")
            .column("status", "Status", Kind.LIST)
            .column("visible_in", "Visible in", Kind.LIST)
            .column("control_plane", "Control plane")
            .column("gateway_service", "Gateway service")
            .column("specification", "Specification")
            .column("downloads", "Download", Kind.LIST);
    for (ServiceApis.Api api : apis.of(service)) {
      table.row(
          new Facets(),
          Cell.of(api.link()),
          Cell.of(Statuses.of(api.version())),
          estate.publication().cell(Publication.of(api.product(), api.version())),
          Cell.text(api.version().gatewayService().map(l -> l.controlPlane()).orElse("")),
          Cell.of(versions.gatewayService(api.version())),
          versions.specification(api.product(), api.version()),
          Cell.of(
              estate.reference(api.product(), api.version()).stream()
                  .flatMap(reference -> reference.downloads().stream())
                  .map(download -> Part.link(download.name(), download.path()))
                  .toList()));
    }
    return Section.of("versions", "Versions", table.build());
  }

  private Section documentation(Service service) {
    TableBuilder table =
        new TableBuilder(
                "documentation",
                "documents",
                "It has no documents. Put Markdown files into services/"
                    + service.name()
                    + "/docs.")
            .column("title", "Document")
            .column("source", "Source")
            .column("problems", "Problems", Kind.NUMBER);
    documents(table, service, service.documents(), estate.shown(service).documents());
    return Section.of("documentation", "Documentation", table.build());
  }

  private void documents(
      TableBuilder table, Service service, List<Document> all, List<PublishedDocument> shown) {
    for (int i = 0; i < all.size(); i++) {
      Document document = all.get(i);
      table.row(
          new Facets(),
          Cell.of(
              Part.link(
                  document.title(),
                  PortalPaths.document(estate.shown(service), shown.get(i)).value())),
          estate.sources().cell(Location.ofFile(document.file())),
          Problems.count(estate.problems().in(document.file())));
      documents(table, service, document.children(), shown.get(i).children());
    }
  }

  /** The routes and plugins of the gateway services it rests on. */
  private List<Section> routes(Service service) {
    GatewayTables tables = new GatewayTables(estate);
    TableBuilder routes = GatewayTables.routes("routes", true);
    TableBuilder plugins = GatewayTables.plugins("plugins");
    for (Resource resource : estate.inventory().resourcesOf(service.name())) {
      String name = resource.key().name();
      for (ControlPlane plane : estate.controlPlanes()) {
        Optional<Gateway> gateway = estate.gateway(plane);
        if (resource.key().integration().equals("gateway")
            && gateway.isPresent()
            && name.startsWith(plane.name() + "/")) {
          for (GatewayService one : gateway.get().services()) {
            if (name.equals(plane.name() + "/" + one.label())) {
              Deployments.routes(plane, gateway.get(), one)
                  .forEach(route -> tables.row(routes, route, name));
              tables.rows(plugins, gateway.get(), one);
            }
          }
        }
      }
    }
    return List.of(
        Section.of("routes", "Routes", routes.build()),
        Section.of("plugins", "Plugins", plugins.build()));
  }
}
