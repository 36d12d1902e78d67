package dev.portolan.scorecard;

import dev.portolan.inventory.Ages;
import dev.portolan.inventory.Details.Change;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import dev.portolan.scorecard.Scorecard.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Criteria about pull requests, merge requests, workflow runs and vulnerabilities. */
final class Changes {
  private static final String UNKNOWN = "no integration tells of its pull requests";
  private static final String THINGS = "repositories";
  private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

  /** How several times become one. */
  enum Measure {
    MEDIAN,
    MEAN,
    MAXIMUM;

    Duration of(List<Duration> times) {
      List<Duration> sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      int middle = sorted.size() / 2;
      return switch (this) {
        case MAXIMUM -> sorted.get(sorted.size() - 1);
        case MEAN -> sorted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(sorted.size());
        case MEDIAN ->
            sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
      };
    }
  }

  private Changes() {}

  /** Every merged change was approved by enough people. */
  static Check approvals(int least) {
    return new DetailCheck(
        Set.of(Known.CHANGES, Known.REVIEWS),
        "no integration tells of reviews of its pull requests",
        THINGS,
        (resource, subject) -> {
          List<Change> merged =
              resource.details().changes().stream().filter(c -> c.merged().isPresent()).toList();
          List<String> few =
              merged.stream()
                  .filter(change -> change.approvals().size() < least)
                  .map(Change::number)
                  .toList();
          return DetailCheck.evidence(
              resource,
              few.isEmpty(),
              few.isEmpty()
                  ? merged.size() + " merged, all with " + least + " approvals or more"
                  : String.join(", ", few.subList(0, Math.min(5, few.size())))
                      + (few.size() > 5 ? ", …" : "")
                      + " merged with fewer than "
                      + least);
        });
  }

  /** At most {@code most} open changes are older than {@code age}. */
  static Check stale(Duration age, int most) {
    return changes(
        (resource, subject) -> {
          long old =
              resource.details().changes().stream()
                  .filter(Change::isOpen)
                  .filter(c -> c.opened().isPresent() && !subject.isWithin(c.opened(), age))
                  .count();
          return DetailCheck.evidence(
              resource,
              old <= most,
              old + " open for more than " + Ages.words(age) + ", at most " + most + " allowed");
        });
  }

  /** The time from opening to merging is short enough. */
  static Check merged(Measure measure, Duration most, Duration window) {
    return changes(
        (resource, subject) ->
            times(
                resource,
                measure,
                most,
                resource.details().changes().stream()
                    .filter(change -> subject.isWithin(change.merged(), window))
                    .flatMap(change -> between(change.opened(), change.merged()).stream())
                    .toList(),
                "merged"));
  }

  /** The time from opening to the first approval is short enough. */
  static Check approved(Measure measure, Duration most, Duration window) {
    return new DetailCheck(
        Set.of(Known.CHANGES, Known.REVIEWS),
        "no integration tells of reviews of its pull requests",
        THINGS,
        (resource, subject) ->
            times(
                resource,
                measure,
                most,
                resource.details().changes().stream()
                    .filter(change -> subject.isWithin(change.opened(), window))
                    .flatMap(
                        change ->
                            between(change.opened(), change.approvals().stream().findFirst())
                                .stream())
                    .toList(),
                "approved"));
  }

  /** Runs of workflows end soon enough. */
  static Check runs(Measure measure, Duration most, Duration window) {
    return new DetailCheck(
        Set.of(Known.RUNS),
        "no integration tells of its workflow runs",
        THINGS,
        (resource, subject) ->
            times(
                resource,
                measure,
                most,
                resource.details().runs().stream()
                    .filter(run -> subject.isWithin(run.finished(), window))
                    .flatMap(run -> between(run.started(), run.finished()).stream())
                    .toList(),
                "finished"));
  }

  /** Few enough vulnerabilities of a severity or worse are open. */
  static Check vulnerabilities(String severity, int most) {
    List<String> counted =
        SEVERITIES.subList(Math.max(0, SEVERITIES.indexOf(severity)), SEVERITIES.size());
    return new DetailCheck(
        Set.of(Known.VULNERABILITIES),
        "no integration tells of vulnerabilities",
        THINGS,
        (resource, subject) -> {
          long open =
              resource.details().vulnerabilities().stream()
                  .filter(one -> one.open() && counted.contains(one.severity()))
                  .count();
          return DetailCheck.evidence(
              resource,
              open <= most,
              open + " open (" + severity + " or worse), at most " + most + " allowed");
        });
  }

  static boolean isSeverity(String word) {
    return SEVERITIES.contains(word);
  }

  static List<String> severities() {
    return SEVERITIES;
  }

  private static Verdict.Evidence times(
      Resource resource, Measure measure, Duration most, List<Duration> times, String done) {
    if (times.isEmpty()) {
      return DetailCheck.evidence(resource, true, "none " + done + " in that time");
    }
    Duration time = measure.of(times);
    return DetailCheck.evidence(
        resource,
        time.compareTo(most) <= 0,
        done
            + " within "
            + Ages.words(time)
            + " ("
            + measure.name().toLowerCase(java.util.Locale.ROOT)
            + " of "
            + times.size()
            + "), at most "
            + Ages.words(most)
            + " allowed");
  }

  private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }

  private static Check changes(DetailCheck.Test test) {
    return new DetailCheck(Set.of(Known.CHANGES), UNKNOWN, THINGS, test);
  }
}
