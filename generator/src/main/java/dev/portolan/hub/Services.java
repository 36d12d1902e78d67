package dev.portolan.hub;

import dev.portolan.catalog.Service;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.scorecard.Assessment;
import java.util.ArrayList;
import java.util.List;

/** Lists of services. */
final class Services {
  private final Estate estate;
  private final ServiceViews views;
  private final DependencyGraph dependencies;
  private final DiscrepancyList discrepancies;
  private final ServiceApis apis;

  Services(
      Estate estate,
      ServiceViews views,
      DependencyGraph dependencies,
      DiscrepancyList discrepancies) {
    this.estate = estate;
    this.views = views;
    this.dependencies = dependencies;
    this.discrepancies = discrepancies;
    this.apis = new ServiceApis(estate);
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
          Cell.of(apis.of(service).stream().map(ServiceApis.Api::link).toList()),
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
}
