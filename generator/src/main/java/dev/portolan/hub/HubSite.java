package dev.portolan.hub;

import dev.portolan.catalog.Brand;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Hub;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.TryIt;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.history.ChangeDates;
import dev.portolan.message.Messages;
import dev.portolan.portal.BrandFiles;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PortalUnits;
import dev.portolan.portal.SiteView;
import dev.portolan.portal.Summary;
import dev.portolan.portal.reference.VersionUnit;
import dev.portolan.publish.PublishFilter;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.site.SitePath;
import dev.portolan.site.SitePlan;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Theme;
import dev.portolan.site.Unit;
import dev.portolan.spec.SpecReader;
import dev.portolan.variable.Variables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Service Hub: the pages of every product, version and document as portals have them, and of
 * the catalog as a whole what producers need. When its index is written, every other unit of the
 * build is done; so it knows every problem that was found. Documents wait for that too.
 */
public final class HubSite implements SitePlan<Summary> {
  private final HubContents contents;
  private final PublishedCatalog everything;
  private final SiteView site;
  private final List<Unit<Summary>> units;
  private final HubDocuments documents;
  private final Diagnostics found;

  private HubSite(
      HubContents contents,
      PublishedCatalog everything,
      SiteView site,
      List<Unit<Summary>> units,
      HubDocuments documents,
      Diagnostics found) {
    this.contents = contents;
    this.everything = everything;
    this.site = site;
    this.units = List.copyOf(units);
    this.documents = documents;
    this.found = found;
  }

  /**
   * The plan of the hub.
   *
   * @param today decides which versions have stopped working, as for a portal
   * @param theme the one it will be rendered with
   * @param changes when the documents changed
   * @param problems all that the build finds: what the pages show of them
   */
  public static HubSite plan(
      HubContents contents,
      Optional<LocalDate> today,
      SpecReader specs,
      Theme theme,
      ChangeDates changes,
      Diagnostics problems) {
    Catalog catalog = contents.catalog();
    Hub hub = contents.hub();
    PublishedCatalog everything =
        PublishFilter.everything(catalog, portal(hub, variables(catalog)), today);
    SiteView site = view(hub, everything, theme.messages());
    Sources sources = new Sources(hub, catalog.folder());
    Publication publication = new Publication(catalog.site().portals(), sources);
    Provenances provenances = new Provenances(catalog, everything, publication, sources);
    List<Unit<Summary>> units = new ArrayList<>();
    List<Unit<Summary>> documents = new ArrayList<>();
    LinkView services = LinkView.inside("Services", HubPaths.SERVICES.value());
    for (Unit<Summary> unit :
        PortalUnits.of(everything, site, services, specs, theme, changes, problems)) {
      if (unit instanceof VersionUnit) {
        units.add(new FramedUnit(unit, (path, own) -> provenances.version(unit.name())));
      } else {
        documents.add(unit);
      }
    }
    return new HubSite(
        contents, everything, site, units, new HubDocuments(documents, provenances), problems);
  }

  /** Documents name those of any portal; where portals differ, those of the first. */
  private static Variables variables(Catalog catalog) {
    return catalog.site().portals().stream()
        .map(Portal::variables)
        .reduce(Variables.NONE, (known, more) -> more.and(known));
  }

  /** How portals' pages look in the hub: nothing hidden, nothing sent, one language of samples. */
  private static Portal portal(Hub hub, Variables variables) {
    return new Portal(
        "hub",
        hub.title(),
        Optional.empty(),
        Portal.Visibility.PRIVATE,
        hub.language(),
        hub.theme(),
        TryIt.OFF,
        Optional.empty(),
        List.of("curl"),
        false,
        false,
        List.of(),
        Portal.AnalyticsAudience.NONE,
        Optional.empty(),
        variables,
        Optional.empty(),
        Optional.empty(),
        Brand.NONE,
        List.of(),
        List.of(),
        hub.location());
  }

  /** Those who read the hub have the sources: what portals copy for machines is not made again. */
  private static SiteView view(Hub hub, PublishedCatalog everything, Messages messages) {
    SiteView ofPortal = SiteView.of(everything, BrandFiles.NONE, messages);
    return new SiteView(
        hub.title(),
        ofPortal.description(),
        "",
        false,
        ofPortal.organization(),
        List.of(
            LinkView.inside("Products", HubPaths.PRODUCTS.value()),
            LinkView.inside("Versions", HubPaths.VERSIONS.value()),
            LinkView.inside("Documents", HubPaths.DOCUMENTS.value()),
            LinkView.inside("Services", HubPaths.SERVICES.value()),
            LinkView.inside("Dependencies", HubPaths.DEPENDENCIES.value()),
            LinkView.inside("Resources", HubPaths.RESOURCES.value()),
            LinkView.inside("Control planes", HubPaths.CONTROL_PLANES.value()),
            LinkView.inside("Integrations", HubPaths.INTEGRATIONS.value()),
            LinkView.inside("Scorecards", HubPaths.SCORECARDS.value()),
            LinkView.inside("Events", HubPaths.EVENTS.value()),
            LinkView.inside("Teams", HubPaths.TEAMS.value()),
            LinkView.inside("Discrepancies", HubPaths.DISCREPANCIES.value()),
            LinkView.inside("Problems", HubPaths.PROBLEMS.value())),
        List.of(),
        false,
        false,
        ofPortal.codeSamples(),
        ofPortal.brand(),
        messages);
  }

  @Override
  public SitePath name() {
    return SitePath.of("hub");
  }

  @Override
  public SiteView view() {
    return site;
  }

  @Override
  public List<Unit<Summary>> units() {
    return units;
  }

  @Override
  public void index(List<Summary> summaries, SiteWriter out, Diagnostics problems)
      throws IOException {
    Diagnostics known = new Diagnostics();
    known.addAll(found.sorted());
    List<Summary> all = new ArrayList<>(summaries);
    all.addAll(documents.render(out, known, problems));
    Estate estate = new Estate(contents, site, everything, all, known.sorted());
    new HubIndex(estate, all, out).write();
  }
}
