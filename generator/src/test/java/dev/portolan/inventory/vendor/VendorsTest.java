package dev.portolan.inventory.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.Corpora;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in the shapes that the classes name as their sources, shortened. */
class VendorsTest {

  /** What answers, each after its type, tell: a line for each resource. */
  private static List<String> read(String vendor, String... answers) {
    return resources(vendor, answers).stream().map(VendorsTest::line).toList();
  }

  private static List<Resource> resources(String vendor, String... answers) {
    Vendor reader = Vendors.of(vendor).orElseThrow();
    Drafts drafts = new Drafts();
    Set<Known> known = EnumSet.noneOf(Known.class);
    for (Vendor.Kind kind : reader.kinds()) {
      for (int i = 0; i < answers.length; i += 2) {
        if (!answers[i].equals(kind.word())) {
          continue;
        }
        kind.knows().ifPresent(known::add);
        Diagnostics problems = new Diagnostics();
        for (JsonNode answer :
            YamlReader.readAll(
                new Source("answer.json", answers[i + 1]), Limits.CATALOG, problems)) {
          Loose loose = Loose.of(answer, Location.ofFile("answer.json"));
          for (Loose item : reader.page(kind.word(), loose).items()) {
            assertEquals(true, reader.read(kind.word(), item, drafts), answers[i + 1]);
          }
        }
        assertEquals(List.of(), problems.sorted());
      }
    }
    drafts.all().forEach(draft -> reader.finish(draft, known));
    return drafts.all().stream().map(draft -> draft.finish("one", vendor, "T", known)).toList();
  }

  private static String line(Resource resource) {
    return resource.key().type()
        + " "
        + resource.key().name()
        + resource.status().map(status -> " " + status.word() + "/" + status.tone()).orElse("")
        + " "
        + resource.facts().stream()
            .map(fact -> fact.label() + "=" + fact.value())
            .collect(Collectors.joining("; "));
  }

  private static List<String> happenings(Resource resource) {
    return resource.details().happenings().stream()
        .map(one -> one.time() + " " + one.type() + " " + one.title())
        .toList();
  }

  private static final String REPOSITORY =
      """
      [{"id": 1296269, "full_name": "octocat/Hello-World", "html_url": "https://github.com/octocat/Hello-World",
        "description": "This your first repo!", "private": false, "visibility": "public", "language": "C",
        "topics": ["octocat", "api"], "archived": false, "disabled": false, "open_issues_count": 5,
        "default_branch": "main", "pushed_at": "2011-01-26T19:06:43Z", "license": {"spdx_id": "MIT"},
        "temp_clone_token": "qzx-secret"}]
      """;

  @Test
  void readsGitHub() {
    List<Resource> read =
        resources(
            "github",
            "repository",
            REPOSITORY,
            "pull_request",
            """
            [{"url": "https://api.github.com/repos/octocat/Hello-World/pulls/1347", "id": 1, "number": 1347,
              "state": "open", "draft": false, "title": "Amazing new feature",
              "html_url": "https://github.com/octocat/Hello-World/pull/1347",
              "user": {"login": "octocat", "email": "qzx@octocat.example"},
              "created_at": "2011-01-26T19:01:12Z", "closed_at": null, "merged_at": null}]
            [{"url": "https://api.github.com/repos/octocat/Hello-World/pulls/12", "number": 12, "state": "closed",
              "title": "Fix", "created_at": "2011-01-20T19:01:12Z", "closed_at": "2011-01-25T19:01:12Z",
              "merged_at": "2011-01-25T19:01:12Z", "base": {"repo": {"full_name": "octocat/Hello-World"}}}]
            """,
            "pull_request_review",
            """
            [{"id": 80, "user": {"login": "hubot"}, "state": "APPROVED", "submitted_at": "2011-01-24T17:43:43Z",
              "pull_request_url": "https://api.github.com/repos/octocat/Hello-World/pulls/12"},
             {"id": 81, "user": {"login": "hubot"}, "state": "APPROVED", "submitted_at": "2011-01-24T18:43:43Z",
              "pull_request_url": "https://api.github.com/repos/octocat/Hello-World/pulls/12"}]
            """,
            "workflow_run",
            """
            {"total_count": 1, "workflow_runs": [{"id": 30433642, "name": "Build", "head_branch": "main",
              "status": "completed", "conclusion": "failure", "created_at": "2011-01-22T19:33:08Z",
              "run_started_at": "2011-01-22T19:33:08Z", "updated_at": "2011-01-22T19:43:08Z",
              "html_url": "https://github.com/octocat/Hello-World/actions/runs/30433642",
              "repository": {"full_name": "octocat/Hello-World"}}]}
            """,
            "dependabot_alert",
            """
            [{"number": 2, "state": "open", "dependency": {"package": {"ecosystem": "pip", "name": "django"}},
              "security_advisory": {"ghsa_id": "GHSA-rf4j-j272-fj86", "severity": "high", "summary": "Leak"},
              "url": "https://api.github.com/repos/octocat/Hello-World/dependabot/alerts/2",
              "html_url": "https://github.com/octocat/Hello-World/security/dependabot/2",
              "created_at": "2011-01-15T07:43:03Z", "fixed_at": null}]
            """,
            "release",
            """
            [{"url": "https://api.github.com/repos/octocat/Hello-World/releases/1", "tag_name": "v1.0.0",
              "name": "First", "published_at": "2011-01-27T19:35:32Z"}]
            """);

    assertEquals(
        List.of(
            "repository octocat/Hello-World active/GOOD Language=C; Default branch=main;"
                + " Visibility=public; Licence=MIT; Topics=octocat, api; Open pull requests=1; Open"
                + " issues=4; Last run=Build: failure; Open vulnerabilities=1 high; Latest"
                + " release=v1.0.0"),
        read.stream().map(VendorsTest::line).toList());
    assertEquals(
        List.of(
            "2011-01-27T19:35:32Z release.published First",
            "2011-01-26T19:01:12Z pull_request.opened #1347 Amazing new feature",
            "2011-01-25T19:01:12Z pull_request.merged #12 Fix",
            "2011-01-22T19:43:08Z workflow.failed Build on main",
            "2011-01-20T19:01:12Z pull_request.opened #12 Fix",
            "2011-01-15T07:43:03Z vulnerability.found django: Leak"),
        happenings(read.get(0)));
    assertEquals(
        List.of("2011-01-24T18:43:43Z"),
        read.get(0).details().changes().get(1).approvals().stream()
            .map(java.time.Instant::toString)
            .toList());
    assertEquals(false, read.toString().contains("qzx"));
  }

  @Test
  void countsIssuesAndPullRequestsTogetherWherePullRequestsAreNotKnown() {
    assertEquals(
        true,
        read("github", "repository", REPOSITORY)
            .get(0)
            .contains("Open issues and pull requests=5"));
  }

  @Test
  void knowsARepositoryByItsPullRequestsAlone() {
    assertEquals(
        List.of("repository a/b Open pull requests=1"),
        read(
            "github",
            "pull_request",
            """
            [{"number": 1, "url": "https://ghe.harbour.example/api/v3/repos/a/b/pulls/1",
              "created_at": "2026-01-01T00:00:00Z"}]
            """));
  }

  @Test
  void readsGitLab() {
    List<Resource> read =
        resources(
            "gitlab",
            "merge_request",
            """
            [{"id": 1, "iid": 7, "project_id": 4, "title": "Add limits", "state": "merged",
              "created_at": "2017-04-29T08:46:00Z", "merged_at": "2018-09-07T11:16:17.520Z", "closed_at": null,
              "author": {"username": "admin"}, "draft": false,
              "web_url": "https://gitlab.example.com/diaspora/diaspora-client/-/merge_requests/7"},
             {"id": 2, "iid": 8, "project_id": 4, "title": "Open", "state": "opened",
              "created_at": "2018-09-08T08:46:00Z", "work_in_progress": true,
              "web_url": "https://gitlab.example.com/diaspora/diaspora-client/-/merge_requests/8"}]
            """,
            "pipeline",
            """
            [{"id": 47, "iid": 12, "project_id": 4, "status": "success", "source": "push", "ref": "main",
              "web_url": "https://gitlab.example.com/diaspora/diaspora-client/-/pipelines/47",
              "created_at": "2018-09-09T11:28:34.085Z", "updated_at": "2018-09-09T11:32:35.169Z"}]
            """,
            "project",
            """
            [{"id": 4, "path_with_namespace": "diaspora/diaspora-client", "name": "Diaspora Client",
              "web_url": "https://gitlab.example.com/diaspora/diaspora-client", "default_branch": "main",
              "topics": ["example"], "visibility": "private", "archived": false, "open_issues_count": 1,
              "last_activity_at": "2022-06-24T17:11:26.841Z", "runners_token": "qzx-secret"}]
            """);

    assertEquals(
        List.of(
            "project diaspora/diaspora-client active/GOOD Default branch=main; Visibility=private;"
                + " Topics=example; Open issues=1; Open merge requests=1; Last run=Pipeline #47:"
                + " success"),
        read.stream().map(VendorsTest::line).toList());
    assertEquals(
        List.of(
            "2018-09-09T11:32:35.169Z pipeline.succeeded Pipeline #47 on main",
            "2018-09-08T08:46:00Z merge_request.opened !8 Open",
            "2018-09-07T11:16:17.520Z merge_request.merged !7 Add limits",
            "2017-04-29T08:46:00Z merge_request.opened !7 Add limits"),
        happenings(read.get(0)));
    assertEquals(false, read.toString().contains("qzx"));
  }

  @Test
  void readsPagerDuty() {
    List<Resource> read =
        resources(
            "pagerduty",
            "service",
            """
            {"services":[{"id":"PIJ90N7","type":"service","name":"My Mail Service",
              "html_url":"https://subdomain.pagerduty.com/service-directory/PIJ90N7","status":"critical",
              "escalation_policy":{"id":"PT20YPA","summary":"Engineering Escalation Policy"},
              "teams":[{"id":"PQ9K7I8","summary":"Engineering"}]}],"more":false}
            """,
            "incident",
            """
            {"incidents":[{"id":"PT4KHLK","incident_number":1234,"title":"The server is on fire.",
              "html_url":"https://subdomain.pagerduty.com/incidents/PT4KHLK","created_at":"2015-10-06T21:30:42Z",
              "status":"resolved","resolved_at":"2015-10-06T21:38:23Z","urgency":"high",
              "service":{"id":"PIJ90N7","summary":"My Mail Service"},"acknowledgements":[]},
             {"id":"PX","incident_number":1235,"title":"Again","created_at":"2015-10-07T21:30:42Z",
              "status":"triggered","urgency":"low","service":{"id":"PIJ90N7","summary":"My Mail Service"}}],
             "more":true}
            """,
            "log_entry",
            """
            {"log_entries":[{"type":"acknowledge_log_entry","created_at":"2015-10-06T21:32:42Z",
              "service":{"id":"PIJ90N7"},"incident":{"id":"PT4KHLK"}}]}
            """,
            "on_call",
            """
            {"oncalls":[
             {"user":{"id":"P2","summary":"Second Level","email":"qzx@x.example"},"escalation_policy":{"id":"PT20YPA"},
              "escalation_level":2,"start":null,"end":null},
             {"user":{"id":"PT23IWX","summary":"Tim Wright"},
              "schedule":{"id":"PI7DH85","summary":"Daily Engineering Rotation"},
              "escalation_policy":{"id":"PT20YPA"},"escalation_level":1,"end":"2015-03-07T15:28:51-05:00"}]}
            """);

    assertEquals(
        List.of(
            "service My Mail Service critical/BAD Escalation policy=Engineering Escalation Policy;"
                + " Teams=Engineering; Unresolved incidents=1; On call=Tim Wright"),
        read.stream().map(VendorsTest::line).toList());
    assertEquals(
        List.of(
            "2015-10-07T21:30:42Z incident.triggered #1235 Again",
            "2015-10-06T21:38:23Z incident.resolved #1234 The server is on fire.",
            "2015-10-06T21:32:42Z incident.acknowledged #1234 The server is on fire.",
            "2015-10-06T21:30:42Z incident.triggered #1234 The server is on fire."),
        happenings(read.get(0)));
    assertEquals(
        List.of(1, 2), read.get(0).details().onCall().stream().map(o -> o.level()).toList());
    assertEquals(false, read.toString().contains("qzx"));
  }

  @Test
  void readsDatadog() {
    assertEquals(
        List.of(
            "monitor Error rate Alert/BAD Type=metric alert; Priority=P2; Tags=service:billing",
            "dashboard Billing "),
        read(
            "datadog",
            "monitor",
            """
            [{"id": 12179104, "name": "Error rate", "overall_state": "Alert", "type": "metric alert", "priority": 2,
              "overall_state_modified": "2026-11-19T10:00:00.000Z", "tags": ["service:billing"],
              "message": "tell @qzx@harbour.example"}]
            """,
            "dashboard",
            """
            {"dashboards": [{"id": "abc-def", "title": "Billing", "url": "/dashboard/abc-def"}]}
            """));
  }

  @Test
  void readsSonarQube() {
    assertEquals(
        List.of(
            "project harbour_billing failed/BAD Visibility=private; Last analysis=2026-11-18;"
                + " Coverage, %=81.5"),
        read(
            "sonarqube",
            "project",
            """
            {"paging": {"pageIndex": 1, "pageSize": 100, "total": 1}, "components": [{"organization": "harbour",
              "key": "harbour_billing", "name": "Billing", "qualifier": "TRK", "visibility": "private",
              "lastAnalysisDate": "2026-11-18T15:41:52+0200"}]}
            """,
            "measure",
            """
            {"measures": [{"metric": "coverage", "value": "81.5", "component": "harbour_billing"},
              {"metric": "alert_status", "value": "ERROR", "component": "harbour_billing"}]}
            """));
  }

  @Test
  void readsRegistriesAndGateways() {
    assertEquals(
        List.of(
            "api_version username/petstore/1.1 published/GOOD Version=1.1; OpenAPI=3.0.0; Visibility=public"),
        read(
            "swaggerhub",
            "api_version",
            """
            {"name": "Default listing", "apis": [{"name": "petstore", "properties": [
              {"type": "Swagger", "url": "https://api.swaggerhub.com/apis/username/petstore/1.1"},
              {"type": "X-Version", "value": "1.1"}, {"type": "X-Published", "value": "true"},
              {"type": "X-Private", "value": "false"}, {"type": "X-OASVersion", "value": "3.0.0"},
              {"type": "X-Modified", "value": "2025-10-15T13:50:20.131Z"}]}], "offset": 0, "totalCount": 1}
            """));
    assertEquals(
        List.of(
            "api My Lambda API Protocol=HTTP; Version=v1.0; Endpoint=https://a1b2c3d4.execute-api.us-west-2.amazonaws.com",
            "api Old Protocol=REST; Endpoint=EDGE"),
        read(
            "aws-api-gateway",
            "api",
            """
            {"Items": [{"ApiEndpoint": "https://a1b2c3d4.execute-api.us-west-2.amazonaws.com", "ApiId": "a1b2c3d4",
              "CreatedDate": "2020-04-08T17:19:38+00:00", "Name": "My Lambda API", "ProtocolType": "HTTP",
              "Tags": {}, "Version": "v1.0"}]}
            {"items": [{"id": "1234123412", "name": "Old", "createdDate": 1470871710,
              "endpointConfiguration": {"types": ["EDGE"]}}]}
            """));
    assertEquals(
        List.of(
            "api a1 current/GOOD Path=/api1; Revision=1; Protocols=https; Backend=http://echoapi.cloudapp.net/api"),
        read(
            "azure-api-management",
            "api",
            """
            {"value": [{"id": "/subscriptions/subid/resourceGroups/rg1/providers/Microsoft.ApiManagement/service/apimService1/apis/a1",
              "type": "Microsoft.ApiManagement/service/apis", "name": "a1", "properties": {"displayName": "api1",
              "apiRevision": "1", "serviceUrl": "http://echoapi.cloudapp.net/api", "path": "api1",
              "protocols": ["https"], "isCurrent": true}}], "count": 1, "nextLink": ""}
            """));
  }

  @Test
  void readsTheOthers() {
    assertEquals(
        List.of(
            "channel #general open/GOOD Topic=Company-wide announcements; Members=4; Visibility=public"),
        read(
            "slack",
            "channel",
            """
            {"ok": true, "channels": [{"id": "C012AB3CD", "name": "general", "is_archived": false, "is_private": false,
              "created": 1449252889, "creator": "U012A3CDE", "num_members": 4,
              "topic": {"value": "Company-wide announcements"}, "purpose": {"value": "Everything"}}],
             "response_metadata": {"next_cursor": ""}}
            """));
    assertEquals(
        List.of("repository Harbour/billing active/GOOD Default branch=main; Visibility=private"),
        read(
            "azure-devops",
            "repository",
            """
            {"value": [{"id": "5febef5a", "name": "billing", "defaultBranch": "refs/heads/main",
              "webUrl": "https://dev.azure.com/harbour/Harbour/_git/billing", "isDisabled": false,
              "project": {"name": "Harbour", "visibility": "private"}}], "count": 1}
            """));
    assertEquals(
        List.of(
            "slo Payments failure/BAD Target=99.9; Measured=99.1; Error budget=-0.8; Timeframe=-1w"),
        read(
            "dynatrace",
            "slo",
            """
            {"slo": [{"id": "123", "name": "Payments", "status": "FAILURE", "target": 99.9, "errorBudget": -0.8,
              "evaluatedPercentage": 99.1, "timeframe": "-1w"}], "totalCount": 1}
            """));
  }

  /** Webhooks carry the same objects as the answers of the API. */
  @ParameterizedTest
  @CsvSource({
    "repository, repository, repository",
    "pull_request, pull_request, pull_request",
    "workflow_run, workflow_run, workflow_run",
    "dependabot_alert, alert, dependabot_alert",
    "release, release, release",
  })
  void readsWhatGitHubSendsInTheWild(String file, String key, String kind) throws IOException {
    String json =
        Files.readString(
            Corpora.required().resolve("samples/events/github-webhooks/" + file + ".json"), UTF_8);
    Drafts drafts = new Drafts();
    int items = 0;
    Diagnostics problems = new Diagnostics();
    for (JsonNode root : YamlReader.readAll(new Source("x.json", json), Limits.SPEC, problems)) {
      for (Loose example : Loose.of(root, Location.ofFile("x.json")).items("examples")) {
        items++;
        assertEquals(true, new GitHub().read(kind, example.at(key), drafts));
      }
    }
    assertEquals(true, items > 0, file);
    for (Draft draft : drafts.all()) {
      new GitHub().finish(draft, EnumSet.allOf(Known.class));
      Resource resource = draft.finish("g", "github", "R", EnumSet.allOf(Known.class));
      assertEquals(false, resource.toString().contains("@github.com"), resource.toString());
      assertEquals(true, resource.key().name().matches("[^/]+/[^/]+"), resource.key().name());
    }
  }
}
