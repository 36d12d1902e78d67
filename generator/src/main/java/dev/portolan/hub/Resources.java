package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Resource;
import dev.portolan.portal.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of resources, and the page of each. */
final class Resources {
  private final Estate estate;
  private final ResourceViews views;
  private final ServiceViews services;

  Resources(Estate estate, ResourceViews views, ServiceViews services) {
    this.estate = estate;
    this.views = views;
    this.services = services;
  }

  ListPage list() {
    return new ListPage(
        estate.head(HubPaths.RESOURCES, "Resources"),
        "Resources",
        "What services rest on, as the gateway, the mesh and other tools know it.",
        views.table("resources", estate.inventory().resources()).withExports());
  }

  DashboardPage page(Resource resource) {
    List<String> of = estate.inventory().servicesOf(resource.key());
    List<Section> sections = new ArrayList<>();
    TableBuilder table =
        new TableBuilder(
                "services",
                "services",
                "No service rests on it. Name it under resources: in the file of a service.")
            .column("service", "Service")
            .column("owner", "Owner")
            .column("lifecycle", "Lifecycle");
    for (String name : of) {
      estate
          .service(name)
          .ifPresent(
              service ->
                  table.row(
                      new Facets(),
                      Cell.of(services.link(service)),
                      services.owner(service),
                      ServiceViews.lifecycle(service)));
    }
    sections.add(Section.of("services", "Services", table.build()));
    sections.addAll(details(resource.details()));
    return new DashboardPage(
        estate.head(
            ResourceViews.path(resource),
            resource.title(),
            LinkView.inside("Resources", HubPaths.RESOURCES.value())),
        resource.typeName(),
        resource.title(),
        new Provenance(
            ResourceViews.status(resource).parts(),
            "",
            List.of(estate.sources().edit("Edit source", resource.source()))),
        resource.description().orElse(""),
        facts(resource),
        sections);
  }

  private List<Fact> facts(Resource resource) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Integration", Cell.of(integration(resource))));
    resource
        .url()
        .ifPresent(
            url ->
                facts.add(Fact.of("Address", Cell.of(ResourceViews.outside(url, resource.url())))));
    for (Resource.Fact fact : resource.facts()) {
      facts.add(Fact.of(fact.label(), Cell.of(ResourceViews.outside(fact.value(), fact.link()))));
    }
    facts.add(Fact.of("Changed", Times.cell(resource.changed())));
    facts.add(Fact.of("Age", views.age(resource)));
    facts.add(Fact.of("Source", estate.sources().cell(resource.source())));
    return facts;
  }

  private Part integration(Resource resource) {
    return estate
        .inventory()
        .integration(resource.key().integration())
        .map(Integrations::link)
        .orElse(Part.text(resource.key().integration()));
  }

  /** What is known one by one, in tables. */
  static List<Section> details(Details details) {
    List<Section> sections = new ArrayList<>();
    if (!details.incidents().isEmpty()) {
      sections.add(Section.of("incidents", "Incidents", incidents(details.incidents()).build()));
    }
    if (!details.onCall().isEmpty()) {
      sections.add(Section.of("on-call", "On call", onCall(details.onCall()).build()));
    }
    if (!details.changes().isEmpty()) {
      sections.add(Section.of("changes", "Changes", changes(details.changes()).build()));
    }
    if (!details.runs().isEmpty()) {
      sections.add(Section.of("runs", "Runs", runs(details.runs()).build()));
    }
    if (!details.vulnerabilities().isEmpty()) {
      sections.add(
          Section.of(
              "vulnerabilities",
              "Vulnerabilities",
              vulnerabilities(details.vulnerabilities()).build()));
    }
    return sections;
  }

  static TableBuilder incidents(List<Details.Incident> incidents) {
    TableBuilder table =
        new TableBuilder("incidents", "incidents", "There are no incidents.")
            .column("incident", "Incident")
            .column("status", "Status")
            .column("urgency", "Urgency")
            .column("opened", "Opened")
            .column("resolved", "Resolved")
            .filter("status", "Status");
    for (Details.Incident incident : incidents) {
      table.row(
          new Facets().add("status", incident.status()),
          Cell.of(ResourceViews.outside(incident.title(), incident.url())),
          Cell.of(Part.toned(incident.status(), incident.isOpen() ? "bad" : "muted")),
          Cell.text(incident.urgency()),
          Times.cell(incident.opened()),
          Times.cell(incident.resolved()));
    }
    return table;
  }

  private static TableBuilder onCall(List<Details.OnCall> all) {
    TableBuilder table =
        new TableBuilder("on-call", "people", "Nobody is on call.")
            .column("name", "Who")
            .column("level", "Level", dev.portolan.hub.view.Table.Kind.NUMBER)
            .column("schedule", "Schedule")
            .column("until", "Until");
    for (Details.OnCall one : all) {
      table.row(
          new Facets(),
          Cell.text(one.name()),
          Cell.number(one.level()),
          Cell.text(one.schedule().orElse("")),
          Times.cell(one.until()));
    }
    return table;
  }

  private static TableBuilder changes(List<Details.Change> changes) {
    TableBuilder table =
        new TableBuilder("changes", "changes", "There are no changes.")
            .column("change", "Change")
            .column("state", "State")
            .column("opened", "Opened")
            .column("merged", "Merged")
            .filter("state", "State");
    for (Details.Change change : changes) {
      String state =
          change.isOpen()
              ? change.draft() ? "Draft" : "Open"
              : change.merged().isPresent() ? "Merged" : "Closed";
      table.row(
          new Facets().add("state", state),
          Cell.of(
              ResourceViews.outside(change.title(), change.url()),
              Part.toned(change.number(), "note")),
          Cell.of(Part.toned(state, change.isOpen() ? "warning" : "muted")),
          Times.cell(change.opened()),
          Times.cell(change.merged()));
    }
    return table;
  }

  private static TableBuilder runs(List<Details.Run> runs) {
    TableBuilder table =
        new TableBuilder("runs", "runs", "There are no runs.")
            .column("run", "Run")
            .column("outcome", "Outcome")
            .column("branch", "Branch")
            .column("started", "Started")
            .filter("outcome", "Outcome");
    for (Details.Run run : runs) {
      String tone =
          switch (run.outcome()) {
            case SUCCESS -> "good";
            case FAILURE -> "bad";
            case RUNNING -> "warning";
            case OTHER -> "muted";
          };
      table.row(
          new Facets().add("outcome", run.word()),
          Cell.of(ResourceViews.outside(run.name(), run.url())),
          Cell.of(Part.toned(run.word(), tone)),
          Cell.text(run.branch()),
          Times.cell(run.started()));
    }
    return table;
  }

  private static TableBuilder vulnerabilities(List<Details.Vulnerability> all) {
    TableBuilder table =
        new TableBuilder("vulnerabilities", "vulnerabilities", "There are no vulnerabilities.")
            .column("weakness", "Vulnerability")
            .column("severity", "Severity")
            .column("state", "State")
            .column("found", "Found")
            .filter("severity", "Severity")
            .filter("state", "State");
    for (Details.Vulnerability one : all) {
      table.row(
          new Facets().add("severity", one.severity()).add("state", one.open() ? "Open" : "Mended"),
          Cell.of(ResourceViews.outside(one.summary(), one.url()), Part.toned(one.id(), "note")),
          Cell.text(one.severity()),
          Cell.of(Part.toned(one.open() ? "Open" : "Mended", one.open() ? "bad" : "muted")),
          Times.cell(one.found()));
    }
    return table;
  }

  /** The first on call, if anybody is known to be. */
  static Optional<Details.OnCall> first(List<Resource> resources) {
    return resources.stream()
        .flatMap(resource -> resource.details().onCall().stream())
        .filter(one -> one.level() == 1)
        .findFirst();
  }
}
