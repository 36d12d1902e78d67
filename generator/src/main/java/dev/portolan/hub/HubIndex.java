package dev.portolan.hub;

import dev.portolan.catalog.ControlPlane;
import dev.portolan.catalog.Hub;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Team;
import dev.portolan.catalog.Version;
import dev.portolan.hub.view.ListPage;
import dev.portolan.message.Messages;
import dev.portolan.portal.PortalPaths;
import dev.portolan.portal.Summary;
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
  private final Hub hub;
  private final List<Summary> summaries;
  private final SiteWriter out;

  HubIndex(Estate estate, Hub hub, List<Summary> summaries, SiteWriter out) {
    this.estate = estate;
    this.hub = hub;
    this.summaries = List.copyOf(summaries);
    this.out = out;
  }

  void write() throws IOException {
    Versions versions = new Versions(estate);
    DocumentList documents = new DocumentList(estate);
    Products products = new Products(estate, versions, documents);
    VersionDashboard versionDashboard = new VersionDashboard(estate, versions);
    ControlPlanes controlPlanes = new ControlPlanes(estate);
    Teams teams = new Teams(estate, products);
    out.page(HubPaths.HOME, "hub-overview.ftlh", new Overview(estate, hub).page());
    list(HubPaths.PRODUCTS, products.list());
    list(HubPaths.VERSIONS, versions.matrix());
    list(HubPaths.DOCUMENTS, documents.list());
    list(HubPaths.CONTROL_PLANES, controlPlanes.list());
    list(HubPaths.TEAMS, teams.list());
    list(HubPaths.PROBLEMS, problems());
    for (Product product : estate.products()) {
      out.page(PortalPaths.product(estate.shown(product)), DASHBOARD, products.page(product));
      for (Version version : product.versions()) {
        out.page(
            HubPaths.version(product, version), DASHBOARD, versionDashboard.page(product, version));
      }
    }
    for (ControlPlane controlPlane : estate.controlPlanes()) {
      out.page(HubPaths.controlPlane(controlPlane), DASHBOARD, controlPlanes.page(controlPlane));
    }
    for (Team team : estate.catalog().teams()) {
      out.page(HubPaths.team(team), DASHBOARD, teams.page(team));
    }
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
