package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.CustomField;
import dev.portolan.catalog.Document;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.Deployments;
import dev.portolan.diagnostic.Location;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayService;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PortalPaths;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.scorecard.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of services, and the dashboard of each. */
final class Services {
  private final Estate estate;
  private final ServiceViews views;
  private final ResourceViews resources;
  private final DependencyGraph dependencies;
  private final DiscrepancyList discrepancies;
  private final ScorecardPages scorecards;
  private final EventList events;
  private final Versions versions;

  Services(
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
    this.resources = resources;
    this.dependencies = dependencies;
    this.discrepancies = discrepancies;
    this.scorecards = scorecards;
    this.events = events;
    this.versions = versions;
  }

  ListPage list() {
    return new ListPage(
        estate.head(HubPaths.SERVICES, "Services"),
        "Services",
        "The Service Catalog: what runs, and who answers for it.",
        table("services", estate.services()).withExports());
  }

  /** A table of {@code all}. */
  TableBuilder table(String id, List<Service> all) {
    TableBuilder table =
        new TableBuilder(
                id,
                "services",
                "There is no service yet. Add a file services/my-service.yaml with an owner.")
            .column("name", "Service")
            .column("owner", "Owner")
            .column("lifecycle", "Lifecycle")
            .column("apis", "API versions", Kind.LIST)
            .column("resources", "Resources", Kind.NUMBER)
            .column("needs", "Depends on", Kind.NUMBER)
            .column("needed_by", "Needed by", Kind.NUMBER)
            .column("incidents", "Open incidents", Kind.NUMBER)
            .column("scores", "Scores", Kind.LIST)
            .column("discrepancies", "Discrepancies", Kind.NUMBER)
            .column("labels", "Labels", Kind.LIST)
            .filter("owner", "Owner")
            .filter("lifecycle", "Lifecycle")
            .filter("discrepancies", "Discrepancies");
    for (Service service : all) {
      List<Discrepancy> found = of(service);
      long incidents = incidents(service).stream().filter(Details.Incident::isOpen).count();
      boolean known = knowsIncidents(service);
      table.row(
          new Facets()
              .add("owner", views.ownerWord(service))
              .add("lifecycle", service.lifecycle().map(one -> one.word()).orElse("not declared"))
              .add("discrepancies", found.isEmpty() ? "none" : "some")
              .labels(service.labels()),
          Cell.of(views.link(service), Part.toned(service.name(), "note")),
          views.owner(service),
          ServiceViews.lifecycle(service),
          Cell.of(apis(service).stream().map(this::link).toList()),
          Cell.number(estate.inventory().resourcesOf(service.name()).size()),
          Cell.number(dependencies.needs(service).size()),
          Cell.number(dependencies.neededBy(service).size()),
          known
              ? Cell.of(Part.toned(String.valueOf(incidents), incidents == 0 ? "muted" : "bad"))
              : Cell.EMPTY,
          scores(service),
          Cell.of(Part.toned(String.valueOf(found.size()), found.isEmpty() ? "muted" : "warning")),
          Labelled.cell(service.labels()));
    }
    return table;
  }

  /** Its score on each scorecard that applies to it. */
  private Cell scores(Service service) {
    List<Part> parts = new ArrayList<>();
    for (Assessment assessment : estate.assessments()) {
      assessment.services().stream()
          .filter(score -> score.service().equals(service.name()))
          .map(score -> score.percent() + " %" + score.level().map(l -> " " + l).orElse(""))
          .map(text -> Part.link(text, ScorecardPages.path(assessment).value()))
          .forEach(parts::add);
    }
    return Cell.of(parts);
  }

  private List<Discrepancy> of(Service service) {
    return discrepancies.of(Discrepancy.Subject.Type.SERVICE, service.name());
  }

  private List<Details.Incident> incidents(Service service) {
    return estate.inventory().resourcesOf(service.name()).stream()
        .flatMap(resource -> resource.details().incidents().stream())
        .toList();
  }

  private boolean knowsIncidents(Service service) {
    return estate.inventory().resourcesOf(service.name()).stream()
        .anyMatch(r -> r.details().known().contains(Details.Known.INCIDENTS));
  }

  /** A version of a product. */
  private record Api(Product product, Version version) {}

  private List<Api> apis(Service service) {
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

  private Part link(Api api) {
    Part link = Versions.link(api.product(), api.version());
    return Part.link(api.product().name() + " " + link.text(), link.href());
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
    sections.add(dependencies.around(service, new dev.portolan.site.SitePath(path).root()));
    sections.add(scorecards.of(service));
    sections.add(events.of(service));
    sections.add(
        Section.of(
            "discrepancies",
            "Discrepancies",
            discrepancies.table("discrepancies", of(service)).build()));
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
            new dev.portolan.site.SitePath(path),
            service.displayName(),
            LinkView.inside("Services", HubPaths.SERVICES.value())),
        "Service",
        service.displayName(),
        new Provenance(
            ServiceViews.lifecycle(service).parts(),
            "",
            List.of(estate.sources().edit("Edit source", service.location()))),
        service.description().orElse(""),
        facts(service),
        sections);
  }

  private List<dev.portolan.diagnostic.Diagnostic> problems(Service service) {
    String file = service.file();
    return file.endsWith("/service.yaml")
        ? estate.problems().in(file.substring(0, file.lastIndexOf('/')))
        : estate.problems().in(file);
  }

  private List<Fact> facts(Service service) {
    String file = service.file();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Owner", views.owner(service), "Not declared. Write owner: in " + file));
    facts.add(Fact.of("On call", onCall(service)));
    facts.add(contact(service));
    facts.add(
        new Fact(
            "Lifecycle",
            ServiceViews.lifecycle(service),
            "Not declared. Write lifecycle: in " + file));
    facts.add(
        new Fact(
            "Labels", Labelled.cell(service.labels()), "Not declared. Write labels: in " + file));
    for (CustomField field : service.customFields()) {
      facts.add(
          Fact.of(
              field.name().replace('_', ' '),
              Cell.of(
                  field.kind() == CustomField.Kind.FLAG
                      ? Part.text(field.text().equals("true") ? "Yes" : "No")
                      : ResourceViews.outside(field.text(), field.link()))));
    }
    facts.add(Fact.of("Fronted by a gateway", yes(service, "gateway")));
    facts.add(Fact.of("Part of a mesh", yes(service, "mesh")));
    facts.add(Fact.of("Source", estate.sources().cell(service.location())));
    return facts;
  }

  private Cell yes(Service service, String integration) {
    List<Part> all = new ArrayList<>();
    for (Resource resource : estate.inventory().resourcesOf(service.name())) {
      if (resource.key().integration().equals(integration)) {
        all.add(ResourceViews.link(resource));
      }
    }
    all.add(0, Part.text(all.isEmpty() ? "No" : "Yes"));
    return Cell.of(all);
  }

  private Optional<Team> team(Service service) {
    return service.owner().flatMap(owner -> estate.owner(owner.team()));
  }

  /** What the tools say, else what the team says. */
  private Cell onCall(Service service) {
    Optional<Details.OnCall> first =
        Resources.first(estate.inventory().resourcesOf(service.name()));
    if (first.isPresent()) {
      return first
          .get()
          .schedule()
          .map(name -> Cell.of(Part.text(first.get().name()), Part.toned(name, "note")))
          .orElse(Cell.text(first.get().name()));
    }
    return team(service)
        .flatMap(Team::onCall)
        .map(link -> Cell.of(ResourceViews.outside(link.name(), link.link())))
        .orElse(Cell.EMPTY);
  }

  private Fact contact(Service service) {
    List<Part> parts = new ArrayList<>();
    team(service)
        .ifPresent(
            team -> {
              team.slack()
                  .ifPresent(link -> parts.add(ResourceViews.outside(link.name(), link.link())));
              team.email().ifPresent(e -> parts.add(Part.outside(e, "mailto:" + e)));
            });
    return Fact.of("Contact", Cell.of(parts));
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
    for (Api api : apis(service)) {
      table.row(
          new Facets(),
          Cell.of(link(api)),
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
