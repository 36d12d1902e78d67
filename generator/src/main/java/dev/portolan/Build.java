package dev.portolan;

import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.BuildResult.SiteResult;
import dev.portolan.analytics.Snapshot;
import dev.portolan.analytics.SnapshotReader;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.catalog.Hub;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Site;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.Version;
import dev.portolan.deployment.CoverageCheck;
import dev.portolan.deployment.CoverageReport;
import dev.portolan.deployment.Deployments;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.diagnostic.WrongUseException;
import dev.portolan.example.ExampleChecker;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.history.ChangeDates;
import dev.portolan.history.Revisions;
import dev.portolan.hub.HubContents;
import dev.portolan.hub.HubSite;
import dev.portolan.hub.traffic.TrafficSite;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.InventoryReader;
import dev.portolan.inventory.SnapshotDates;
import dev.portolan.inventory.event.Event;
import dev.portolan.inventory.event.Events;
import dev.portolan.mesh.MeshReader;
import dev.portolan.mesh.MeshState;
import dev.portolan.message.Language;
import dev.portolan.portal.PortalSite;
import dev.portolan.portal.reference.DescriptionDiagrams;
import dev.portolan.publish.PublishFilter;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.scorecard.Assessment;
import dev.portolan.scorecard.Scorecards;
import dev.portolan.site.Destination;
import dev.portolan.site.OutputFolder;
import dev.portolan.site.Progress;
import dev.portolan.site.SitePath;
import dev.portolan.site.SitePlan;
import dev.portolan.site.SiteRenderer;
import dev.portolan.site.Theme;
import dev.portolan.site.Themes;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.SpecReader;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One run: the steps from a catalog folder to sites, in order. */
final class Build {
  private final BuildRequest request;
  private final CatalogFolder folder;
  private final Progress progress;
  private final Diagnostics problems = new Diagnostics();
  private boolean scoresTooLow;
  private boolean logsRead;
  private Optional<Snapshot> logs = Optional.empty();

  /** What the catalog folder holds. */
  private record Inputs(
      Catalog catalog,
      List<Gateway> gateways,
      Deployments deployments,
      List<MeshState> meshes,
      Inventory inventory,
      List<Assessment> assessments) {}

  Build(BuildRequest request, CatalogFolder folder, Progress progress) {
    this.request = request;
    this.folder = folder;
    this.progress = progress;
  }

  /** Does all that a build does but writing. */
  BuildResult check() throws IOException {
    Optional<Inputs> inputs = read();
    if (inputs.isPresent()) {
      render(inputs.get(), Destination.NOWHERE);
    }
    return result(List.of());
  }

  /** Replaces {@code output}, unless the catalog has problems that forbid it. */
  BuildResult into(OutputFolder output) throws IOException {
    Optional<Inputs> inputs = read();
    if (inputs.isEmpty()) {
      return result(List.of());
    }
    // Of a catalog that has failed already only the other problems are of interest.
    Destination destination = failed() ? Destination.NOWHERE : output;
    List<SiteRenderer.Rendered> rendered = render(inputs.get(), destination);
    if (failed()) {
      return result(List.of());
    }
    output.keep(sitesToKeep(inputs.get().catalog().site()));
    output.commit();
    return result(rendered.stream().map(site -> siteResult(site, output)).toList());
  }

  private Optional<Inputs> read() throws IOException {
    Optional<Catalog> catalog = CatalogReader.read(folder, problems);
    if (catalog.isEmpty()) {
      return Optional.empty();
    }
    List<Gateway> gateways =
        GatewayReader.read(folder, catalog.get().site().controlPlanes(), problems);
    GatewayLinks.check(catalog.get(), gateways, problems);
    List<MeshState> meshes =
        MeshReader.read(folder, catalog.get().site().controlPlanes(), problems);
    Inventory inventory =
        InventoryReader.read(
            catalog.get(), gateways, meshes, SnapshotDates.of(folder), request.now(), problems);
    List<Assessment> assessments =
        Scorecards.assess(
            catalog.get(),
            gateways,
            inventory,
            () -> showsScores() ? logs(catalog.get(), gateways) : Optional.empty(),
            problems);
    scoresTooLow = ScoreLimits.report(request.failUnder(), assessments, catalog.get(), problems);
    return Optional.of(
        new Inputs(
            catalog.get(),
            gateways,
            Deployments.of(catalog.get(), gateways),
            meshes,
            inventory,
            assessments));
  }

  private List<SiteRenderer.Rendered> render(Inputs inputs, Destination destination)
      throws IOException {
    Catalog catalog = inputs.catalog();
    SiteRenderer renderer = new SiteRenderer(request.threads(), destination, progress);
    Map<String, CoverageReport> coverages = new ConcurrentHashMap<>();
    DescriptionDiagrams diagrams = new DescriptionDiagrams(folder);
    SpecReader specs =
        new SpecReader(
            folder,
            (spec, document, reference, found) -> {
              ExampleChecker.check(reference, found);
              if (document.tree().isPresent()) {
                diagrams.check(document.tree().get(), found);
              }
              CoverageCheck.check(
                  inputs.deployments(),
                  spec,
                  document,
                  reference,
                  (deployment, coverage) ->
                      coverages.put(deployment.version().folder(), CoverageReport.of(coverage)),
                  found);
            });
    ChangeDates changes = ChangeDates.of(folder, catalog.documentFiles());
    Themes themes = new Themes(folder, problems);
    Set<SpecFile> shown = new HashSet<>();
    for (Portal portal : selected(catalog.site().portals())) {
      PublishedCatalog published = PublishFilter.publish(catalog, portal, today());
      Optional<Theme> theme = themes.open(portal.theme(), portal.location(), portal.language());
      if (theme.isPresent()) {
        SitePlan<?> plan = PortalSite.plan(published, specs, theme.get(), changes, problems);
        renderer.add(plan, theme.get());
        published.products().stream()
            .flatMap(product -> product.versions().stream())
            .forEach(version -> version.spec().ifPresent(shown::add));
      }
    }
    Optional<Snapshot> traffic = traffic(inputs);
    Optional<Hub> hub = selectedHub(catalog.site());
    if (hub.isPresent()) {
      Optional<Theme> theme =
          themes.open(hub.get().theme(), hub.get().location(), hub.get().language());
      if (theme.isPresent()) {
        renderer.add(
            HubSite.plan(
                new HubContents(
                    catalog,
                    hub.get(),
                    inputs.deployments(),
                    coverages,
                    inputs.meshes(),
                    inputs.inventory(),
                    inputs.assessments(),
                    events(catalog, inputs.inventory()),
                    traffic),
                today(),
                specs,
                theme.get(),
                changes,
                problems),
            theme.get());
        catalog.products().stream()
            .flatMap(product -> product.versions().stream())
            .forEach(version -> version.spec().ifPresent(shown::add));
      }
    }
    addAnalytics(catalog, traffic, themes, renderer);
    checkSpecsNobodyShows(catalog, shown, specs, renderer);
    return renderer.render(problems);
  }

  /** The figures about traffic; logs are read once, when somebody asks. */
  private Optional<Snapshot> logs(Catalog catalog, List<Gateway> gateways) throws IOException {
    if (!logsRead) {
      logsRead = true;
      logs = SnapshotReader.read(catalog, gateways, request.threads(), problems);
    }
    return logs;
  }

  /** Whether somebody will see how services do. */
  private boolean showsScores() {
    boolean hub = builds(SiteKind.HUB) && request.portals().isEmpty();
    return hub || !request.failUnder().isEmpty();
  }

  private static List<Event> events(Catalog catalog, Inventory inventory) {
    return Events.of(
        catalog, inventory, Revisions.of(catalog.folder(), file -> Events.isWanted(catalog, file)));
  }

  /** The dashboards of traffic. */
  private void addAnalytics(
      Catalog catalog, Optional<Snapshot> traffic, Themes themes, SiteRenderer renderer)
      throws IOException {
    if (wantsAnalytics(catalog.site()) && traffic.isPresent()) {
      Location place = catalog.site().analytics().orElseThrow().location();
      Located<Language> language = new Located<>(Language.ENGLISH, place);
      Optional<Theme> theme = themes.open("analytics", place, language);
      if (theme.isPresent()) {
        renderer.add(TrafficSite.plan(catalog, traffic.get(), theme.get()), theme.get());
      }
    }
  }

  /** Figures from logs, where a site that shows them is made. */
  private Optional<Snapshot> traffic(Inputs inputs) throws IOException {
    Site site = inputs.catalog().site();
    return wantsAnalytics(site) || selectedHub(site).isPresent()
        ? logs(inputs.catalog(), inputs.gateways())
        : Optional.empty();
  }

  /** Drafts are checked too: their authors want to know before the day they publish. */
  private static void checkSpecsNobodyShows(
      Catalog catalog, Set<SpecFile> shown, SpecReader specs, SiteRenderer renderer) {
    for (Product product : catalog.products()) {
      for (Version version : product.versions()) {
        Optional<SpecFile> spec = version.spec();
        if (spec.isPresent() && !shown.contains(spec.get())) {
          renderer.addCheck(
              product.slug() + "/" + version.slug(), found -> specs.read(spec.get(), found));
        }
      }
    }
  }

  private List<Portal> selected(List<Portal> portals) {
    List<String> names = portals.stream().map(Portal::name).toList();
    for (String name : request.portals()) {
      if (!names.contains(name)) {
        throw new WrongUseException(
            "the catalog has no portal \""
                + name
                + "\""
                + Nearest.hint(name, names).map(hint -> "; " + hint).orElse(""));
      }
    }
    return portals.stream()
        .filter(p -> request.portals().isEmpty() || request.portals().contains(p.name()))
        .filter(p -> builds(SiteKind.PORTALS))
        .toList();
  }

  /** The hub, if there is one and it was asked for; {@code --portal} asks for portals alone. */
  private Optional<Hub> selectedHub(Site site) {
    if (request.only().equals(Set.of(SiteKind.HUB)) && site.hub().isEmpty()) {
      throw new WrongUseException("the catalog has no hub; add \"hub: {}\" to portolan.yaml");
    }
    return site.hub().filter(hub -> builds(SiteKind.HUB) && request.portals().isEmpty());
  }

  /** Whether there are figures to make; {@code --portal} asks for portals alone. */
  private boolean wantsAnalytics(Site site) {
    if (request.only().equals(Set.of(SiteKind.ANALYTICS)) && site.analytics().isEmpty()) {
      throw new WrongUseException(
          "the catalog names no logs; add \"analytics\" with sources to portolan.yaml");
    }
    return site.analytics().isPresent()
        && builds(SiteKind.ANALYTICS)
        && request.portals().isEmpty();
  }

  /** Sites of the former output that the catalog still has and that were not asked for now. */
  private List<SitePath> sitesToKeep(Site site) {
    List<Portal> built = selected(site.portals());
    List<SitePath> kept = new ArrayList<>();
    for (Portal portal : site.portals()) {
      if (!built.contains(portal)) {
        kept.add(SitePath.of("portals", portal.name()));
      }
    }
    if (site.hub().isPresent() && selectedHub(site).isEmpty()) {
      kept.add(new SitePath(SiteKind.HUB.word()));
    }
    if (site.analytics().isPresent() && !wantsAnalytics(site)) {
      kept.add(new SitePath(SiteKind.ANALYTICS.word()));
    }
    return kept;
  }

  private Optional<LocalDate> today() {
    return request.now().map(now -> LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private boolean builds(SiteKind kind) {
    return request.only().isEmpty() || request.only().contains(kind);
  }

  private boolean failed() {
    return scoresTooLow
        || request
            .failOn()
            .map(
                limit ->
                    problems.sorted().stream().anyMatch(d -> d.severity().compareTo(limit) <= 0))
            .orElse(false);
  }

  private BuildResult result(List<SiteResult> sites) {
    List<Diagnostic> sorted = problems.sorted();
    return new BuildResult(failed(), sorted, sites);
  }

  private static SiteResult siteResult(SiteRenderer.Rendered site, OutputFolder output) {
    return new SiteResult(
        site.name().value(),
        output.path().resolve(site.name().value()).resolve("index.html"),
        site.pages(),
        site.bytes(),
        site.time());
  }
}
