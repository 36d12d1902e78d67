package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.ListPage;
import dev.portolan.inventory.Integration;
import dev.portolan.inventory.Resource;
import dev.portolan.message.Messages;
import dev.portolan.portal.NotFoundPage;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.Summary;
import dev.portolan.scorecard.Assessment;
import dev.portolan.search.SearchIndex;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes the hub's own pages. */
final class HubIndex {
  private static final String DASHBOARD = "hub-dashboard.ftlh";

  private final Estate estate;
  private final List<Summary> summaries;
  private final SiteWriter out;

  HubIndex(Estate estate, List<Summary> summaries, SiteWriter out) {
    this.estate = estate;
    this.summaries = List.copyOf(summaries);
    this.out = out;
  }

  void write() throws IOException {
    Versions versions = new Versions(estate);
    DocumentList documents = new DocumentList(estate);
    ServiceViews serviceViews = new ServiceViews(estate);
    EventList events = new EventList(estate, serviceViews);
    Products products = new Products(estate, versions, documents, events);
    ResourceViews resourceViews = new ResourceViews(estate, serviceViews);
    DependencyGraph dependencies = new DependencyGraph(estate, serviceViews);
    DiscrepancyList discrepancies = new DiscrepancyList(estate, serviceViews);
    ScorecardPages scorecards = new ScorecardPages(estate, serviceViews);
    Services services = new Services(estate, serviceViews, dependencies, discrepancies);
    ServiceDashboard serviceDashboard =
        new ServiceDashboard(
            estate,
            serviceViews,
            resourceViews,
            dependencies,
            discrepancies,
            scorecards,
            events,
            versions);
    out.page(HubPaths.HOME, "hub-overview.ftlh", new Overview(estate, events).page());
    list(HubPaths.PRODUCTS, products.list());
    list(HubPaths.VERSIONS, versions.matrix());
    list(HubPaths.DOCUMENTS, documents.list());
    list(HubPaths.SERVICES, services.list());
    list(HubPaths.EVENTS, events.list());
    list(HubPaths.DISCREPANCIES, discrepancies.list());
    list(HubPaths.PROBLEMS, problems());
    out.page(HubPaths.DEPENDENCIES, DASHBOARD, dependencies.page());
    products(products, new VersionDashboard(estate, versions, serviceViews, discrepancies));
    for (Service service : estate.services()) {
      out.page(new SitePath(serviceViews.path(service)), DASHBOARD, serviceDashboard.page(service));
    }
    resources(
        new Resources(estate, resourceViews, serviceViews),
        new Integrations(estate, resourceViews));
    scorecards(scorecards);
    controlPlanes(new ControlPlanes(estate));
    teams(new Teams(estate, products, services));
    search();
    out.page(HubPaths.NOT_FOUND, "not-found.ftlh", notFound());
  }

  private void products(Products products, VersionDashboard versions) throws IOException {
    for (Product product : estate.products()) {
      out.page(PortalPaths.product(estate.shown(product)), DASHBOARD, products.page(product));
      for (Version version : product.versions()) {
        out.page(HubPaths.version(product, version), DASHBOARD, versions.page(product, version));
      }
    }
  }

  private void resources(Resources resources, Integrations integrations) throws IOException {
    list(HubPaths.RESOURCES, resources.list());
    for (Resource resource : estate.inventory().resources()) {
      out.page(ResourceViews.path(resource), DASHBOARD, resources.page(resource));
    }
    list(HubPaths.INTEGRATIONS, integrations.list());
    for (Integration integration : estate.inventory().integrations()) {
      out.page(Integrations.path(integration), DASHBOARD, integrations.page(integration));
    }
  }

  private void scorecards(ScorecardPages scorecards) throws IOException {
    list(HubPaths.SCORECARDS, scorecards.list());
    for (Assessment assessment : estate.assessments()) {
      out.page(ScorecardPages.path(assessment), DASHBOARD, scorecards.page(assessment));
      for (int i = 0; i < assessment.scorecard().criteria().size(); i++) {
        out.page(ScorecardPages.path(assessment, i), DASHBOARD, scorecards.page(assessment, i));
      }
    }
  }

  private void controlPlanes(ControlPlanes controlPlanes) throws IOException {
    list(HubPaths.CONTROL_PLANES, controlPlanes.list());
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      out.page(HubPaths.controlPlane(controlPlane), DASHBOARD, controlPlanes.page(controlPlane));
    }
  }

  private void teams(Teams teams) throws IOException {
    list(HubPaths.TEAMS, teams.list());
    for (Team team : estate.catalog().teams()) {
      out.page(HubPaths.team(team), DASHBOARD, teams.page(team));
    }
  }

  private void search() throws IOException {
    HubSearch search = new HubSearch(estate, summaries);
    out.page(PortalPaths.SEARCH, "search.ftlh", search.page());
    Messages messages = estate.site().messages();
    SearchIndex index =
        new SearchIndex(
            search.entries(),
            kind -> messages.text("kind." + kind.word()),
            kind -> messages.text("kinds." + kind.word()));
    for (Map.Entry<String, String> file : index.files().entrySet()) {
      out.text(SitePath.of("search", file.getKey()), file.getValue());
    }
  }

  /** The hub knows no URL of its own, so that the page's links begin where a host serves it. */
  private NotFoundPage notFound() {
    return new NotFoundPage(
        estate.head(HubPaths.NOT_FOUND, estate.site().messages().text("not_found.head")),
        "",
        estate.site().mainMenu().stream().limit(8).toList());
  }

  private ListPage problems() {
    return new ListPage(
        estate.head(HubPaths.PROBLEMS, "Problems"),
        "Problems",
        "What the checks found in the files of the catalog.",
        estate.problems().table("problems", estate.problems().all()).withExports());
  }

  private void list(SitePath path, ListPage page) throws IOException {
    out.page(path, "hub-list.ftlh", page);
    String id = page.table().id();
    out.text(SitePath.of(id + ".csv"), TableFiles.csv(page.table()));
    out.text(SitePath.of(id + ".json"), TableFiles.json(page.table()));
  }
}
