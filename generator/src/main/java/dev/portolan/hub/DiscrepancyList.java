package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.inventory.discrepancy.Discrepancy;
import dev.portolan.inventory.discrepancy.Discrepancy.Subject;
import java.util.List;
import java.util.Optional;

/** What the catalog says and what is not so: all of it, and that of one thing. */
final class DiscrepancyList {
  private final Estate estate;
  private final ServiceViews services;

  DiscrepancyList(Estate estate, ServiceViews services) {
    this.estate = estate;
    this.services = services;
  }

  ListPage list() {
    return new ListPage(
        estate.head(HubPaths.DISCREPANCIES, "Discrepancies"),
        "Discrepancies",
        "Where the catalog, the gateway and other tools do not agree, and what to do about it.",
        table("discrepancies", estate.discrepancies()).withExports());
  }

  /** Those that concern one thing. */
  List<Discrepancy> of(Subject.Type type, String name) {
    return estate.discrepancies().stream()
        .filter(d -> d.subject().type() == type && d.subject().name().equals(name))
        .toList();
  }

  TableBuilder table(String id, List<Discrepancy> all) {
    TableBuilder table =
        new TableBuilder(id, "discrepancies", "Everything agrees.")
            .column("what", "Discrepancy")
            .column("weight", "Weight")
            .column("subject", "Concerns")
            .column("message", "What is not so")
            .column("remedy", "What to do")
            .column("file", "File to mend")
            .filter("kind", "Discrepancy")
            .filter("weight", "Weight")
            .filter("type", "Concerns");
    for (Discrepancy one : all) {
      boolean problem = one.kind().weight() == Discrepancy.Weight.PROBLEM;
      String weight = problem ? "Problem" : "Note";
      table.row(
          new Facets()
              .add("kind", one.kind().title())
              .add("weight", weight)
              .add("type", type(one.subject().type())),
          Cell.text(one.kind().title()),
          Cell.of(Part.toned(weight, problem ? "warning" : "muted")),
          Cell.of(subject(one.subject())),
          Cell.text(Problems.sentence(one.message())),
          Cell.text(Problems.sentence(one.remedy())),
          estate.sources().cell(one.mend()));
    }
    return table;
  }

  private static String type(Subject.Type type) {
    return switch (type) {
      case SERVICE -> "Service";
      case VERSION -> "Version";
      case RESOURCE -> "Resource";
      case INTEGRATION -> "Integration";
    };
  }

  private Part subject(Subject subject) {
    Optional<String> path =
        switch (subject.type()) {
          case SERVICE -> estate.service(subject.name()).map(services::path);
          case VERSION -> estate.versionPath(subject.name());
          case RESOURCE ->
              estate.inventory().resources().stream()
                  .filter(resource -> resource.key().toString().equals(subject.name()))
                  .map(resource -> ResourceViews.path(resource).value())
                  .findFirst();
          case INTEGRATION ->
              estate
                  .inventory()
                  .integration(subject.name())
                  .map(integration -> Integrations.path(integration).value());
        };
    return path.map(p -> Part.link(subject.title(), p)).orElse(Part.text(subject.title()));
  }
}
