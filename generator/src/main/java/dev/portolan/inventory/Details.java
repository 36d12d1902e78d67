package dev.portolan.inventory;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a resource one by one, newest first.
 *
 * @param known the lists that a snapshot was there for: an empty list that is not known says
 *     nothing
 */
public record Details(
    Set<Known> known,
    List<Change> changes,
    List<Run> runs,
    List<Vulnerability> vulnerabilities,
    List<Incident> incidents,
    List<OnCall> onCall,
    List<Happening> happenings) {

  /** A list of {@link Details}. */
  public enum Known {
    CHANGES,
    REVIEWS,
    RUNS,
    VULNERABILITIES,
    INCIDENTS,
    ON_CALL
  }

  /**
   * A pull request or merge request.
   *
   * @param number as people write it: {@code #12}
   * @param merged when it was; a closed one without it was given up
   * @param approvals by different people; empty where reviews are not known
   */
  public record Change(
      String number,
      String title,
      Optional<String> url,
      boolean draft,
      Optional<Instant> opened,
      Optional<Instant> merged,
      Optional<Instant> closed,
      List<Instant> approvals) {
    public Change {
      approvals = List.copyOf(approvals);
    }

    /** Whether it waits to be merged. */
    public boolean isOpen() {
      return merged.isEmpty() && closed.isEmpty();
    }
  }

  /** One run of a workflow or pipeline. */
  public record Run(
      String name,
      Optional<String> url,
      Outcome outcome,
      String word,
      String branch,
      Optional<Instant> started,
      Optional<Instant> finished) {}

  /** How a run ended. */
  public enum Outcome {
    SUCCESS,
    FAILURE,
    RUNNING,
    OTHER
  }

  /**
   * A dependency with a known weakness.
   *
   * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}
   */
  public record Vulnerability(
      String id,
      String severity,
      String summary,
      boolean open,
      Optional<String> url,
      Optional<Instant> found) {}

  /** Something went wrong in operation. */
  public record Incident(
      String number,
      String title,
      String status,
      String urgency,
      Optional<String> url,
      Optional<Instant> opened,
      Optional<Instant> acknowledged,
      Optional<Instant> resolved) {

    /** Whether it goes on. */
    public boolean isOpen() {
      return !status.equals("resolved");
    }
  }

  /**
   * Who is called when something goes wrong.
   *
   * @param name how people call the person or rotation
   * @param level 1 is called first
   * @param until absent: for good
   */
  public record OnCall(
      String name, int level, Optional<String> schedule, Optional<Instant> until) {}

  /**
   * Something that happened to a resource.
   *
   * @param type such as {@code pull_request.merged}
   * @param actor a login name, where the tool gives one
   */
  public record Happening(
      Instant time, String type, String title, Optional<String> url, Optional<String> actor) {}

  public Details {
    EnumSet<Known> copy = EnumSet.noneOf(Known.class);
    copy.addAll(known);
    known = Collections.unmodifiableSet(copy);
    changes = List.copyOf(changes);
    runs = List.copyOf(runs);
    vulnerabilities = List.copyOf(vulnerabilities);
    incidents = List.copyOf(incidents);
    onCall = List.copyOf(onCall);
    happenings = List.copyOf(happenings);
  }

  /** Nothing known. */
  public static Details none() {
    return new Details(Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
