package dev.portolan.hub;

import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Severity;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.OverviewPage;
import dev.portolan.hub.view.OverviewPage.Count;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Resource;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The first page: what there is, what needs attention, what was released lately. */
final class Overview {
  private static final int RECENT = 10;
  private static final int SHOWN = 12;

  private final Estate estate;
  private final EventList events;

  Overview(Estate estate, EventList events) {
    this.estate = estate;
    this.events = events;
  }

  OverviewPage page() {
    return new OverviewPage(
        estate.head(HubPaths.HOME, estate.hub().title()),
        estate.hub().title(),
        estate.catalog().site().description().orElse(""),
        counts(),
        List.of(attention(), hidden(), recent(), events.recent()));
  }

  private List<Count> counts() {
    List<Product> products = estate.products();
    List<Count> counts = new ArrayList<>();
    counts.add(
        count(
            "Products",
            products.size(),
            (int) products.stream().filter(p -> visible(Publication.of(p))).count() + " published",
            HubPaths.PRODUCTS));
    long shown =
        products.stream()
            .flatMap(p -> p.versions().stream().filter(v -> visible(Publication.of(p, v))))
            .count();
    counts.add(
        count(
            "Versions",
            products.stream().mapToInt(p -> p.versions().size()).sum(),
            shown + " published",
            HubPaths.VERSIONS));
    counts.add(
        count(
            "Documents",
            products.stream().mapToInt(p -> DocumentList.count(p.documents())).sum()
                + DocumentList.count(estate.catalog().pages()),
            "",
            HubPaths.DOCUMENTS));
    counts.add(count("Services", estate.services().size(), unowned(), HubPaths.SERVICES));
    List<Resource> resources = estate.inventory().resources();
    long unmapped =
        resources.stream().filter(r -> estate.inventory().servicesOf(r.key()).isEmpty()).count();
    counts.add(
        count(
            "Resources",
            resources.size(),
            unmapped == 0 ? "" : unmapped + " unmapped",
            HubPaths.RESOURCES));
    counts.add(count("Control planes", estate.controlPlanes().size(), "", HubPaths.CONTROL_PLANES));
    counts.add(count("Teams", estate.catalog().teams().size(), "", HubPaths.TEAMS));
    counts.add(count("Discrepancies", estate.discrepancies().size(), "", HubPaths.DISCREPANCIES));
    List<Diagnostic> problems = estate.problems().all();
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    counts.add(
        count(
            "Problems", problems.size(), errors == 0 ? "" : errors + " errors", HubPaths.PROBLEMS));
    return counts;
  }

  private String unowned() {
    long unowned = estate.services().stream().filter(s -> s.owner().isEmpty()).count();
    return unowned == 0 ? "" : unowned + " without an owner";
  }

  private boolean visible(Publication.Chain chain) {
    return !estate.publication().visibleIn(chain).isEmpty();
  }

  private static Count count(String title, int number, String note, SitePath path) {
    return new Count(title, number, note, path.value());
  }

  private Section attention() {
    List<Diagnostic> worst =
        estate.problems().all().stream()
            .filter(problem -> problem.severity() != Severity.INFO)
            .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(d -> d))
            .toList();
    Section section =
        Section.of(
            "attention",
            "Needs attention",
            estate
                .problems()
                .table("attention", worst.subList(0, Math.min(SHOWN, worst.size())))
                .build());
    return worst.size() <= SHOWN
        ? section
        : section.withNotes(
            Cell.of(
                Part.link(
                    "All " + estate.problems().all().size() + " problems",
                    HubPaths.PROBLEMS.value())));
  }

  private Section hidden() {
    TableBuilder table =
        new TableBuilder("unpublished", "things", "Everything is visible in some portal.")
            .column("name", "Product or version")
            .column("why", "What stops it")
            .column("source", "File to mend");
    for (Product product : estate.products()) {
      Publication.Chain ofProduct = Publication.of(product);
      if (!visible(ofProduct)) {
        table.row(
            new Facets(),
            Cell.of(
                Part.link(
                    product.name(),
                    dev.portolan.portal.PortalPaths.product(estate.shown(product)).value())),
            Cell.text(estate.publication().sentence(ofProduct)),
            estate.sources().cell(product.location()));
        continue; // its versions follow from that
      }
      for (Version version : product.versions()) {
        Publication.Chain chain = Publication.of(product, version);
        if (!visible(chain)) {
          Part link = Versions.link(product, version);
          table.row(
              new Facets(),
              Cell.of(Part.link(product.name() + " " + link.text(), link.href())),
              Cell.text(estate.publication().sentence(chain)),
              estate.sources().cell(version.location()));
        }
      }
    }
    return Section.of("unpublished", "Not published", table.build());
  }

  /** A version and the day it was released. */
  private record Release(Product product, Version version) {
    String day() {
      return version.released().orElseThrow().toString();
    }
  }

  private Section recent() {
    List<Release> releases =
        estate.products().stream()
            .map(
                product ->
                    product.versions().stream()
                        .filter(version -> version.released().isPresent())
                        .map(version -> new Release(product, version))
                        .toList())
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(Release::day).reversed())
            .limit(RECENT)
            .toList();
    TableBuilder table =
        new TableBuilder("released", "versions", "No version says when it was released.")
            .column("version", "Version")
            .column("released", "Released")
            .column("visible_in", "Visible in", Kind.LIST)
            .column("owner", "Owner");
    for (Release release : releases) {
      Part link = Versions.link(release.product(), release.version());
      table.row(
          new Facets(),
          Cell.of(Part.link(release.product().name() + " " + link.text(), link.href())),
          Cell.text(release.day()),
          estate.publication().cell(Publication.of(release.product(), release.version())),
          Owners.cell(estate, release.product().owner()));
    }
    Table made = table.build();
    return Section.of("released", "Recently released", made);
  }
}
