package dev.portolan.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub shows of the Service Catalog, and of what the gateway and other tools know. */
class ServicesTest {
  static final String SERVICES =
      """
      == services/tides/service.yaml
      display_name: Tides
      description: Knows high and low water.
      owner: cranes
      lifecycle: production
      labels: {tier: gold}
      custom_fields:
        cost_center: CC-114
        runbook: {name: Runbook, link: https://runbooks.example/tides}
        audited: true
      depends_on: [moon]
      resources:
        - {integration: gateway, type: gateway_service, name: production/berths-v1}
        - {integration: github, type: repository, name: wharf/tides}
      == services/tides/docs/10-runbook.md
      # Runbook
      Look at the [moon](../../moon/docs/phases.md).
      == services/moon/service.yaml
      display_name: Moon
      lifecycle: deprecated
      == services/moon/docs/phases.md
      # Phases
      There are four.
      == scorecards/readiness.yaml
      name: Readiness
      levels: {bronze: 50, gold: 100}
      criteria:
        - {name: Has an owner, rule: 'service.owner != ""', section: Ownership, fix: Name one}
        - {name: Is described, rule: 'service.description != ""'}
      == integrations/github.yaml
      type: github
      display_name: GitHub
      snapshots: {repository: github/repos.json, pull_request: github/pulls.json}
      == integrations/github/pulls.json
      [{"number": 7, "title": "Mind the moon", "html_url": "https://github.example/wharf/tides/pull/7", "state": "closed",
        "draft": false, "created_at": "2026-01-01T08:00:00Z", "merged_at": "2026-01-02T08:00:00Z", "closed_at": "2026-01-02T08:00:00Z",
        "user": {"login": "ada"}, "base": {"repo": {"full_name": "wharf/tides"}}}]
      == integrations/github/repos.json
      [{"id": 1, "name": "tides", "full_name": "wharf/tides", "html_url": "https://github.example/wharf/tides",
        "description": "High and low", "open_issues_count": 3, "language": "Java",
        "pushed_at": "2026-01-02T03:04:05Z", "updated_at": "2026-01-02T03:04:05Z", "archived": false},
       {"id": 2, "name": "alone", "full_name": "wharf/alone", "html_url": "javascript:alert(1)",
        "pushed_at": "2026-01-02T03:04:05Z", "archived": false}]
      """;

  @TempDir static Path folder;
  private static BuiltHub hub;

  @BeforeAll
  static void build() throws IOException {
    hub = BuiltHub.of(folder, Wharf.CATALOG, SERVICES);
  }

  @Test
  void listsServicesWithOwnersAndWhatTheyRestOn() {
    List<String> rows = hub.rows("services/index.html", "services");
    assertEquals(2, rows.size(), rows.toString());
    assertTrue(
        rows.get(1).startsWith("Tides tides | Crane drivers | production | Berths 1.0 | 2 | 1 | 0"),
        rows.get(1));
  }

  @Test
  void showsFactsByTheirKinds() {
    Document page = hub.page("services/tides/index.html");
    String facts = page.select(".hub-facts").text();
    assertTrue(facts.contains("cost center CC-114"), facts);
    assertTrue(facts.contains("audited Yes"), facts);
    assertTrue(facts.contains("Fronted by a gateway Yes"), facts);
    assertTrue(facts.contains("Part of a mesh No"), facts);
    assertEquals(
        "https://runbooks.example/tides",
        page.select(".hub-facts a:containsOwn(Runbook)").attr("href"));
    String moon = hub.page("services/moon/index.html").select(".hub-facts").text();
    assertTrue(moon.contains("Not declared. Write owner: in services/moon/service.yaml"), moon);
  }

  @Test
  void joinsServicesAndVersionsAtTheGatewayServiceBothWays() {
    assertTrue(
        hub.rows("services/tides/index.html", "versions")
            .get(0)
            .startsWith("Berths 1.0 | Published Deprecated"));
    assertEquals(
        "../../services/tides/index.html",
        hub.page("versions/berths/v1.html").select(".hub-facts a:containsOwn(Tides)").attr("href"));
    assertEquals(
        List.of("berths"),
        hub.page("services/tides/index.html").select("[data-list=routes] tbody th").eachText());
    assertTrue(
        hub.rows("services/tides/index.html", "plugins").stream()
            .anyMatch(row -> row.startsWith("key-auth")));
  }

  @Test
  void showsDependenciesBothWaysAsADrawingAndInWords() {
    assertTrue(
        hub.rows("services/tides/index.html", "dependencies")
            .get(0)
            .startsWith("Moon | needed by this one | deprecated"));
    assertTrue(
        hub.rows("services/moon/index.html", "dependencies")
            .get(0)
            .startsWith("Tides | needs this one"));
    Document graph = hub.page("dependencies/index.html");
    assertEquals(
        List.of("../services/tides/index.html", "../services/moon/index.html"),
        graph.select("svg.graph a").eachAttr("href"));
    assertEquals(1, graph.select(".graph-arrow").size());
  }

  @Test
  void showsDocumentsOfServicesAndTheirLinks() {
    Document runbook = hub.page("services/tides/docs/runbook.html");
    assertEquals(
        "../../../services/moon/docs/phases.html",
        runbook.select("main .prose a:containsOwn(moon)").attr("href"));
    assertTrue(runbook.select(".provenance").text().contains("Seen in the hub alone"));
    assertTrue(
        runbook.select(".breadcrumbs").text().startsWith("Services Tides"),
        runbook.select(".breadcrumbs").text());
  }

  @Test
  void tellsResourcesThatNoServiceRestsOn() {
    Document list = hub.page("resources/index.html");
    List<String> unmapped = list.select("tr[data-facets*=mapped=unmapped] th").eachText();
    assertEquals(
        List.of("silent", "wharf/alone"),
        unmapped.stream()
            .map(t -> t.contains("alone") ? "wharf/alone" : t.contains("silent") ? "silent" : t)
            .toList());
    Document alone =
        hub.page(list.select("th a:contains(alone)").attr("href").substring("../".length()));
    assertTrue(alone.text().contains("No service rests on it."), alone.text());
    assertEquals(0, alone.select("a[href^=javascript]").size());
  }

  @Test
  void showsTheHealthOfIntegrations() {
    List<String> rows = hub.rows("integrations/index.html", "integrations");
    assertTrue(
        rows.stream().anyMatch(row -> row.startsWith("GitHub github | github | Fresh | 2 | 2 |")),
        rows.toString());
    assertTrue(
        hub.rows("integrations/github.html", "snapshots").get(0).startsWith("repository | 2 |"));
  }

  @Test
  void showsDiscrepanciesOnTheirPageAndThatOfWhatTheyConcern() {
    assertTrue(
        hub.rows("discrepancies/index.html", "discrepancies").stream()
            .anyMatch(row -> row.contains("Moon") && row.startsWith("Service without an owner")));
    assertTrue(
        hub.rows("services/moon/index.html", "discrepancies").stream()
            .anyMatch(row -> row.startsWith("Service without an owner")));
  }

  @Test
  void showsWhichOperationsRoutesTake() {
    Document page = hub.page("versions/berths/v1.html");
    assertTrue(page.text().contains("Routes take all operations"), page.select("main").text());
    assertEquals("berths", page.select("[data-list=operations] tbody td:last-child").text());
    assertEquals(
        List.of("https://api.wharf.example/berths"),
        page.select("[data-list=routes] tbody td:nth-child(2)").eachText());
  }

  @Test
  void showsScoresByServiceAndByCriterion() {
    assertTrue(
        hub.rows("scorecards/index.html", "scorecards")
            .get(0)
            .startsWith("Readiness | 2 | 2 | 50 %"));
    assertEquals(
        List.of("Moon | 0 % | 0 | 2 | 0", "Tides | Crane drivers | 100 % gold | 2 | 0 | 0"),
        hub.rows("scorecards/readiness.html", "services"));
    assertEquals(
        List.of("Moon | Failed | Failed", "Tides | Passed | Passed"),
        hub.rows("scorecards/readiness.html", "matrix"));
    assertTrue(
        hub.rows("scorecards/readiness/criterion-1.html", "services")
            .get(0)
            .startsWith("Moon | Failed | "));
    List<String> moon = hub.rows("services/moon/index.html", "scorecard-1");
    assertTrue(
        moon.get(0).startsWith("Has an owner | Failed |") && moon.get(0).endsWith("Name one"),
        moon.get(0));
    assertTrue(hub.rows("services/index.html", "services").get(1).contains("100 % gold"));
  }

  @Test
  void showsEventsNewestFirstOverAllAndByService() {
    List<String> events = hub.rows("services/tides/index.html", "events");
    assertTrue(
        events.get(0).contains("Mind the moon") && events.get(0).contains("2026-01-02 08:00"),
        events.toString());
    assertTrue(events.get(1).contains("2026-01-01 08:00"), events.toString());
    assertEquals(events, hub.rows("events/index.html", "events"));
    assertTrue(hub.page("services/moon/index.html").select("#events + .list-empty").size() == 1);
    assertTrue(hub.page("events/index.html").select("tr[data-facets*=tides]").size() == 2);
  }
}
