package dev.portolan.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.analytics.SnapshotReader;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.CatalogReader;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayReader;
import dev.portolan.inventory.Inventory;
import dev.portolan.inventory.InventoryReader;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardsTest {
  private static final String CATALOG =
      """
      == portolan.yaml
      title: Harbour
      portals: {public: {}}
      control_planes: {production: {}}
      == teams.yaml
      teams: {payments: {}}
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - name: pay
          url: https://pay.harbour.example
          routes: [{name: pay, paths: [/pay]}]
          plugins: [{name: key-auth}]
        - {name: pay-old, url: "https://old.harbour.example", routes: [{name: old, paths: [/old]}]}
      == products/pay/product.yaml
      {name: Pay, owner: payments, publish_status: published}
      == products/pay/versions/v1/version.yaml
      {publish_status: published, gateway_service: {control_plane: production, name: pay}}
      == products/pay/versions/v1/openapi.yaml
      openapi: 3.1.0
      info: {title: Pay, version: "1"}
      paths:
        /refunds/{id}:
          get: {operationId: getRefund, parameters: [{in: path, name: id}], responses: {"200": {description: Fine}}}
      == services/pay.yaml
      display_name: Pay
      owner: payments
      lifecycle: production
      labels: {tier: critical}
      custom_fields: {uptime: 99.9, pci: true, board: {name: Board, link: "https://x.harbour.example"}}
      depends_on: [ledger]
      resources:
        - {integration: gateway, type: gateway_service, name: production/pay}
        - {integration: gateway, type: gateway_service, name: production/pay-old}
        - {integration: github, type: repository, name: harbour/pay}
        - {integration: pager, type: service, name: Pay}
      == services/ledger.yaml
      display_name: Ledger
      lifecycle: experimental
      == integrations/github.yaml
      type: github
      taken: 2026-11-20
      snapshots:
        repository: repos.json
        pull_request: pulls.json
        pull_request_review: reviews.json
        workflow_run: runs.json
        dependabot_alert: alerts.json
      == integrations/repos.json
      [{"id": 1, "full_name": "harbour/pay", "html_url": "https://github.example/harbour/pay"}]
      == integrations/pulls.json
      [{"number": 1, "title": "A", "url": "https://api.github.com/repos/harbour/pay/pulls/1", "state": "closed",
        "created_at": "2026-11-10T00:00:00Z", "merged_at": "2026-11-11T00:00:00Z", "closed_at": "2026-11-11T00:00:00Z"},
       {"number": 2, "title": "B", "url": "https://api.github.com/repos/harbour/pay/pulls/2", "state": "closed",
        "created_at": "2026-11-10T00:00:00Z", "merged_at": "2026-11-13T00:00:00Z", "closed_at": "2026-11-13T00:00:00Z"},
       {"number": 3, "title": "C", "url": "https://api.github.com/repos/harbour/pay/pulls/3", "state": "open",
        "created_at": "2026-10-01T00:00:00Z"}]
      == integrations/reviews.json
      [{"state": "APPROVED", "user": {"login": "a"}, "submitted_at": "2026-11-10T12:00:00Z",
        "pull_request_url": "https://api.github.com/repos/harbour/pay/pulls/1"}]
      == integrations/runs.json
      {"workflow_runs": [{"id": 1, "name": "Build", "conclusion": "success", "created_at": "2026-11-19T00:00:00Z",
        "updated_at": "2026-11-19T00:40:00Z", "repository": {"full_name": "harbour/pay"}}]}
      == integrations/alerts.json
      [{"number": 1, "state": "open", "dependency": {"package": {"name": "x"}},
        "security_advisory": {"ghsa_id": "GHSA-1", "severity": "medium", "summary": "s"},
        "url": "https://api.github.com/repos/harbour/pay/dependabot/alerts/1", "created_at": "2026-11-01T00:00:00Z"}]
      == integrations/pager.yaml
      {type: pagerduty, taken: 2026-11-20, snapshots: {service: services.json, incident: incidents.json, on_call: oncalls.json}}
      == integrations/services.json
      {"services": [{"id": "P1", "name": "Pay", "status": "active", "escalation_policy": {"id": "E1"}}], "more": false}
      == integrations/incidents.json
      {"incidents": [
        {"id": "I1", "incident_number": 1, "title": "Down", "status": "resolved", "service": {"id": "P1"},
         "created_at": "2026-11-01T00:00:00Z", "resolved_at": "2026-11-01T03:00:00Z",
         "acknowledgements": [{"at": "2026-11-01T00:10:00Z"}]},
        {"id": "I2", "incident_number": 2, "title": "Slow", "status": "triggered", "service": {"id": "P1"},
         "created_at": "2026-11-19T00:00:00Z"}], "more": false}
      == integrations/oncalls.json
      {"oncalls": [{"user": {"summary": "Ada"}, "escalation_policy": {"id": "E1"}, "escalation_level": 1}]}
      """;

  @TempDir Path folder;
  private final Diagnostics problems = new Diagnostics();

  private List<Assessment> assess(String files) throws IOException {
    MiniCatalog.write(folder, CATALOG, files);
    CatalogFolder catalogFolder = CatalogFolder.open(folder);
    Catalog catalog = CatalogReader.read(catalogFolder, problems).orElseThrow();
    List<Gateway> gateways =
        GatewayReader.read(catalogFolder, catalog.site().controlPlanes(), problems);
    Inventory inventory =
        InventoryReader.read(
            catalog,
            gateways,
            List.of(),
            Map.of(),
            Optional.of(Instant.parse("2026-11-21T00:00:00Z")),
            problems);
    List<Assessment> assessments =
        Scorecards.assess(
            catalog,
            gateways,
            inventory,
            () -> SnapshotReader.read(catalog, gateways, 1, problems),
            problems);
    assertEquals(List.of(), problems.sorted().stream().map(MiniCatalog::line).toList());
    return assessments;
  }

  /** What one criterion says of the two services. */
  private String verdict(String criterion) throws IOException {
    Assessment one = assess("== scorecards/s.yaml\ncriteria:\n  - " + criterion + "\n").get(0);
    return one.services().stream()
        .map(score -> score.verdicts().get(0))
        .map(verdict -> verdict.outcome() + " " + verdict.text())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service.name == 'pay'",
        "service.owner == 'payments' && service.owned_by == 'catalog'",
        "service.labels.tier == 'critical'",
        "service.custom_fields.uptime > 99.5 && service.custom_fields.pci",
        "service.custom_fields.board.link.startsWith('https://')",
        "'ledger' in service.depends_on",
        "service.apis.exists(a, a.product == 'pay' && a.published && a.spec == 'openapi')",
        "service.specs >= 1",
        "service.resources.exists(r, r.vendor == 'github' && r.tone == 'good')",
        "service.gateway_services.exists(g, 'key-auth' in g.plugins)",
        "service.changes.filter(c, c.state == 'open').size() == 1",
        "service.incidents.all(i, i.urgency != 'high')",
        "service.vulnerabilities.filter(v, v.severity == 'critical').size() == 0",
        "service.on_call[0].name == 'Ada'",
        "service.runs.exists(r, r.outcome == 'success' && r.age < 72)",
        "has(service.incidents)",
      })
  void rulesSeeTheModel(String rule) throws IOException {
    String verdict = verdict("{name: x, rule: \"" + rule + "\"}");
    assertTrue(verdict.contains("; PASSED the rule holds"), verdict);
  }

  @Test
  void whatNoIntegrationTellsOfIsNotEvaluated() throws IOException {
    assertEquals(
        "NOT_EVALUATED no integration tells of its incidents; FAILED the rule does not hold:"
            + " service.incidents.size() == 0",
        verdict("{name: x, rule: service.incidents.size() == 0}"));
  }

  @Test
  void aLabelThatIsNotThereFails() throws IOException {
    assertTrue(
        verdict("{name: x, rule: service.labels.tier == 'critical'}")
            .startsWith("FAILED it has no \"tier\"; PASSED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gateway_manager_has_plugin, category: Authentication|FAILED 1 out of 2 gateway services passing",
        "gateway_manager_error_rate, threshold: 1.0, relative_window: 7d|NOT_EVALUATED no traffic figures were read",
        "gateway_manager_response_latency, metric: response_latency_p95|NOT_EVALUATED no traffic figures were read",
        "has_api_specs, min_specs: 1|PASSED it has 1 specifications, 1 are asked for",
        "has_service_docs|FAILED it has 0 documents, 1 are asked for",
        "has_resources, number: 4|PASSED it has 4 resources, 4 are asked for",
        "lint_api_specs|PASSED 1 out of 1 specifications passing",
        "'lint_api_specs, rulesets: [\"oas:recommended\"], include_warnings: true'|FAILED 0 out of 1 specifications passing",
        "incident_limit, number: 2, window: 30d|FAILED 0 out of 1 resources with incidents passing",
        "incident_limit, number: 2, window: 7d|PASSED 1 out of 1 resources with incidents passing",
        "on_call_engineer_assigned|PASSED 1 out of 1 resources with on-call passing",
        "pagerduty_service_enabled|PASSED 1 out of 1 resources passing",
        "time_before_failure, min: 14d, window: 30d|PASSED 1 out of 1 resources with incidents passing",
        "time_to_acknowledge, max: 15m, window: 30d|FAILED 0 out of 1 resources with incidents passing",
        "time_to_restore, max: 3d, window: 30d|PASSED 1 out of 1 resources with incidents passing",
        "min_approving_reviews, number: 1|FAILED 0 out of 1 repositories passing",
        "stale_pull_request_limit, age: 14d|FAILED 0 out of 1 repositories passing",
        "time_to_approve, threshold: 12h|PASSED 1 out of 1 repositories passing",
        "'time_to_merge, measure: median, threshold: {unit: hours, value: 48}, window: {unit: months, value: 1}'|PASSED 1 out of 1 repositories passing",
        "time_to_merge, measure: maximum, threshold: 2d|FAILED 0 out of 1 repositories passing",
        "time_to_workflow_completion, threshold: 30m|FAILED 0 out of 1 repositories passing",
        "open_vulnerability_limit, severity: high|PASSED 1 out of 1 repositories passing",
        "open_vulnerability_limit, severity: low|FAILED 0 out of 1 repositories passing",
      })
  void templatesJudge(String template, String expected) throws IOException {
    String plain = template.replaceAll("^'|'$", "");
    assertEquals(expected, verdict("{template: " + plain + "}").replaceAll("^.*?; ", ""));
  }

  @Test
  void scoresAsKonnectDoes() throws IOException {
    Assessment two =
        assess(
                """
                == scorecards/ready.yaml
                name: Production readiness
                selector: service.lifecycle == "production"
                levels: {gold: 100, bronze: 50, silver: 66}
                criteria:
                  - {name: Has an owner, rule: 'service.owner != ""', section: Ownership, fix: Name a team}
                  - {name: Is known, rule: 'service.name != ""'}
                  - {name: Has no incidents, rule: 'false'}
                  - {name: Off, rule: 'false', enabled: false}
                """)
            .get(0);

    assertEquals(List.of("pay"), two.services().stream().map(s -> s.service()).toList());
    assertEquals("66.667", two.services().get(0).raw().toPlainString());
    assertEquals(67, two.services().get(0).percent());
    assertEquals(Optional.of("silver"), two.services().get(0).level());
    assertEquals(1, two.passing(0));
    assertEquals(0, two.passing(2));
    assertEquals("66.667", two.mean().orElseThrow().toPlainString());
  }

  @Test
  void theFourTemplatesOfKonnectAreThere() throws IOException {
    for (Bundle bundle : Bundle.values()) {
      Assessment one = assess("== scorecards/s.yaml\ntemplate: " + bundle.word() + "\n").get(0);
      assertTrue(one.scorecard().criteria().size() >= 4, bundle.word());
      Assessment.ServiceScore ledger = one.services().get(0);
      assertEquals("ledger", ledger.service());
      assertTrue(
          ledger.verdicts().stream().noneMatch(v -> v.outcome() == Verdict.Outcome.PASSED),
          () -> bundle + ": " + ledger.verdicts());
    }
  }

  @Test
  void trafficIsJudgedByTheFiguresOfTheSnapshot() throws IOException {
    StringBuilder log = new StringBuilder("\n== traffic/production.ndjson\n");
    for (int i = 0; i < 100; i++) {
      log.append(
          "{\"started_at\":"
              + (1_763_700_000_000L + i * 60_000L)
              + ",\"service\":{\"name\":\"pay\"},\"route\":{\"name\":\"pay\"},"
              + "\"latencies\":{\"request\":"
              + (100 + i)
              + ",\"kong\":2,\"proxy\":90},\"request\":{\"method\":\"GET\",\"size\":100},"
              + "\"response\":{\"status\":"
              + (i < 2 ? 500 : 200)
              + ",\"size\":100}}\n");
    }
    Assessment one =
        assess(
                """
                == portolan.yaml
                title: Harbour
                portals: {public: {}}
                control_planes: {production: {}}
                analytics:
                  sources: [{control_plane: production, format: kong, path: traffic/production.ndjson}]
                == scorecards/s.yaml
                criteria:
                  - {template: gateway_manager_error_rate, threshold: 1.5}
                  - {template: gateway_manager_error_rate, threshold: 3}
                  - {template: gateway_manager_response_latency, metric: response_latency_p95, threshold: 250}
                """
                    + log)
            .get(0);

    List<Verdict> pay = one.services().get(1).verdicts();
    assertEquals("1 out of 2 gateway services passing", pay.get(0).text());
    assertTrue(
        pay.get(0).evidence().get(0).text().startsWith("2% over "),
        pay.get(0).evidence().toString());
    assertEquals("No data", pay.get(0).evidence().get(1).text());
    assertEquals(
        List.of(Verdict.Outcome.PASSED, Verdict.Outcome.PASSED),
        List.of(pay.get(1).outcome(), pay.get(2).outcome()));
    assertEquals(Verdict.Outcome.NOT_EVALUATED, one.services().get(0).verdicts().get(0).outcome());
  }
}
