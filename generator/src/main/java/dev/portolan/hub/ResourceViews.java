package dev.portolan.hub;

import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Ages;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.Resource;
import dev.portolan.site.SitePath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Resources as values and tables. */
final class ResourceViews {
  private final Estate estate;
  private final ServiceViews services;

  ResourceViews(Estate estate, ServiceViews services) {
    this.estate = estate;
    this.services = services;
  }

  static SitePath path(Resource resource) {
    return SitePath.of(
        "resources",
        HubPaths.key(resource.key().integration()),
        HubPaths.key(resource.key().type()),
        HubPaths.file(resource.key().name()));
  }

  static Part link(Resource resource) {
    return Part.link(resource.title(), path(resource).value());
  }

  /** A resource, and what tells it from others of its title. */
  static Cell named(Resource resource) {
    return resource.title().equals(resource.key().name())
        ? Cell.of(link(resource))
        : Cell.of(link(resource), Part.toned(resource.key().name(), "note"));
  }

  static Cell status(Resource resource) {
    return resource
        .status()
        .map(status -> Cell.of(Part.toned(status.word(), tone(status.tone()))))
        .orElse(Cell.EMPTY);
  }

  private static String tone(Resource.Tone tone) {
    return switch (tone) {
      case GOOD -> "good";
      case WARNING -> "warning";
      case BAD -> "bad";
      case NEUTRAL -> "muted";
    };
  }

  /** The integration it is from, for people. */
  String source(Resource resource) {
    return estate
        .inventory()
        .integration(resource.key().integration())
        .map(Integration::displayName)
        .orElse(resource.key().integration());
  }

  /** How old what is known of it is. */
  Cell age(Resource resource) {
    Optional<Integration.Snapshot> snapshot =
        estate
            .inventory()
            .integration(resource.key().integration())
            .flatMap(
                integration ->
                    integration.snapshots().stream()
                        .filter(s -> s.file().equals(resource.source().file()))
                        .findFirst());
    return snapshot.map(ResourceViews::age).orElse(Cell.text("as built"));
  }

  /** How old a saved answer is. */
  static Cell age(Integration.Snapshot snapshot) {
    Optional<Duration> age = snapshot.age();
    return age.map(
            a ->
                Cell.of(Part.toned(Ages.words(a), snapshot.stale() ? "warning" : ""))
                    .sortedBy(String.valueOf(a.toMinutes())))
        .orElse(Cell.of(Part.toned("unknown", "muted")));
  }

  /** A table of {@code resources}. */
  TableBuilder table(String id, List<Resource> resources) {
    TableBuilder table =
        new TableBuilder(
                id,
                "resources",
                "There are no resources. Gateway services and what integrations/ holds appear here.")
            .column("name", "Resource")
            .column("type", "Type")
            .column("integration", "Integration")
            .column("status", "Status")
            .column("services", "Services", Kind.LIST)
            .column("changed", "Changed")
            .column("age", "Age")
            .filter("integration", "Integration")
            .filter("type", "Type")
            .filter("mapped", "Mapping")
            .filter("status", "Status");
    for (Resource resource : resources) {
      List<String> of = estate.inventory().servicesOf(resource.key());
      table.row(
          new Facets()
              .add("integration", source(resource))
              .add("type", resource.typeName())
              .add("mapped", of.isEmpty() ? "unmapped" : "mapped")
              .add("status", resource.status().map(Resource.Status::word).orElse("")),
          named(resource),
          Cell.text(resource.typeName()),
          Cell.text(source(resource)),
          status(resource),
          of.isEmpty() ? Cell.of(Part.toned("unmapped", "draft")) : services.links(of),
          Times.cell(resource.changed()),
          age(resource));
    }
    return table;
  }

  /** A link that is safe to follow; plain words where it is not. */
  static Part outside(String text, Optional<String> url) {
    return url.filter(u -> u.startsWith("https://") || u.startsWith("http://"))
        .map(u -> Part.outside(text, u))
        .orElse(Part.text(text));
  }
}
