package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Details.Change;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Details.Outcome;
import dev.portolan.inventory.Details.Run;
import dev.portolan.inventory.Details.Vulnerability;
import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub's REST API, as {@code gh api} saves it. Shapes: the examples of GitHub's OpenAPI document
 * (npm {@code @octokit/openapi} 23.0.2, {@code api.github.com.json}): {@code
 * minimal-repository-items}, {@code pull-request-simple-items}, {@code pull-request-review-items},
 * {@code workflow-run-paginated}, {@code dependabot-alerts-for-organization}, {@code
 * release-items}, {@code deployment-items}.
 */
final class GitHub implements Vendor {
  private static final String REPOSITORY = "repository";

  /** How every URL of a repository's parts begins, in the API and on the web. */
  private static final Pattern REPOSITORY_URL =
      Pattern.compile("https?://[^/]+/(?:api/v3/)?(?:repos/)?([^/]+/[^/]+)(?:/.*)?");

  @Override
  public List<Kind> kinds() {
    return List.of(
        Kind.resource(REPOSITORY, "Repository"),
        Kind.detail("pull_request", Known.CHANGES),
        Kind.detail("pull_request_review", Known.REVIEWS),
        Kind.detail("workflow_run", Known.RUNS),
        Kind.detail("dependabot_alert", Known.VULNERABILITIES),
        Kind.detail("release"),
        Kind.detail("deployment"));
  }

  /** Lists are bare; those of runs and of an installation's repositories have a wrapper. */
  @Override
  public Page page(String kind, Loose answer) {
    if (answer.isList()) {
      return Page.of(answer.items());
    }
    for (String key : List.of("workflow_runs", "repositories", "items")) {
      if (answer.at(key).isList()) {
        return new Page(
            answer.items(key), false, answer.number("total_count").map(BigDecimal::longValue));
      }
    }
    // One thing by itself, as of "gh api repos/x/y".
    boolean one = answer.text("url").isPresent() && answer.text("id").isPresent();
    return Page.of(one ? List.of(answer) : List.of());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Optional<Draft> draft = repository(item, kind, drafts);
    if (draft.isEmpty()) {
      return false;
    }
    switch (kind) {
      case REPOSITORY -> repository(item, draft.get());
      case "pull_request" -> pullRequest(item, draft.get());
      case "pull_request_review" -> review(item, draft.get());
      case "workflow_run" -> run(item, draft.get());
      case "dependabot_alert" -> alert(item, draft.get());
      case "release" ->
          draft
              .get()
              .happened(
                  item.instant("published_at"),
                  "release.published",
                  item.text("name").or(() -> item.text("tag_name")).orElse("Release"),
                  item.text("html_url"),
                  item.text("author", "login"))
              .note("release", item.text("tag_name"));
      case "deployment" ->
          draft
              .get()
              .happened(
                  item.instant("created_at"),
                  "deployment.created",
                  "Deployment to " + item.text("environment").orElse("an environment"),
                  Optional.empty(),
                  item.text("creator", "login"));
      default -> throw new IllegalStateException(kind);
    }
    return true;
  }

  private static Optional<Draft> repository(Loose item, String kind, Drafts drafts) {
    Optional<String> name =
        kind.equals(REPOSITORY)
            ? item.text("full_name")
            : item.text("base", "repo", "full_name")
                .or(() -> item.text("repository", "full_name"))
                .or(() -> named(item.text("pull_request_url")))
                .or(() -> named(item.text("url")))
                .or(() -> named(item.text("html_url")));
    return name.map(n -> drafts.draft(REPOSITORY, n, item.place()));
  }

  private static Optional<String> named(Optional<String> url) {
    return url.map(REPOSITORY_URL::matcher).filter(Matcher::matches).map(found -> found.group(1));
  }

  private static void repository(Loose item, Draft draft) {
    boolean archived = item.flag("archived").orElse(false);
    boolean disabled = item.flag("disabled").orElse(false);
    draft
        .id(item.text("id"))
        .description(item.text("description"))
        .url(item.text("html_url"))
        .status(
            Optional.of(archived ? "archived" : disabled ? "disabled" : "active"),
            Tones.of(List.of("active"), List.of("archived"), List.of("disabled")))
        .changed(item.instant("pushed_at"))
        .fact("Language", item.text("language"))
        .fact("Default branch", item.text("default_branch"))
        .fact(
            "Visibility",
            item.text("visibility")
                .or(() -> item.flag("private").map(p -> Tones.word(p, "private", "public"))))
        .fact("Licence", item.text("license", "spdx_id"))
        .fact(
            "Topics",
            Optional.of(String.join(", ", item.texts("topics"))).filter(t -> !t.isEmpty()))
        .note("open", item.number("open_issues_count").map(BigDecimal::toPlainString));
  }

  private static void pullRequest(Loose item, Draft draft) {
    String number = "#" + item.text("number").orElse("");
    Optional<Instant> opened = item.instant("created_at");
    Optional<Instant> merged = item.instant("merged_at");
    Optional<Instant> closed = item.instant("closed_at");
    String title = item.text("title").orElse(number);
    Optional<String> url = item.text("html_url");
    Optional<String> author = item.text("user", "login");
    draft.changes.add(
        new Change(
            number,
            title,
            Draft.safe(url),
            item.flag("draft").orElse(false),
            opened,
            merged,
            closed,
            List.of()));
    draft.happened(opened, "pull_request.opened", number + " " + title, url, author);
    draft.happened(merged, "pull_request.merged", number + " " + title, url, Optional.empty());
    if (merged.isEmpty()) {
      draft.happened(closed, "pull_request.closed", number + " " + title, url, Optional.empty());
    }
  }

  /** The last word of each reviewer counts. */
  private static void review(Loose item, Draft draft) {
    String url = item.text("pull_request_url").orElse("");
    String number = "#" + url.substring(url.lastIndexOf('/') + 1);
    if (!item.text("state").equals(Optional.of("APPROVED"))) {
      return;
    }
    item.instant("submitted_at")
        .ifPresent(
            time ->
                draft.note(
                    "review " + number + " " + item.text("user", "login").orElse(""),
                    Optional.of(time.toString())));
  }

  private static void run(Loose item, Draft draft) {
    String word = item.text("conclusion").or(() -> item.text("status")).orElse("unknown");
    Outcome outcome =
        switch (word) {
          case "success" -> Outcome.SUCCESS;
          case "failure", "timed_out", "startup_failure" -> Outcome.FAILURE;
          case "queued", "in_progress", "requested", "waiting", "pending" -> Outcome.RUNNING;
          default -> Outcome.OTHER;
        };
    String name = item.text("name").orElse("Workflow");
    Optional<Instant> started = item.instant("run_started_at").or(() -> item.instant("created_at"));
    Optional<Instant> finished =
        outcome == Outcome.RUNNING ? Optional.empty() : item.instant("updated_at");
    draft.runs.add(
        new Run(
            name,
            Draft.safe(item.text("html_url")),
            outcome,
            word,
            item.text("head_branch").orElse(""),
            started,
            finished));
    if (outcome == Outcome.FAILURE || outcome == Outcome.SUCCESS) {
      draft.happened(
          finished,
          outcome == Outcome.SUCCESS ? "workflow.succeeded" : "workflow.failed",
          name + item.text("head_branch").map(branch -> " on " + branch).orElse(""),
          item.text("html_url"),
          Optional.empty());
    }
  }

  private static void alert(Loose item, Draft draft) {
    String state = item.text("state").orElse("open");
    String weakness = item.text("dependency", "package", "name").orElse("a dependency");
    String summary = item.text("security_advisory", "summary").orElse(weakness);
    draft.vulnerabilities.add(
        new Vulnerability(
            item.text("security_advisory", "ghsa_id").orElse("#" + item.text("number").orElse("")),
            item.text("security_advisory", "severity").orElse("unknown"),
            weakness + ": " + summary,
            state.equals("open"),
            Draft.safe(item.text("html_url")),
            item.instant("created_at")));
    draft.happened(
        item.instant("created_at"),
        "vulnerability.found",
        weakness + ": " + summary,
        item.text("html_url"),
        Optional.empty());
    draft.happened(
        item.instant("fixed_at"),
        "vulnerability.fixed",
        weakness + ": " + summary,
        item.text("html_url"),
        Optional.empty());
  }

  @Override
  public void finish(Draft draft, Set<Known> known) {
    for (int i = 0; i < draft.changes.size(); i++) {
      draft.changes.set(i, reviewed(draft.changes.get(i), draft));
    }
    new Counts(draft, known).pullRequests().runs().vulnerabilities();
    draft.fact("Latest release", draft.note("release"));
  }

  private static Change reviewed(Change change, Draft draft) {
    List<Instant> approvals = new ArrayList<>();
    draft
        .notes("review " + change.number() + " ")
        .forEach((reviewer, time) -> approvals.add(Instant.parse(time)));
    approvals.sort(java.util.Comparator.naturalOrder());
    return new Change(
        change.number(),
        change.title(),
        change.url(),
        change.draft(),
        change.opened(),
        change.merged(),
        change.closed(),
        approvals);
  }
}
