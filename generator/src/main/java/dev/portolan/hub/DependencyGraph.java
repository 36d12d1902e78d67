package dev.portolan.hub;

import dev.portolan.catalog.Service;
import dev.portolan.html.Html;
import dev.portolan.hub.graph.Graph;
import dev.portolan.hub.graph.GraphDrawing;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.yaml.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which service needs which, as a drawing and in words; of all, and around one. */
final class DependencyGraph {
  /** Beyond this many, the drawing around one service shows its neighbours alone. */
  private static final int MANY = 40;

  private final Estate estate;
  private final ServiceViews services;
  private final Map<String, List<String>> upstream = new LinkedHashMap<>();
  private final Map<String, List<String>> downstream = new LinkedHashMap<>();

  DependencyGraph(Estate estate, ServiceViews services) {
    this.estate = estate;
    this.services = services;
    for (Service service : estate.services()) {
      upstream.put(service.name(), service.dependsOn().stream().map(Located::value).toList());
      downstream.put(service.name(), new ArrayList<>());
    }
    upstream.forEach((name, all) -> all.forEach(needed -> downstream.get(needed).add(name)));
  }

  /** What a service needs. */
  List<String> needs(Service service) {
    return upstream.get(service.name());
  }

  /** What needs a service. */
  List<String> neededBy(Service service) {
    return downstream.get(service.name());
  }

  DashboardPage page() {
    Set<String> joined = new LinkedHashSet<>();
    for (Service service : estate.services()) {
      if (!needs(service).isEmpty() || !neededBy(service).isEmpty()) {
        joined.add(service.name());
      }
    }
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "graph",
            "Graph",
            List.of(
                Cell.text(
                    joined.isEmpty()
                        ? "No service says what it depends on. Write depends_on: in its file."
                        : "An arrow leads from a service to what it needs.")),
            List.of(),
            draw(joined, "", HubPaths.DEPENDENCIES.root()),
            List.of()));
    sections.add(Section.of("services", "As a table", table()));
    return new DashboardPage(
        estate.head(HubPaths.DEPENDENCIES, "Dependencies"),
        "",
        "Dependencies",
        Provenance.NONE,
        "Which service needs which.",
        List.of(),
        sections);
  }

  private dev.portolan.hub.view.Table table() {
    TableBuilder table =
        new TableBuilder("services", "services", "There are no services.")
            .column("service", "Service")
            .column("needs", "Depends on", Kind.LIST)
            .column("needed_by", "Needed by", Kind.LIST)
            .filter("joined", "Dependencies");
    for (Service service : estate.services()) {
      boolean alone = needs(service).isEmpty() && neededBy(service).isEmpty();
      table.row(
          new Facets().add("joined", alone ? "none" : "some"),
          Cell.of(services.link(service)),
          services.links(needs(service)),
          services.links(neededBy(service)));
    }
    return table.build();
  }

  /** The section of one service. */
  Section around(Service service, String root) {
    TableBuilder table =
        new TableBuilder(
                "dependencies", "services", "It needs no other service, and none needs it.")
            .column("service", "Service")
            .column("relation", "Relation")
            .column("lifecycle", "Lifecycle")
            .column("owner", "Owner");
    rows(table, needs(service), "needed by this one");
    rows(table, neededBy(service), "needs this one");
    return new Section(
        "dependencies",
        "Dependencies",
        List.of(),
        List.of(),
        needs(service).isEmpty() && neededBy(service).isEmpty()
            ? Html.EMPTY
            : draw(near(service), service.name(), root),
        List.of(table.build()));
  }

  private void rows(TableBuilder table, List<String> names, String relation) {
    for (String name : names) {
      Service other = estate.service(name).orElseThrow();
      table.row(
          new Facets(),
          Cell.of(services.link(other)),
          Cell.of(Part.text(relation)),
          ServiceViews.lifecycle(other),
          services.owner(other));
    }
  }

  /** All that it needs in the end and all that needs it; its neighbours if that is too much. */
  private Set<String> near(Service service) {
    Set<String> all = new LinkedHashSet<>();
    reach(service.name(), upstream::get, all);
    reach(service.name(), downstream::get, all);
    if (all.size() > MANY) {
      all.clear();
      all.add(service.name());
      all.addAll(needs(service));
      all.addAll(neededBy(service));
    }
    return all;
  }

  private static void reach(String from, Function<String, List<String>> next, Set<String> all) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> way = new ArrayDeque<>(List.of(from));
    while (!way.isEmpty()) {
      String name = way.poll();
      if (seen.add(name)) {
        way.addAll(next.apply(name));
      }
    }
    all.addAll(seen);
  }

  private Html draw(Set<String> names, String current, String root) {
    List<Graph.Node> nodes = new ArrayList<>();
    List<Graph.Arrow> arrows = new ArrayList<>();
    for (Service service : estate.services()) {
      if (names.contains(service.name())) {
        String tone =
            service.name().equals(current)
                ? "current"
                : service.lifecycle().map(lifecycle -> lifecycle.word()).orElse("");
        nodes.add(
            new Graph.Node(
                service.name(), service.displayName(), root + services.path(service), tone));
        needs(service).stream()
            .filter(names::contains)
            .forEach(needed -> arrows.add(new Graph.Arrow(service.name(), needed)));
      }
    }
    Html svg = GraphDrawing.of(new Graph(nodes, arrows), "Dependencies between services");
    return svg.isEmpty()
        ? svg
        : new Html(
            "<div class=\"graph-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Graph\">"
                + svg
                + "</div>");
  }
}
