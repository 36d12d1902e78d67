package dev.portolan.hub;

import dev.portolan.catalog.Owner;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Team;
import dev.portolan.hub.view.Cell;
import dev.portolan.hub.view.DashboardPage;
import dev.portolan.hub.view.Fact;
import dev.portolan.hub.view.ListPage;
import dev.portolan.hub.view.Part;
import dev.portolan.hub.view.Provenance;
import dev.portolan.hub.view.Section;
import dev.portolan.hub.view.Table.Kind;
import dev.portolan.inventory.Resource;
import dev.portolan.portal.LinkView;
import java.util.List;
import java.util.Optional;

/** The list of teams, and the page of each. */
final class Teams {
  private final Estate estate;
  private final Products products;
  private final Services services;

  Teams(Estate estate, Products products, Services services) {
    this.estate = estate;
    this.products = products;
    this.services = services;
  }

  ListPage list() {
    TableBuilder table =
        new TableBuilder("teams", "teams", "There is no team yet. Name them in teams.yaml.")
            .column("name", "Team")
            .column("products", "Products", Kind.NUMBER)
            .column("services", "Services", Kind.NUMBER)
            .column("email", "Mail")
            .column("slack", "Chat")
            .column("on_call", "On call");
    for (Team team : estate.catalog().teams()) {
      table.row(
          new Facets(),
          Cell.of(Owners.link(team), Part.toned(team.name(), "note")),
          Cell.number(owned(team).size()),
          Cell.number(run(team).size()),
          mail(team),
          link(team.slack()),
          link(team.onCall()));
    }
    return new ListPage(
        estate.head(HubPaths.TEAMS, "Teams"),
        "Teams",
        "Who owns what, and how to reach them.",
        table.withExports());
  }

  private List<Product> owned(Team team) {
    return estate.products().stream()
        .filter(product -> product.owner().filter(team.name()::equals).isPresent())
        .toList();
  }

  private List<Service> run(Team team) {
    return estate.services().stream()
        .filter(s -> s.owner().flatMap(Owner::team).filter(team.name()::equals).isPresent())
        .toList();
  }

  private List<Resource> resources(Team team) {
    return run(team).stream()
        .flatMap(service -> estate.inventory().resourcesOf(service.name()).stream())
        .distinct()
        .toList();
  }

  DashboardPage page(Team team) {
    return new DashboardPage(
        estate.head(
            HubPaths.team(team),
            team.displayName(),
            LinkView.inside("Teams", HubPaths.TEAMS.value())),
        "Team",
        team.displayName(),
        new Provenance(
            List.of(), "", List.of(estate.sources().edit("Edit source", team.location()))),
        "",
        List.of(
            new Fact("Mail", mail(team), "Write email: in teams.yaml"),
            new Fact("Chat", link(team.slack()), "Write slack: in teams.yaml"),
            new Fact("On call", link(team.onCall()), "Write on_call: in teams.yaml")),
        List.of(
            Section.of("products", "Products", products.table("products", owned(team)).build()),
            Section.of("services", "Services", services.table("services", run(team)).build()),
            Section.of(
                "resources",
                "Resources",
                new ResourceViews(estate, new ServiceViews(estate))
                    .table("resources", resources(team))
                    .build())));
  }

  private static Cell mail(Team team) {
    return team.email().map(e -> Cell.of(Part.outside(e, "mailto:" + e))).orElse(Cell.EMPTY);
  }

  private static Cell link(Optional<Team.NamedLink> link) {
    return link.map(
            named ->
                Cell.of(
                    named
                        .link()
                        .map(url -> Part.outside(named.name(), url))
                        .orElse(Part.text(named.name()))))
        .orElse(Cell.EMPTY);
  }
}
