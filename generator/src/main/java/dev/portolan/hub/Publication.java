package dev.portolan.hub;

import dev.portolan.catalog.Document;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Table;
import dev.portolan.publish.Obstacle;
import dev.portolan.publish.Obstacles;
import java.util.ArrayList;
import java.util.List;

/** Who can see something, and what would have to change for others to see it. */
final class Publication {
  private final List<Portal> portals;
  private final Sources sources;

  Publication(List<Portal> portals, Sources sources) {
    this.portals = List.copyOf(portals);
    this.sources = sources;
  }

  /** What keeps something out of one portal. */
  @FunctionalInterface
  interface Chain {
    List<Obstacle> obstacles(Portal portal);

    /** This chain with the links of {@code other} after its own. */
    default Chain and(Chain other) {
      return portal -> {
        List<Obstacle> all = new ArrayList<>(obstacles(portal));
        all.addAll(other.obstacles(portal));
        return all;
      };
    }
  }

  static Chain of(Product product) {
    return portal -> Obstacles.of(product, portal);
  }

  static Chain of(Product product, Version version) {
    return of(product).and(portal -> Obstacles.of(version, portal));
  }

  static Chain of(Document document) {
    return portal -> Obstacles.of(document, portal);
  }

  /** The names of the portals that show it. */
  List<String> visibleIn(Chain chain) {
    return portals.stream()
        .filter(portal -> chain.obstacles(portal).isEmpty())
        .map(Portal::name)
        .toList();
  }

  /** The same as a value. */
  Cell cell(Chain chain) {
    List<String> names = visibleIn(chain);
    return names.isEmpty()
        ? Cell.of(Part.toned("nowhere", "draft"))
        : Cell.of(names.stream().map(Part::text).toList());
  }

  /** What a facet calls the state of visibility. */
  static String word(List<String> visibleIn) {
    return visibleIn.isEmpty() ? "Hidden" : "Visible";
  }

  /** A row a portal: whether it is visible there, if not why, and what would make it so. */
  Table table(Chain chain) {
    TableBuilder table =
        new TableBuilder("publication", "portals", "The site has no portal.")
            .column("portal", "Portal")
            .column("state", "State")
            .column("why", "What stops it")
            .column("mend", "What would make it visible");
    for (Portal portal : portals) {
      List<Obstacle> obstacles = chain.obstacles(portal);
      List<Part> why = new ArrayList<>();
      List<Part> mend = new ArrayList<>();
      for (Obstacle obstacle : obstacles) {
        why.add(Part.toned(why(obstacle), "line"));
        mend.add(Part.toned(mend(obstacle, portal), "step"));
        mend.add(sources.file(obstacle.file()));
      }
      table.row(
          new Facets(),
          Cell.of(Part.text(portal.name()), Part.toned(portal.title(), "note")),
          Cell.of(
              obstacles.isEmpty()
                  ? Part.toned("Visible", "good")
                  : Part.toned("Not visible", "draft")),
          Cell.of(why),
          Cell.of(mend));
    }
    return table.build();
  }

  private static String why(Obstacle obstacle) {
    String name = obstacle.name();
    return switch (obstacle.kind()) {
      case PRODUCT_UNPUBLISHED -> "The product " + name + " is unpublished.";
      case PRODUCT_ELSEWHERE -> "The product " + name + " is not meant for this portal.";
      case VERSION_UNPUBLISHED -> "The version " + name + " is unpublished.";
      case VERSION_UNPUBLISHED_HERE ->
          "The version " + name + " is unpublished in this portal alone.";
      case DOCUMENT_UNPUBLISHED -> "The document " + name + " is unpublished.";
      case DOCUMENT_ELSEWHERE -> "The document " + name + " is narrowed to other portals.";
    };
  }

  private String mend(Obstacle obstacle, Portal portal) {
    String write =
        switch (obstacle.kind()) {
          case PRODUCT_UNPUBLISHED, VERSION_UNPUBLISHED -> "publish_status: published";
          case PRODUCT_ELSEWHERE, DOCUMENT_ELSEWHERE -> "portals: […, " + portal.name() + "]";
          case VERSION_UNPUBLISHED_HERE ->
              "portals: {" + portal.name() + ": {publish_status: published}}";
          case DOCUMENT_UNPUBLISHED -> "status: published";
        };
    return (sources.has(obstacle.file()) ? "Write " : "Add the file, with ") + write;
  }

  /** Why producers see something that readers do not, in a sentence; empty where all is well. */
  String sentence(Chain chain) {
    return visibleIn(chain).isEmpty()
        ? portals.stream()
            .flatMap(portal -> chain.obstacles(portal).stream())
            .filter(
                obstacle ->
                    obstacle.kind() != Obstacle.Kind.PRODUCT_ELSEWHERE
                        && obstacle.kind() != Obstacle.Kind.DOCUMENT_ELSEWHERE)
            .map(Publication::why)
            .findFirst()
            .orElse("No portal shows it.")
        : "";
  }
}
