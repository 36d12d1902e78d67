package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Ages;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.Integration.Snapshot;
import dev.portolan.portal.LinkView;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** The list of integrations with their health, and the page of each. */
final class Integrations {
  private final Estate estate;
  private final ResourceViews resources;

  Integrations(Estate estate, ResourceViews resources) {
    this.estate = estate;
    this.resources = resources;
  }

  static SitePath path(Integration integration) {
    return SitePath.of("integrations", HubPaths.file(integration.name()));
  }

  static Part link(Integration integration) {
    return Part.link(integration.displayName(), path(integration).value());
  }

  ListPage list() {
    TableBuilder table =
        new TableBuilder("integrations", "integrations", "There are no integrations.")
            .column("name", "Integration")
            .column("kind", "Kind")
            .column("health", "Health", Kind.LIST)
            .column("resources", "Resources", Kind.NUMBER)
            .column("snapshots", "Snapshots", Kind.NUMBER)
            .column("taken", "Last import")
            .column("problems", "Problems", Kind.NUMBER)
            .filter("health", "Health");
    for (Integration integration : estate.inventory().integrations()) {
      List<Part> health = health(integration);
      table.row(
          new Facets().add("health", health.stream().map(Part::text).toList()),
          Cell.of(link(integration), Part.toned(integration.name(), "note")),
          Cell.text(integration.builtIn() ? "built in" : integration.vendor()),
          Cell.of(health),
          Cell.number(integration.resources()),
          Cell.number(integration.snapshots().size()),
          Times.cell(
              integration.snapshots().stream()
                  .flatMap(s -> s.taken().stream())
                  .max(java.util.Comparator.naturalOrder())),
          Problems.count(estate.problems().in(files(integration))));
    }
    return new ListPage(
        estate.head(HubPaths.INTEGRATIONS, "Integrations"),
        "Integrations",
        "Where resources are read from, and how fresh that is.",
        table.withExports());
  }

  private static String[] files(Integration integration) {
    List<String> files = new ArrayList<>();
    files.add(integration.location().file());
    integration.snapshots().forEach(snapshot -> files.add(snapshot.file()));
    return files.stream().filter(file -> !file.isEmpty()).toArray(String[]::new);
  }

  private static List<Part> health(Integration integration) {
    List<Part> health = new ArrayList<>();
    if (integration.snapshots().stream().anyMatch(Snapshot::stale)) {
      health.add(Part.toned("Stale", "warning"));
    }
    if (integration.snapshots().stream().anyMatch(s -> !s.complete())) {
      health.add(Part.toned("Incomplete", "warning"));
    }
    if (integration.resources() == 0) {
      health.add(Part.toned("Empty", "draft"));
    }
    return health.isEmpty() ? List.of(Part.toned("Fresh", "good")) : health;
  }

  DashboardPage page(Integration integration) {
    List<Section> sections = new ArrayList<>();
    if (!integration.builtIn()) {
      sections.add(Section.of("snapshots", "Snapshots", snapshots(integration).build()));
    }
    sections.add(
        Section.of(
            "resources",
            "Resources",
            resources
                .table(
                    "resources",
                    estate.inventory().resources().stream()
                        .filter(r -> r.key().integration().equals(integration.name()))
                        .toList())
                .build()));
    sections.add(estate.problems().section(estate.problems().in(files(integration))));
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of("Kind", Cell.text(integration.builtIn() ? "built in" : integration.vendor())));
    integration
        .maxAge()
        .ifPresent(age -> facts.add(Fact.of("Stale after", Cell.text(Ages.words(age)))));
    return new DashboardPage(
        estate.head(
            path(integration),
            integration.displayName(),
            LinkView.inside("Integrations", HubPaths.INTEGRATIONS.value())),
        "Integration",
        integration.displayName(),
        new Provenance(
            health(integration),
            "",
            integration.builtIn()
                ? List.of()
                : List.of(estate.sources().edit("Edit source", integration.location()))),
        integration.description().orElse(""),
        facts,
        sections);
  }

  private TableBuilder snapshots(Integration integration) {
    TableBuilder table =
        new TableBuilder("snapshots", "snapshots", "It has no snapshots.")
            .column("type", "Of")
            .column("items", "Items", Kind.NUMBER)
            .column("taken", "Taken")
            .column("age", "Age")
            .column("state", "State", Kind.LIST)
            .column("file", "File");
    for (Snapshot snapshot : integration.snapshots()) {
      List<Part> state = new ArrayList<>();
      state.add(snapshot.stale() ? Part.toned("Stale", "warning") : Part.toned("Fresh", "good"));
      if (!snapshot.complete()) {
        state.add(Part.toned("Incomplete", "warning"));
      }
      table.row(
          new Facets(),
          Cell.text(snapshot.type()),
          Cell.number(snapshot.items()),
          Times.cell(snapshot.taken()),
          ResourceViews.age(snapshot),
          Cell.of(state),
          Cell.of(estate.sources().file(snapshot.file())));
    }
    return table;
  }
}
