package dev.portolan.inventory.vendor;

import dev.portolan.inventory.Details.Change;
import dev.portolan.inventory.Details.Incident;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Details.OnCall;
import dev.portolan.inventory.Details.Vulnerability;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts that sum up what is known of a resource one by one. */
final class Counts {
  private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

  private final Draft draft;
  private final Set<Known> known;

  Counts(Draft draft, Set<Known> known) {
    this.draft = draft;
    this.known = known;
  }

  /** Open pull requests; GitHub counts them among the open issues. */
  Counts pullRequests() {
    Optional<String> open = draft.note("open");
    if (!known.contains(Known.CHANGES)) {
      draft.fact("Open issues and pull requests", open);
      return this;
    }
    long waiting = waiting();
    draft.fact("Open pull requests", waiting);
    open.ifPresent(
        count -> draft.fact("Open issues", Math.max(0, Long.parseLong(count) - waiting)));
    return this;
  }

  Counts mergeRequests() {
    draft.fact("Open issues", draft.note("open"));
    if (known.contains(Known.CHANGES)) {
      draft.fact("Open merge requests", waiting());
    }
    return this;
  }

  private long waiting() {
    return draft.changes.stream().filter(Change::isOpen).count();
  }

  /** The newest run. */
  Counts runs() {
    draft.runs.stream()
        .max(Comparator.comparing(run -> run.started().orElse(Instant.EPOCH)))
        .ifPresent(run -> draft.fact("Last run", run.name() + ": " + run.word(), run.url()));
    return this;
  }

  Counts vulnerabilities() {
    if (!known.contains(Known.VULNERABILITIES)) {
      return this;
    }
    List<String> open =
        draft.vulnerabilities.stream()
            .filter(Vulnerability::open)
            .map(Vulnerability::severity)
            .toList();
    String counts =
        SEVERITIES.stream()
            .filter(open::contains)
            .map(severity -> open.stream().filter(severity::equals).count() + " " + severity)
            .collect(Collectors.joining(", "));
    draft.fact("Open vulnerabilities", Optional.of(counts.isEmpty() ? "0" : counts));
    return this;
  }

  Counts incidents() {
    if (known.contains(Known.INCIDENTS)) {
      draft.fact("Unresolved incidents", draft.incidents.stream().filter(Incident::isOpen).count());
    }
    return this;
  }

  /** Who is called first. */
  Counts onCall() {
    draft.fact(
        "On call",
        Optional.of(
                draft.onCall.stream()
                    .filter(one -> one.level() == 1)
                    .map(OnCall::name)
                    .distinct()
                    .collect(Collectors.joining(", ")))
            .filter(names -> !names.isEmpty()));
    return this;
  }
}
