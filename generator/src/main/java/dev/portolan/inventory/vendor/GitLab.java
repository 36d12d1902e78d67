package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Details.Change;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Details.Outcome;
import dev.portolan.inventory.Details.Run;
import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GitLab's REST API, version 4: lists of projects, merge requests and pipelines. Shapes: the
 * example answers of doc/api/projects.md, merge_requests.md and pipelines.md of gitlab-org/gitlab.
 * Merge requests and pipelines name their project by number, so projects have to be there too.
 */
final class GitLab implements Vendor {
  private static final String PROJECT = "project";

  @Override
  public List<Kind> kinds() {
    return List.of(
        Kind.resource(PROJECT, "Project"),
        Kind.detail("merge_request", Known.CHANGES),
        Kind.detail("pipeline", Known.RUNS),
        Kind.detail("release"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return Page.of(
        answer.isList()
            ? answer.items()
            : answer.text("web_url").isPresent() ? List.of(answer) : List.of());
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    if (kind.equals(PROJECT)) {
      Optional<String> name = item.text("path_with_namespace");
      name.ifPresent(n -> project(item, drafts.draft(PROJECT, n, item.place())));
      return name.isPresent();
    }
    Optional<Draft> draft =
        item.text("project_id")
            .flatMap(id -> drafts.noted(PROJECT, "id", id))
            .or(() -> byUrl(item, drafts));
    draft.ifPresent(
        d -> {
          switch (kind) {
            case "merge_request" -> mergeRequest(item, d);
            case "pipeline" -> pipeline(item, d);
            default ->
                d.happened(
                        item.instant("released_at"),
                        "release.published",
                        item.text("name").or(() -> item.text("tag_name")).orElse("Release"),
                        item.text("_links", "self"),
                        item.text("author", "username"))
                    .note("release", item.text("tag_name"));
          }
        });
    return draft.isPresent();
  }

  /** The web address of a part begins with that of its project: {@code …/group/name/-/…}. */
  private static Optional<Draft> byUrl(Loose item, Drafts drafts) {
    return item.text("web_url")
        .or(() -> item.text("_links", "self"))
        .map(url -> url.replaceAll("/-/.*", "").replaceAll("^https?://[^/]+/", ""))
        .map(name -> drafts.draft(PROJECT, name, item.place()));
  }

  private static void project(Loose item, Draft draft) {
    draft
        .id(item.text("id"))
        .note("id", item.text("id"))
        .title(item.text("path_with_namespace"))
        .description(item.text("description"))
        .url(item.text("web_url"))
        .status(
            Optional.of(Tones.word(item.flag("archived").orElse(false), "archived", "active")),
            Tones.of(List.of("active"), List.of("archived"), List.of()))
        .changed(item.instant("last_activity_at"))
        .fact("Default branch", item.text("default_branch"))
        .fact("Visibility", item.text("visibility"))
        .fact(
            "Topics",
            Optional.of(String.join(", ", item.texts("topics"))).filter(t -> !t.isEmpty()))
        .note("open", item.number("open_issues_count").map(BigDecimal::toPlainString));
  }

  private static void mergeRequest(Loose item, Draft draft) {
    String number = "!" + item.text("iid").orElse("");
    String title = item.text("title").orElse(number);
    Optional<String> url = item.text("web_url");
    Optional<Instant> opened = item.instant("created_at");
    Optional<Instant> merged = item.instant("merged_at");
    Optional<Instant> closed = item.instant("closed_at");
    boolean waits = item.text("state").orElse("opened").equals("opened");
    draft.changes.add(
        new Change(
            number,
            title,
            Draft.safe(url),
            item.flag("draft").or(() -> item.flag("work_in_progress")).orElse(false),
            opened,
            merged,
            waits || merged.isPresent() ? closed : closed.or(() -> item.instant("updated_at")),
            List.of()));
    draft.happened(
        opened, "merge_request.opened", number + " " + title, url, item.text("author", "username"));
    draft.happened(merged, "merge_request.merged", number + " " + title, url, Optional.empty());
    if (merged.isEmpty()) {
      draft.happened(closed, "merge_request.closed", number + " " + title, url, Optional.empty());
    }
  }

  private static void pipeline(Loose item, Draft draft) {
    String word = item.text("status").orElse("unknown");
    Outcome outcome =
        switch (word) {
          case "success" -> Outcome.SUCCESS;
          case "failed" -> Outcome.FAILURE;
          case "created", "waiting_for_resource", "preparing", "pending", "running", "scheduled" ->
              Outcome.RUNNING;
          default -> Outcome.OTHER;
        };
    String name = item.text("name").orElse("Pipeline #" + item.text("id").orElse(""));
    Optional<Instant> finished =
        outcome == Outcome.RUNNING ? Optional.empty() : item.instant("updated_at");
    draft.runs.add(
        new Run(
            name,
            Draft.safe(item.text("web_url")),
            outcome,
            word,
            item.text("ref").orElse(""),
            item.instant("created_at"),
            finished));
    if (outcome == Outcome.SUCCESS || outcome == Outcome.FAILURE) {
      draft.happened(
          finished,
          outcome == Outcome.SUCCESS ? "pipeline.succeeded" : "pipeline.failed",
          name + item.text("ref").map(ref -> " on " + ref).orElse(""),
          item.text("web_url"),
          Optional.empty());
    }
  }

  @Override
  public void finish(Draft draft, Set<Known> known) {
    new Counts(draft, known).mergeRequests().runs();
    draft.fact("Latest release", draft.note("release"));
  }
}
