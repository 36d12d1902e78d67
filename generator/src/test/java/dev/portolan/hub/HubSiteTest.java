package dev.portolan.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.MiniCatalog;
import dev.portolan.Portolan;
import dev.portolan.diagnostic.WrongUseException;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What producers find in the hub. */
class HubSiteTest {
  @TempDir static Path shared;
  private static BuiltHub hub;

  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException {
    hub = BuiltHub.of(shared, Wharf.CATALOG);
  }

  @Test
  void listsEveryProductOnceWhateverItsStatus() {
    assertEquals(
        List.of(
            "Berths berths | Published | public | Crane drivers | 2 | 2.0 | 2 | 1 |"
                + " Env: prod tier: Gold area: Quay",
            "Cranes cranes | Unpublished | nowhere | 1 | v1 | 0 | 0 | tier: gold"),
        hub.rows("products/index.html", "products"));
    Document home = hub.page("index.html");
    assertEquals("2", home.select(".counts a[href$=products/index.html] .count-number").text());
  }

  @Test
  void comparesValuesOfLabelsWithoutCaseAndInheritsNone() {
    Document products = hub.page("products/index.html");
    assertEquals(
        List.of("Env: prod", "area: quay", "tier: gold"),
        labels(products.select("tbody tr").get(0)));
    assertEquals(List.of("tier: gold"), labels(products.select("tbody tr").get(1)));
    assertEquals(
        List.of("All", "Env: prod (1)", "area: Quay (1)", "tier: Gold (2)"),
        products.select("select[data-key=label] option").eachText());
    // The product's tier is not that of its versions.
    Document versions = hub.page("versions/index.html");
    assertEquals(List.of("tier: bronze"), labels(versions.select("tbody tr").get(0)));
    assertEquals(List.of(), labels(versions.select("tbody tr").get(1)));
  }

  private static List<String> labels(Element row) {
    return row.attr("data-facets")
        .lines()
        .filter(line -> line.startsWith("label="))
        .map(line -> line.substring("label=".length()))
        .sorted()
        .toList();
  }

  @Test
  void saysWhichLinkOfTheChainStopsAVersionAndWhatToWriteWhere() {
    assertEquals(
        List.of(
            "public Wharf Developers | Not visible | The version 2.0 is unpublished. |"
                + " Write publish_status: published products/berths/versions/v2/version.yaml",
            "partners Wharf | Not visible | The product Berths is not meant for this portal."
                + " The version 2.0 is unpublished. |"
                + " Write portals: […, partners] products/berths/product.yaml"
                + " Write publish_status: published products/berths/versions/v2/version.yaml"),
        hub.rows("versions/berths/v2.html", "publication"));
    assertTrue(
        hub.page("versions/berths/v2.html")
            .select("#publication ~ .hub-note")
            .text()
            .contains("the gateway takes its requests all the same"));
    List<String> crane = hub.rows("versions/cranes/v1.html", "publication");
    assertTrue(
        crane.get(1).contains("The version v1 is unpublished in this portal alone."),
        crane.toString());
    assertTrue(crane.get(1).contains("portals: {partners: {publish_status: published}}"));
  }

  @Test
  void hasAMatrixOfVersionsAndControlPlanes() {
    Document matrix = hub.page("versions/index.html");
    List<String> heads = matrix.select("thead th").eachAttr("data-key");
    int production = heads.indexOf("on_production");
    int staging = heads.indexOf("on_staging");
    List<String> cells =
        matrix.select("tbody tr").stream()
            .map(
                row ->
                    row.child(0).text()
                        + ": "
                        + row.child(production).text()
                        + "/"
                        + row.child(staging).text())
            .toList();
    assertEquals(List.of("1.0: berths-v1/", "2.0: /berths-v2", "v1: /"), cells);
    assertEquals(
        "../control-planes/production.html#service-berths-v1",
        matrix.select("tbody tr").first().child(production).select("a").attr("href"));
  }

  @Test
  void showsStatusesInWords() {
    assertEquals(
        List.of("Published Deprecated", "Unpublished", "Published"),
        hub.page("versions/index.html").select("tbody td:nth-child(3)").eachText());
    assertTrue(
        hub.page("versions/berths/v1.html").select(".hub-facts").text().contains("2030-01-31"));
  }

  @Test
  void putsDocumentsOfDraftsIntoAFrameThatSaysSo() {
    Document draft = hub.page("products/berths/docs/drafts.html");
    assertEquals("Drafts", draft.select("main h1").text());
    assertTrue(draft.select("main").text().contains("Still being written."));
    Element provenance = draft.select(".provenance").first();
    assertTrue(provenance.text().contains("Unpublished"), provenance.text());
    assertTrue(
        provenance.text().contains("The document Drafts is unpublished."), provenance.text());
    assertEquals(
        "https://git.example/edit/main/products/berths/docs/20-drafts.md#L1",
        provenance.select(".provenance-links a").attr("href"));
    assertTrue(
        hub.page("products/berths/docs/mooring.html")
            .select(".provenance")
            .text()
            .startsWith("Published Visible in public"));
    assertEquals(
        "../../../products/berths/docs/drafts.html",
        hub.page("products/berths/docs/mooring.html").select("main .prose a").attr("href"));
    assertTrue(hub.page("pages/about.html").select(".provenance").text().contains("Unpublished"));
    assertTrue(
        hub.problems().stream().noneMatch(line -> line.contains("link-")),
        hub.problems()::toString);
  }

  @Test
  void showsTheReferenceOfEveryVersionWithTheWayToItsDashboard() {
    Document operation = hub.page("products/berths/v1/list-berths.html");
    assertEquals("List berths", operation.select("main h1").text());
    assertEquals(
        "../../../versions/berths/v1.html", operation.select(".provenance a").attr("href"));
    assertTrue(hub.has("products/berths/v1/openapi.yaml"));
    assertTrue(hub.has("products/berths/v2/index.html"));
  }

  @Test
  void showsRoutesAndPluginsOfAVersionButNoSecret() throws IOException {
    assertEquals(
        List.of("berths"),
        hub.page("versions/berths/v1.html").select("[data-list=routes] tbody th").eachText());
    List<String> plugins = hub.rows("versions/berths/v1.html", "plugins");
    assertEquals(3, plugins.size(), plugins.toString());
    assertTrue(
        plugins.stream().anyMatch(p -> p.startsWith("rate-limiting") && p.contains("Disabled")));
    assertTrue(plugins.stream().anyMatch(p -> p.startsWith("key-auth") && p.contains("Managed")));
    assertTrue(
        hub.page("versions/cranes/v1.html").text().contains("is not linked to a gateway service"));
    for (String page : hub.pages()) {
      assertFalse(hub.text(page).contains("SECRET-NAME"), page);
    }
  }

  @Test
  void showsAControlPlaneWithServicesThatNoVersionUses() {
    List<String> services = hub.rows("control-planes/production.html", "services");
    assertEquals(2, services.size());
    assertTrue(
        services
            .get(0)
            .startsWith("berths-v1 | https://berths.internal:8443/v1 | Enabled | Berths 1.0"),
        services.get(0));
    assertTrue(
        services.get(1).startsWith("silent | http://silent.internal | Enabled |"), services.get(1));
    assertTrue(
        hub.page("control-planes/staging.html")
            .text()
            .contains("Put what decK writes into gateway/staging.yaml"));
  }

  @Test
  void showsProblemsOnThePageOfTheThingTheyConcern() throws IOException {
    BuiltHub wrong =
        BuiltHub.of(
            folder,
            Wharf.CATALOG,
            """
            == products/cranes/docs/a.md
            ---
            status: published
            ---
            [nowhere](gone.md)
            """);
    List<String> rows = wrong.rows("products/cranes/index.html", "problems");
    assertEquals(1, rows.size(), rows.toString());
    assertTrue(rows.get(0).contains("products/cranes/docs/a.md:4"), rows.get(0));
    assertEquals(
        "https://git.example/edit/main/products/cranes/docs/a.md#L4",
        wrong.page("products/cranes/index.html").select("[data-list=problems] a").attr("href"));
    assertTrue(
        wrong.rows("problems/index.html", "problems").stream()
            .anyMatch(row -> row.contains("a.md:4")));
    Element mark =
        wrong.page("products/cranes/docs/a.html").select(".provenance a[href*=problems]").first();
    assertEquals("1 problem", mark.text());
    assertEquals(
        "../../../problems/index.html?q=products%2Fcranes%2Fdocs%2Fa.md", mark.attr("href"));
    assertEquals(
        0,
        wrong
            .page("products/berths/docs/mooring.html")
            .select(".provenance a[href*=problems]")
            .size());
    assertTrue(
        wrong.page("products/berths/index.html").select("[data-list=problems] tbody tr").stream()
            .noneMatch(row -> row.text().contains("a.md")));
  }

  @Test
  void tellsReadersNotAuthorsStateOfWhatWasReleased() {
    List<String> rows = hub.rows("index.html", "released");
    assertTrue(rows.get(0).startsWith("Berths 2.0 | 2025-02-03 | nowhere"), rows::toString);
    assertTrue(rows.get(1).startsWith("Berths 1.0 | 2024-02-03 | public"), rows::toString);
  }

  @Test
  void answersPathsThatLeadNowhereWithASearch() {
    Document page = hub.page("404.html");
    assertEquals("search/index.html", page.select("main a[data-search]").attr("href"));
    assertEquals("products/index.html", page.select("main li a").first().attr("href"));
    assertEquals("products/index.html", page.select("main a.button").attr("href"));
  }

  @Test
  void leavesCopiesForMachinesToPortals() {
    assertFalse(hub.has("products/berths/docs/mooring.md"));
    assertFalse(hub.has("products/berths/v1/list-berths.md"));
    assertFalse(hub.has("products/berths/v1/list-berths.openapi.json"));
    assertTrue(hub.has("products/berths/v1/openapi.json"));
    assertEquals(
        0,
        hub.page("products/berths/v1/list-berths.html")
            .select(".page-tools, link[type=text/markdown]")
            .size());
  }

  @Test
  void exportsListsAsCsvAndJson() throws IOException {
    List<String> csv = hub.text("products.csv").lines().toList();
    assertEquals(
        "name,status,visible_in,owner,versions,newest,documents,problems,labels", csv.get(0));
    assertTrue(
        csv.get(1).startsWith("Berths; berths,Published,public,Crane drivers,2,2.0,2,"),
        csv.get(1));
    JsonNode json = new ObjectMapper().readTree(hub.text("products.json"));
    assertEquals(2, json.size());
    assertEquals("public", json.get(0).get("visible_in").get(0).textValue());
    assertEquals(2, json.get(0).get("versions").intValue());
    assertTrue(json.get(1).get("owner").isNull());
  }

  @Test
  void keepsTheOtherSitesOfAnOutput() throws IOException {
    Path catalog = MiniCatalog.write(folder.resolve("catalog"), Wharf.CATALOG);
    Path out = folder.resolve("out");
    build(catalog, out, Set.of());
    assertTrue(Files.exists(out.resolve("hub/index.html")));

    build(catalog, out, Set.of(SiteKind.HUB));
    assertTrue(Files.exists(out.resolve("portals/public/index.html")));

    build(catalog, out, Set.of(SiteKind.PORTALS));
    assertTrue(Files.exists(out.resolve("hub/index.html")));

    Path portolan = catalog.resolve("portolan.yaml");
    Files.writeString(portolan, Files.readString(portolan).replaceFirst("(?m)^hub:.*\n", ""));
    build(catalog, out, Set.of(SiteKind.PORTALS));
    assertFalse(Files.exists(out.resolve("hub")));
    WrongUseException e =
        assertThrows(WrongUseException.class, () -> build(catalog, out, Set.of(SiteKind.HUB)));
    assertEquals("the catalog has no hub; add \"hub: {}\" to portolan.yaml", e.getMessage());
  }

  private static void build(Path catalog, Path out, Set<SiteKind> only) throws IOException {
    Portolan.build(
        new BuildRequest(
            catalog, Optional.of(out), List.of(), only, Optional.empty(), 2, Optional.empty()),
        Progress.SILENT);
  }
}
