package dev.portolan.scorecard;

import dev.portolan.inventory.Ages;
import dev.portolan.inventory.Details.Incident;
import dev.portolan.inventory.Details.Known;
import dev.portolan.inventory.Resource;
import dev.portolan.scorecard.Scorecard.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Criteria about incidents and who is called for them. */
final class Incidents {
  private static final String UNKNOWN = "no integration tells of its incidents";
  private static final String THINGS = "resources with incidents";

  private Incidents() {}

  /** Fewer than {@code limit} incidents began in {@code window}. */
  static Check limit(int limit, Duration window) {
    return check(
        (resource, subject) -> {
          int count = within(resource, subject, window).size();
          return DetailCheck.evidence(
              resource, count < limit, count + " incidents, fewer than " + limit + " asked for");
        });
  }

  /** All incidents were acknowledged in time; those that go on count from now. */
  static Check acknowledged(Duration most, Duration window) {
    return inTime(most, window, Incident::acknowledged, "acknowledged");
  }

  /** All incidents were resolved in time. */
  static Check restored(Duration most, Duration window) {
    return inTime(most, window, Incident::resolved, "resolved");
  }

  private static Check inTime(
      Duration most, Duration window, Function<Incident, Optional<Instant>> end, String done) {
    return check(
        (resource, subject) -> {
          Optional<Duration> longest = Optional.empty();
          boolean ended = true;
          for (Incident incident : within(resource, subject, window)) {
            Optional<Instant> ending = end.apply(incident).or(incident::resolved);
            Optional<Duration> time =
                incident
                    .opened()
                    .flatMap(
                        from ->
                            ending
                                .map(to -> Duration.between(from, to))
                                .or(() -> subject.age(from)));
            if (time.isPresent()
                && (longest.isEmpty() || longest.get().compareTo(time.get()) < 0)) {
              longest = time;
              ended = ending.isPresent();
            }
          }
          String text = ended ? done + " within %s at worst" : "not " + done + " after %s";
          return DetailCheck.evidence(
              resource,
              longest.map(time -> time.compareTo(most) <= 0).orElse(true),
              longest.map(time -> text.replace("%s", Ages.words(time))).orElse("no incidents"));
        });
  }

  /** The mean time between incidents is long enough; one incident or none is no time between. */
  static Check apart(Duration least, Duration window) {
    return check(
        (resource, subject) -> {
          List<Instant> starts =
              within(resource, subject, window).stream()
                  .flatMap(incident -> incident.opened().stream())
                  .sorted()
                  .toList();
          if (starts.size() < 2) {
            return DetailCheck.evidence(resource, true, starts.size() + " incidents");
          }
          Duration mean =
              Duration.between(starts.get(0), starts.get(starts.size() - 1))
                  .dividedBy(starts.size() - 1L);
          return DetailCheck.evidence(
              resource, mean.compareTo(least) >= 0, Ages.words(mean) + " between incidents");
        });
  }

  /** Somebody is called first. */
  static Check onCall() {
    return new DetailCheck(
        Set.of(Known.ON_CALL),
        "no integration tells who is on call",
        "resources with on-call",
        (resource, subject) -> {
          List<String> names =
              resource.details().onCall().stream()
                  .filter(one -> one.level() == 1)
                  .map(one -> one.name())
                  .distinct()
                  .toList();
          return DetailCheck.evidence(
              resource, !names.isEmpty(), names.isEmpty() ? "nobody" : String.join(", ", names));
        });
  }

  private static List<Incident> within(Resource resource, Subject subject, Duration window) {
    return resource.details().incidents().stream()
        .filter(incident -> subject.isWithin(incident.opened(), window))
        .toList();
  }

  private static Check check(DetailCheck.Test test) {
    return new DetailCheck(Set.of(Known.INCIDENTS), UNKNOWN, THINGS, test);
  }
}
