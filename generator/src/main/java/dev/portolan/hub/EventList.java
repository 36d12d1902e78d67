package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.diagnostic.Location;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.ResourceKey;
import dev.portolan.inventory.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happened: over all, to a service, to a product. */
final class EventList {
  /** So many stand on the page of one thing; the list of all has the others. */
  private static final int RECENT = 30;

  /** So many stand on the first page. */
  private static final int SHORT = 8;

  private final Estate estate;
  private final ServiceViews services;

  EventList(Estate estate, ServiceViews services) {
    this.estate = estate;
    this.services = services;
  }

  ListPage list() {
    return new ListPage(
        estate.head(HubPaths.EVENTS, "Events"),
        "Events",
        "What happened, newest first: in the catalog's own history and in other tools. Times are in"
            + " UTC.",
        table("events", estate.events()).withExports());
  }

  /** The last of all that happened. */
  Section recent() {
    List<Event> all = estate.events();
    Section section =
        Section.of(
            "events",
            "Recently changed",
            table("events", all.subList(0, Math.min(SHORT, all.size()))).build());
    return all.size() <= SHORT
        ? section
        : section.withNotes(
            Cell.of(Part.link("All " + all.size() + " events", HubPaths.EVENTS.value())));
  }

  /** What happened to {@code service}. */
  Section of(Service service) {
    return section(event -> event.services().contains(service.name()), "service=" + service.name());
  }

  /** What happened to {@code product} and its versions. */
  Section of(Product product) {
    return section(
        event -> event.product().filter(product.slug().value()::equals).isPresent(),
        "product=" + product.slug());
  }

  private Section section(Predicate<Event> wanted, String filter) {
    List<Event> all = estate.events().stream().filter(wanted).toList();
    Section section =
        Section.of(
            "events",
            "Events",
            table("events", all.subList(0, Math.min(RECENT, all.size()))).build());
    return all.size() <= RECENT
        ? section
        : section.withNotes(
            Cell.of(Part.link("All " + all.size() + " events", HubPaths.EVENTS + "?" + filter)));
  }

  private TableBuilder table(String id, List<Event> events) {
    TableBuilder table =
        new TableBuilder(
                id,
                "events",
                "Nothing is known to have happened. Events come from the history of the catalog's"
                    + " files and from the snapshots of integrations.")
            .column("event", "Event")
            .column("time", "Time")
            .column("kind", "Kind")
            .column("where", "Told by")
            .column("services", "Services", Kind.LIST)
            .column("actor", "By")
            .column("subject", "Concerns")
            .filter("age", "Time")
            .filter("kind", "Kind")
            .filter("integration", "Told by")
            .filter("service", "Service")
            .filter("product", "Product");
    Optional<Instant> newest = estate.events().stream().map(Event::time).findFirst();
    for (Event event : events) {
      String where = source(event);
      table.row(
          new Facets()
              .add("age", ages(event, newest.orElse(event.time())))
              .add("kind", words(event.kind()))
              .add("integration", where)
              .add("service", event.services())
              .add("product", event.product().orElse("")),
          Cell.of(ResourceViews.outside(event.title(), event.url())),
          Times.cell(Optional.of(event.time())),
          Cell.text(words(event.type())),
          Cell.text(where),
          services.links(event.services()),
          Cell.text(event.actor().orElse("")),
          Cell.of(subject(event)));
    }
    return table;
  }

  /** In which of the last lengths of time it was, seen from the newest event. */
  private static List<String> ages(Event event, Instant newest) {
    Duration age = Duration.between(event.time(), newest);
    List<String> ages = new ArrayList<>();
    for (int days : new int[] {1, 7, 30, 90}) {
      if (age.compareTo(Duration.ofDays(days)) <= 0) {
        ages.add("last " + (days == 1 ? "day" : days + " days"));
      }
    }
    return ages;
  }

  /** {@code pull_request.merged} as {@code pull request merged}. */
  private static String words(String type) {
    return type.replace('_', ' ').replace('.', ' ');
  }

  private String source(Event event) {
    return event.integration().equals(Event.CATALOG)
        ? "Catalog"
        : estate
            .inventory()
            .integration(event.integration())
            .map(Integration::displayName)
            .orElse(event.integration());
  }

  private List<Part> subject(Event event) {
    List<Part> parts = new ArrayList<>();
    event.resource().flatMap(this::resource).ifPresent(parts::add);
    if (event.product().isPresent() && event.version().isPresent()) {
      String name = event.product().get() + "/" + event.version().get();
      parts.add(
          estate.versionPath(name).map(path -> Part.link(name, path)).orElse(Part.text(name)));
    } else {
      event.product().ifPresent(slug -> parts.add(product(slug)));
    }
    event.file().ifPresent(file -> parts.add(estate.sources().place(Location.ofFile(file))));
    return parts;
  }

  private Optional<Part> resource(ResourceKey key) {
    return estate.inventory().resource(key).map(ResourceViews::link);
  }

  private Part product(String slug) {
    return estate.products().stream()
        .filter(product -> product.slug().value().equals(slug))
        .findFirst()
        .map(
            product ->
                Part.link(
                    product.name(),
                    dev.portolan.portal.PortalPaths.product(estate.shown(product)).value()))
        .orElse(Part.text(slug));
  }
}
