package dev.portolan.hub;

import dev.portolan.catalog.CustomField;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Team;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.Part;
import dev.portolan.inventory.Details;
import dev.portolan.inventory.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the head of a service's dashboard says of it: who owns it, who is on call, what it is. */
final class ServiceFacts {
  private final Estate estate;
  private final ServiceViews views;

  ServiceFacts(Estate estate, ServiceViews views) {
    this.estate = estate;
    this.views = views;
  }

  List<Fact> of(Service service) {
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
}
